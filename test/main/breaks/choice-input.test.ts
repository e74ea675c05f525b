import { describe, expect, it, onTestFinished } from 'vitest';
import { choiceFor, type PlannedBreak } from '../../../main/breaks/choice-input.ts';
import { openHistory } from '../../../main/node/history/history.ts';
import { initialState } from '../../../shared/core/state.ts';
import { aHurt } from '../../support/hurts.ts';
import { shippedLibrary } from '../../support/library.ts';
import { at, cardShown, routineRecorded } from '../../support/recorded-effects.ts';

const library = shippedLibrary();
const TODAY = '2026-03-04';
const state = initialState({ firstDay: TODAY, nextOpportunityId: 1, nextRunId: 1 });

function aHistory() {
  const history = openHistory(':memory:');
  onTestFinished(() => history.close());
  return history;
}

const planned: PlannedBreak = {
  kind: 'micro',
  seconds: 60,
  seed: 3,
  isAfterCall: false,
  deskSeconds: 0,
  nowMs: at(TODAY, '11:00').wallMs,
  today: { day: TODAY, fromMs: at(TODAY, '04:00').wallMs },
};

describe('choiceFor', () => {
  it('reads what was done and what hurts from the history', () => {
    const history = aHistory();
    const steps = [{ exerciseId: 'seat-turn', side: 'left', seconds: 20 } as const];
    history.commit([routineRecorded(1, TODAY, { routineId: 'turn-reset', steps })], state);
    history.addHurt(aHurt('2026-03-01', { exerciseId: 'row' }));
    history.addHurt(aHurt('2026-02-01', { exerciseId: 'hug' }));
    const choice = choiceFor(library, history, planned);
    const startedMs = at(TODAY, '09:39').wallMs;
    expect(choice.steps).toEqual([{ ...steps[0], atMs: startedMs }]);
    expect(choice.routines).toEqual([{ routineId: 'turn-reset', atMs: startedMs }]);
    expect(choice.hidden.map(({ exerciseId }) => exerciseId)).toEqual(['row']);
    expect(choice).toMatchObject({ phase: 5, mode: 'full', favourites: [] });
  });

  it('counts each prompt once: the routine done, or else the last one that its card offered', () => {
    const history = aHistory();
    const offered = (id: number, time: string, routineId: string) => ({
      ...cardShown(id, TODAY, time),
      routineId,
    });
    const done = routineRecorded(1, TODAY, { routineId: 'turn-reset', opportunityId: 3 });
    history.commit(
      [
        offered(1, '08:00', 'neck-reset'),
        offered(2, '09:00', 'chin-reset'),
        offered(2, '09:10', 'reach-reset'),
        offered(3, '09:39', 'side-reset'),
        done,
        cardShown(4, TODAY, '10:30'),
      ],
      state,
    );
    expect(choiceFor(library, history, planned).routines).toEqual([
      { routineId: 'turn-reset', atMs: at(TODAY, '09:39').wallMs },
      { routineId: 'reach-reset', atMs: at(TODAY, '09:10').wallMs },
      { routineId: 'neck-reset', atMs: at(TODAY, '08:00').wallMs },
    ]);
  });
});
