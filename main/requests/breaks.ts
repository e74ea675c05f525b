import { cardView } from '../projections/windows.ts';
import { done, type Handlers, refused, tell } from './context.ts';

/** The card, and what the person says about being there. */
export const breakHandlers = {
  'card:get': (_input, { scene }) => cardView(scene()),
  'prompt:answer': (input, { scene, dispatch }) => {
    const { state, plan } = scene();
    if (state.opportunity?.id !== input.opportunityId) return refused('this break is no longer open');
    dispatch({ type: 'promptAnswered', ...input, seconds: plan?.seconds ?? null });
    return done;
  },
  'break:start': (_input, { startBreak }) => {
    startBreak();
    return done;
  },
  'pause:start': tell(({ length }) => ({ type: 'paused', length })),
  'pause:end': tell(() => ({ type: 'pauseEnded' })),
  'away:report': tell(({ minutesAgo }) => ({ type: 'awayReported', minutesAgo })),
  'standing:set': tell(({ isStanding }) => ({ type: 'standingSet', isStanding })),
} satisfies Partial<Handlers>;
