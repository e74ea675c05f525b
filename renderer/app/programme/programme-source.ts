import type { ProgrammeView } from '../../../shared/views/programme-view.ts';
import { request, subscribe } from '../../bridge/bridge.ts';
import type { ViewSource } from '../../bridge/use-view.ts';

/** Where the programme comes from. */
export const programmeSource: ViewSource<ProgrammeView> = {
  get: () => request('programme:get', null),
  listen: (take) => subscribe('programme:changed', take),
};
