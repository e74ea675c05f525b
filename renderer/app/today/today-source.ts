import type { TodayView } from '../../../shared/views/views.ts';
import { request, subscribe } from '../../bridge/bridge.ts';
import type { ViewSource } from '../../bridge/use-view.ts';

/** The day so far. */
export const todaySource: ViewSource<TodayView> = {
  get: () => request('today:get', null),
  listen: (take) => subscribe('today:changed', take),
};
