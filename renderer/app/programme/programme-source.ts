import type { ProgrammeView } from '../../../shared/programme/view.ts';
import { request, subscribe } from '../../bridge.ts';
import type { ViewSource } from '../../use-view.ts';

/** Where the programme comes from. */
export const programmeSource: ViewSource<ProgrammeView> = {
  get: () => request('programme:get', null),
  listen: (take) => subscribe('programme:changed', take),
};
