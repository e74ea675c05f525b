import { cardView } from '../projections/windows.ts';
import { done, type Handlers, refused, tell } from './context.ts';

/** The card, and what the person says about being there. */
export const breakHandlers = {
  'card:get': (_input, { scene }) => cardView(scene()),
  'prompt:answer': (input, { scene, dispatch }) => {
    if (scene().state.opportunity?.id !== input.opportunityId) return refused('this break is no longer open');
    dispatch({ type: 'promptAnswered', ...input });
    return done;
  },
  'break:start': tell(() => ({ type: 'breakRequested', seconds: null })),
  'pause:start': tell(({ length }) => ({ type: 'paused', length })),
  'pause:end': tell(() => ({ type: 'pauseEnded' })),
  'away:report': tell(({ minutesAgo }) => ({ type: 'awayReported', minutesAgo })),
  'standing:set': tell(({ isStanding }) => ({ type: 'standingSet', isStanding })),
} satisfies Partial<Handlers>;
