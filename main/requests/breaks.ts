import { openBreakOf } from '../views/next-break.ts';
import { cardView } from '../views/windows.ts';
import { done, type Handlers, refused, tell } from './context.ts';

/** The card, and what the person says about being there. */
export const breakHandlers = {
  'card:get': (_input, { scene }) => cardView(scene()),
  'prompt:answer': (input, { scene, dispatch, startBreak }) => {
    const open = openBreakOf(scene());
    if (open?.opportunityId !== input.opportunityId) return refused('this break is no longer open');
    if (typeof input.answer === 'number' && open.snoozesLeft === 0)
      return refused('this break cannot be snoozed again');
    if (input.answer === 'start') startBreak();
    else dispatch({ type: 'promptAnswered', ...input });
    return done;
  },
  'break:start': (_input, { startBreak }) => {
    startBreak();
    return done;
  },
  'prompt:fail': tell(({ opportunityId }) => ({ type: 'promptFailed', opportunityId })),
  'pause:start': tell(({ length }) => ({ type: 'paused', length })),
  'pause:end': tell(() => ({ type: 'pauseEnded' })),
  'away:report': tell(({ minutesAgo }) => ({ type: 'awayReported', minutesAgo })),
  'standing:set': tell(({ isStanding }) => ({ type: 'standingSet', isStanding })),
} satisfies Partial<Handlers>;
