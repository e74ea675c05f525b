import { expect, test } from 'vitest';
import { parseState, STATE_VERSION } from '../../../../main/node/history/saved-state.ts';
import { advance } from '../../../../shared/core/engine.ts';
import { answerInput, type EventInput } from '../../../../shared/core/event.ts';
import type { Rules } from '../../../../shared/core/rules.ts';
import { initialState, type State } from '../../../../shared/core/state.ts';
import { MINUTE, SECOND } from '../../../../shared/core/time.ts';
import { defaultSettings, rulesOf } from '../../../../shared/settings/settings.ts';
import { at, ZONE } from '../../../support/recorded-effects.ts';

const rules: Rules = {
  ...rulesOf(defaultSettings),
  easeIn: false,
  trackedHours: { mon: [['08:00', '17:30']], tue: [['22:00', '02:00']] },
};

function sampled(idleMs: number, isInCall = false): EventInput {
  return {
    type: 'sampled',
    sample: {
      idleMs: { known: true, value: idleMs },
      isLocked: { known: true, value: false },
      isInCall: { known: true, value: isInCall },
      quiet: { known: false, reason: 'not measured' },
    },
  };
}

/** A day at the desk in which every kind of state comes up: each state it goes through, with its hour. */
function* busyDay(): Generator<State> {
  const startMs = at('2026-11-16', '07:50').wallMs;
  let state = initialState();
  let passedMs = 0;
  function step(input: EventInput): State {
    const instant = { wallMs: startMs + passedMs, monoMs: 1_000_000 + passedMs, zone: ZONE };
    state = advance(state, { ...input, at: instant }, rules).state;
    return state;
  }
  yield step({ type: 'started' });
  const answers = ['skip', 5, 'start', 'already-moved', 'none'] as const;
  const others: readonly EventInput[] = [
    { type: 'paused', length: 30 },
    { type: 'paused', length: 'tomorrow' },
    { type: 'paused', length: 'until-resumed' },
    { type: 'locked' },
    { type: 'unlocked' },
    { type: 'suspended' },
    { type: 'resumed' },
    { type: 'standingSet', isStanding: true },
    { type: 'pauseEnded' },
  ];
  for (let tick = 0; passedMs < 11 * 60 * MINUTE; tick += 1) {
    passedMs += 5 * SECOND;
    const isLull = tick % 40 > 36;
    yield step(sampled(isLull ? (tick % 40) * SECOND : 1 * SECOND, tick % 3000 > 2900));
    const { opportunity, run } = state;
    const answer = answers[(opportunity?.id ?? 0) % answers.length];
    if (opportunity?.phase.type === 'shown' && answer && answer !== 'none') {
      yield step(answerInput(opportunity.id, answer));
    }
    if (run) {
      const doneSeconds = run.doneSeconds + 5;
      yield step({ type: 'routineProgressed', runId: run.id, doneSeconds, hasBothSides: true });
      if (doneSeconds >= run.plannedSeconds)
        yield step({ type: 'routineEnded', runId: run.id, doneSeconds, hasBothSides: true });
    }
    const other = others[Math.floor(tick / 250) % others.length];
    if (tick > 3000 && tick % 250 === 0 && other) yield step(other);
  }
}

test('every state of a busy day survives being stored', () => {
  const seen = new Set<string>();
  for (const state of busyDay()) {
    expect(parseState(STATE_VERSION, JSON.stringify(state))).toEqual(state);
    if (state.opportunity) seen.add(state.opportunity.phase.type);
    if (state.pause) seen.add(`pause ${state.pause.type}`);
    if (state.run) seen.add('run');
    if (state.bout?.isOpen) seen.add('bout');
    if (state.isStanding) seen.add('standing');
  }
  // Otherwise this test shows less than it seems to.
  for (const kind of ['waiting', 'shown', 'withdrawn', 'snoozed', 'skipped', 'in-routine']) {
    expect(seen).toContain(kind);
  }
  for (const kind of ['pause for', 'pause until', 'pause until-resumed', 'run', 'bout', 'standing']) {
    expect(seen).toContain(kind);
  }
});

test('a state of another version or shape is ignored', () => {
  const json = JSON.stringify(initialState());
  expect(parseState(STATE_VERSION, json)).toEqual(initialState());
  expect(parseState(STATE_VERSION + 1, json)).toBeNull();
  expect(parseState(STATE_VERSION, JSON.stringify({ ...initialState(), added: 1 }))).toBeNull();
  expect(parseState(STATE_VERSION, JSON.stringify({ ...initialState(), isStanding: 'no' }))).toBeNull();
  expect(parseState(STATE_VERSION, '{')).toBeNull();
  // A clock of 1e300 never reaches the next second: the app would count nothing, without an error.
  for (const now of [1e300, -1e300, 1e16])
    expect(parseState(STATE_VERSION, JSON.stringify({ ...initialState(), now }))).toBeNull();
  expect(parseState(STATE_VERSION, null)).toBeNull();
});

test('a state of the version before loads, with defaults for what it did not know', () => {
  const last = [...busyDay()].findLast(({ opportunity }) => opportunity?.phase.type === 'shown');
  if (last?.opportunity?.phase.type !== 'shown') throw new Error('no card was shown');
  const { callSince, callEndedAt, breakpoint, isReturnPending, returnedAt, ...activity } = last.activity;
  const { heldBackBy, phase, ...opportunity } = last.opportunity;
  const { isFirstDayConfirmed, ...others } = last;
  const { reason, ...shown } = phase;
  const before = {
    ...others,
    activity: { ...activity, hasBreakpoint: true },
    opportunity: { ...opportunity, phase: shown },
  };
  expect(parseState(STATE_VERSION, JSON.stringify(before))).toEqual({
    ...last,
    isFirstDayConfirmed: true,
    activity: {
      ...activity,
      callSince: null,
      callEndedAt: null,
      breakpoint: null,
      isReturnPending: false,
      returnedAt: null,
    },
    opportunity: { ...last.opportunity, heldBackBy: null, phase: { ...shown, reason: 'lull' } },
  });
});

test.each([
  ['a day', '"day":"2026-11-16"', '"day":"2026-1x-16"'],
  ['a zone', `"zone":"${ZONE}"`, '"zone":"Europe/Berlxn"'],
])('a state with %s that does not exist is not taken over', (_what, sound, damaged) => {
  const [last] = [...busyDay()].slice(-1);
  const json = JSON.stringify(last);
  expect(json).toContain(sound);
  expect(parseState(STATE_VERSION, json)).not.toBeNull();
  expect(parseState(STATE_VERSION, json.replace(sound, damaged))).toBeNull();
});
