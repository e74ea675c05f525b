import type { RoutinesView } from '../../../shared/library-view.ts';
import { request, subscribe } from '../../bridge.ts';
import type { ViewSource } from '../../use-view.ts';

/** Where the library comes from. */
export const routinesSource: ViewSource<RoutinesView> = {
  get: () => request('routines:get', null),
  listen: (take) => subscribe('routines:changed', take),
};
