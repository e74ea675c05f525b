import type { Reply, RequestInput } from '../../shared/contract/contract.ts';
import { todaySpanOf } from '../../shared/core/clock-state.ts';
import { everyDay } from '../../shared/history/records.ts';
import { inSlices } from '../run-in-slices.ts';
import { comfortQuestionOf, seriesView, weekView } from '../views/week.ts';
import { whatIfView } from '../views/what-if.ts';
import { done, type Handlers, type RequestContext, rejected } from './context.ts';

type ReportRequest =
  | 'week:get'
  | 'week:opened'
  | 'series:get'
  | 'what-if:get'
  | 'comfort:set'
  | 'history:count'
  | 'history:delete';

/** Reads the report, and counts and deletes the history behind it. */
export const reportHandlers: Pick<Handlers, ReportRequest> = {
  'week:get': ({ weekOf }, { snapshot }) => inSlices(weekView(snapshot(), weekOf)),
  'week:opened': (_input, { openedWeek }) => openedWeek(),
  'series:get': ({ weekOf }, { snapshot }) => inSlices(seriesView(snapshot(), weekOf)),
  'what-if:get': (input, { snapshot }) => inSlices(whatIfView(snapshot(), input)),
  'comfort:set': (input, context) => setComfort(input, context),
  'history:count': ({ range }, { ports }) => {
    const { from, until } = range ?? everyDay;
    return inSlices(ports.history.countDays(from, until));
  },
  'history:delete': async ({ range }, { ports: { history }, historyDeleted }) => {
    const count = await inSlices(
      range === null ? history.deleteAll() : history.deleteDays(range.from, range.until),
    );
    historyDeleted(range);
    return { ok: true, count };
  },
};

/** Only for the current day: how an earlier day felt is too easily misremembered. */
function setComfort(
  { day, value }: RequestInput<'comfort:set'>,
  { ports: { history }, snapshot, historyChanged }: RequestContext,
): Reply {
  const now = snapshot();
  if (!now.settings.values.comfortQuestion) return rejected('question-off');
  if (day !== todaySpanOf(now).day) return rejected('day-over');
  history.setComfort(day, value);
  history.setDone(comfortQuestionOf(day), now.now.wallMs);
  historyChanged();
  return done;
}
