import { answerInput } from '../../shared/core/event.ts';
import { openBreakOf } from '../../shared/core/next-break.ts';
import { startBreak } from '../breaks/break-starter.ts';
import { cardView } from '../views/windows.ts';
import { done, failed, type Handlers, refused, tell } from './context.ts';

/** Requests of the card, and reports of the user's presence. */
export const breakHandlers = {
  'card:get': (_input, { snapshot }) => cardView(snapshot()),
  'prompt:answer': ({ opportunityId, answer }, context) => {
    const open = openBreakOf(context.snapshot().state);
    if (open?.opportunityId !== opportunityId) return refused('this break is no longer open');
    if (typeof answer === 'number' && open.snoozesLeft === 0) {
      return refused('this break cannot be snoozed again');
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
  'prompt:fail': tell(({ opportunityId }) => ({ type: 'promptFailed', opportunityId })),
  'pause:start': tell(({ length }) => ({ type: 'paused', length })),
  'pause:end': tell(() => ({ type: 'pauseEnded' })),
  'baseline:start': tell(() => ({ type: 'baselineStarted' })),
  'baseline:end': tell(() => ({ type: 'baselineEnded' })),
  'away:report': tell(({ minutesAgo }) => ({ type: 'awayReported', minutesAgo })),
  'standing:set': tell(({ isStanding }) => ({ type: 'standingSet', isStanding })),
} satisfies Partial<Handlers>;
