import type { Reply } from '../../shared/contract/contract.ts';
import { answerInput } from '../../shared/core/event.ts';
import { openBreakOf } from '../../shared/core/next-break.ts';
import { startBreak } from '../breaks/break-starter.ts';
import { cardView } from '../views/windows.ts';
import { done, eventHandler, failed, type Handlers, type RequestContext, rejected } from './context.ts';

/** Requests of the card, and reports of the user's presence. */
export const breakHandlers = {
  'card:get': (_input, { snapshot }) => cardView(snapshot()),
  'prompt:answer': ({ opportunityId, answer }, context) => {
    const open = openBreakOf(context.snapshot().state);
    if (open?.opportunityId !== opportunityId) return rejected('break-over');
    if (typeof answer === 'number' && open.snoozesLeft === 0) {
      return rejected('no-snooze-left');
    }
    if (answer === 'start') return startAfterFirstStart(context, opportunityId);
    return context.dispatch(answerInput(opportunityId, answer)) ? done : failed;
  },
  'break:start': (_input, context) =>
    context.snapshot().state.run === null ? startAfterFirstStart(context, null) : done,
  'prompt:fail': eventHandler(({ opportunityId }) => ({ type: 'promptFailed', opportunityId })),
  'pause:start': eventHandler(({ length }) => ({ type: 'paused', length })),
  'pause:end': eventHandler(() => ({ type: 'pauseEnded' })),
  'away:report': eventHandler(({ minutesAgo }) => ({ type: 'awayReported', minutesAgo })),
  'standing:set': eventHandler(({ isStanding }) => ({ type: 'standingSet', isStanding })),
} satisfies Partial<Handlers>;

/** Until the first start with its safety check is finished, a start from the tray, a card or a shortcut opens it. */
function startAfterFirstStart(context: RequestContext, opportunityId: number | null): Reply {
  if (!context.settings.read().values.firstStartDone) {
    context.openPage('first-start');
    return done;
  }
  return startBreak(context, opportunityId) ? done : failed;
}
