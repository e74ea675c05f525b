import type { RoutinesView } from '../../../shared/views/library-view.ts';
import { request, subscribe } from '../../bridge/bridge.ts';
import type { ViewSource } from '../../bridge/use-view.ts';

/** Where the library comes from. */
export const routinesSource: ViewSource<RoutinesView> = {
  get: () => request('routines:get', null),
  listen: (take) => subscribe('routines:changed', take),
};
