import type { Reply, RequestInput } from '../../shared/contract/contract.ts';
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

/** Before and after any day. */
const ALL = { from: '0001-01-01', until: '9999-12-31' } as const;

/** Reads the report, and counts and deletes what it is made of. */
export const reportHandlers: Pick<Handlers, ReportRequest> = {
  'week:get': ({ weekOf }, { scene }) => weekView(scene(), weekOf),
  'week:opened': (_input, { openedWeek }) => openedWeek(),
  'series:get': ({ weekOf }, { scene }) => seriesView(scene(), weekOf),
  'comfort:set': (input, context) => setComfort(input, context),
  'history:count': ({ range }, { ports }) => {
    const { from, until } = range ?? ALL;
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
