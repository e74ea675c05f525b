import type { Reply, RequestInput } from '../../shared/contract/contract.ts';
import { everyDay } from '../../shared/history/records.ts';
import { dayOfScene } from '../views/scene.ts';
import { comfortQuestionOf, seriesView, weekView } from '../views/week.ts';
import { done, type Handlers, type RequestContext, refused } from './context.ts';

type ReportRequest =
  | 'week:get'
  | 'week:opened'
  | 'series:get'
  | 'comfort:set'
  | 'history:count'
  | 'history:delete';

/** Reads the report, and counts and deletes what it is made of. */
export const reportHandlers: Pick<Handlers, ReportRequest> = {
  'week:get': ({ weekOf }, { scene }) => weekView(scene(), weekOf),
  'week:opened': (_input, { openedWeek }) => openedWeek(),
  'series:get': ({ weekOf }, { scene }) => seriesView(scene(), weekOf),
  'comfort:set': (input, context) => setComfort(input, context),
  'history:count': ({ range }, { ports }) => {
    const { from, until } = range ?? everyDay;
    return ports.history.countDays(from, until);
  },
  'history:delete': ({ range }, { ports: { history }, historyDeleted }) => {
    const count = range === null ? history.deleteAll() : history.deleteDays(range.from, range.until);
    historyDeleted(range);
    return { ok: true, count };
  },
};

/** Only of the present day: how an earlier one felt is forgotten too easily. */
function setComfort(
  { day, value }: RequestInput<'comfort:set'>,
  { ports: { history }, scene, historyChanged }: RequestContext,
): Reply {
  const now = scene();
  if (!now.settings.values.comfortQuestion) return refused('the question is switched off');
  if (day !== dayOfScene(now)) return refused('this day is over');
  history.setComfort(day, value);
  history.setDone(comfortQuestionOf(day), now.now.wallMs);
  historyChanged();
  return done;
}
