import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { choiceFor, createBreakPlanner, type PlannedBreak, type WantedBreak } from '../../main/break-plan.ts';
import { openHistory } from '../../main/node/history.ts';
import { STAND_AND_WALK_ID } from '../../shared/choice/stand-and-walk.ts';
import { initialState } from '../../shared/core/state.ts';
import { defaultSettings, rulesOf } from '../../shared/settings.ts';
import { aHurt } from '../support/hurts.ts';
import { shippedLibrary } from '../support/library.ts';
import { at, routineRecorded, ZONE } from '../support/recorded-effects.ts';
import { tempFolder } from '../support/temp-folder.ts';

const library = shippedLibrary();
const TODAY = '2026-03-04';
const state = initialState({ firstDay: TODAY, nextOpportunityId: 1, nextRunId: 1 });

function aHistory() {
  const history = openHistory(join(tempFolder(), 'history.sqlite'));
  onTestFinished(() => history.close());
  return history;
}

const planned: PlannedBreak = {
  kind: 'micro',
  seconds: 60,
  seed: 3,
  isAfterCall: false,
  nowMs: at(TODAY, '11:00').wallMs,
  today: { day: TODAY, fromMs: at(TODAY, '04:00').wallMs },
  offered: [],
};

function wanted(time: string, fields: Partial<WantedBreak> = {}): WantedBreak {
  return {
    kind: 'micro',
    seconds: 60,
    seed: 1,
    now: { ...at(TODAY, time), monoMs: 0 },
    state,
    rules: rulesOf(defaultSettings),
    ...fields,
  };
}

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
    expect(choice).toMatchObject({ phase: 2, mode: 'full', favourites: [] });
  });

  it('counts a routine that was offered and then done once', () => {
    const history = aHistory();
    history.commit([routineRecorded(1, TODAY, { routineId: 'turn-reset' })], state);
    const offered = [{ routineId: 'turn-reset', atMs: at(TODAY, '09:35').wallMs }];
    expect(choiceFor(library, history, { ...planned, offered }).routines).toEqual(offered);
  });
});

describe('createBreakPlanner', () => {
  it('does not offer an ignored routine again within three prompts', () => {
    const planner = createBreakPlanner(library, aHistory());
    const ids = ['09:00', '09:45', '10:30', '11:15', '12:00', '12:45'].map(
      (time) => planner.plan(wanted(time)).routine.id,
    );
    for (const [index, id] of ids.entries())
      expect(ids.slice(Math.max(0, index - 3), index)).not.toContain(id);
  });

  it('obeys what the person set', () => {
    const planner = createBreakPlanner(library, aHistory());
    const exclusions = { exercises: [...library.exercises.keys()], demands: [], sides: [] };
    const plan = planner.plan(wanted('09:00', { person: { exclusions } }));
    expect(plan).toMatchObject({ routine: { id: STAND_AND_WALK_ID }, seconds: 60, reason: 'walk' });
  });

  it('knows the day before the first sample has told it', () => {
    const now = { wallMs: at('2026-03-05', '02:00').wallMs, zone: ZONE, monoMs: 0 };
    const plan = createBreakPlanner(library, aHistory()).plan(wanted('02:00', { now }));
    expect(plan.reason).toBe('first');
  });
});
