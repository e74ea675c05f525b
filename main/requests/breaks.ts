import { answerInput } from '../../shared/core/event.ts';
import { openBreakOf } from '../../shared/core/next-break.ts';
import { startBreak } from '../breaks/break-starter.ts';
import { cardView } from '../views/windows.ts';
import { done, eventHandler, failed, type Handlers, rejected } from './context.ts';

/** Requests of the card, and reports of the user's presence. */
export const breakHandlers = {
  'card:get': (_input, { snapshot }) => cardView(snapshot()),
  'prompt:answer': ({ opportunityId, answer }, context) => {
    const open = openBreakOf(context.snapshot().state);
    if (open?.opportunityId !== opportunityId) return rejected('break-over');
    if (typeof answer === 'number' && open.snoozesLeft === 0) {
      return rejected('no-snooze-left');
    }
    const isDone =
      answer === 'start'
        ? startBreak(context, opportunityId)
        : context.dispatch(answerInput(opportunityId, answer));
    return isDone ? done : failed;
  },
  'break:start': (_input, context) => {
    if (context.snapshot().state.run !== null) return done;
    return startBreak(context) ? done : failed;
  },
  'prompt:fail': eventHandler(({ opportunityId }) => ({ type: 'promptFailed', opportunityId })),
  'pause:start': eventHandler(({ length }) => ({ type: 'paused', length })),
  'pause:end': eventHandler(() => ({ type: 'pauseEnded' })),
  'baseline:start': eventHandler(() => ({ type: 'baselineStarted' })),
  'baseline:end': eventHandler(() => ({ type: 'baselineEnded' })),
  'away:report': eventHandler(({ minutesAgo }) => ({ type: 'awayReported', minutesAgo })),
  'standing:set': eventHandler(({ isStanding }) => ({ type: 'standingSet', isStanding })),
} satisfies Partial<Handlers>;
