import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adherenceOf } from '../../shared/core/adherence.ts';
import { advance } from '../../shared/core/engine.ts';
import { creditOf, type JudgedOpportunity, type Outcome, outcomes } from '../../shared/core/outcome.ts';
import type { Rules } from '../../shared/core/rules.ts';
import type { EndedBout } from '../../shared/core/sitting-bout.ts';
import { deskMsAt, standingMsAt } from '../../shared/core/sitting-bout.ts';
import { initialState, type State } from '../../shared/core/state.ts';
import { SECOND } from '../../shared/core/time.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { type Life, lived } from '../support/lived.ts';
import { someRules, someStart, step } from '../support/random-step.ts';

/** Multiplies the number of lives in a normal run. Another seed explores lives that have not been tried yet. */
const effort = Number(process.env.UNHUNCH_LIVES ?? 1);
const seed = Number(process.env.UNHUNCH_SEED ?? 20_260_303);

function checkLives(check: (life: Life, rules: Rules) => void, numRuns = 60): void {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 5, maxLength: 45 }),
      someStart,
      someRules,
      (steps, startMs, rules) => {
        check(lived(steps, startMs, deepFreeze(rules)), rules);
      },
    ),
    { numRuns: numRuns * effort, seed },
  );
}

describe('for every life, even a hostile one', () => {
  it('the lives are varied: all outcomes and all ends of a bout occur', () => {
    const judged = new Set<Outcome>();
    const ends = new Set<EndedBout['endedBy']>();
    // A bout rarely ends because of the tracked hours.
    checkLives(({ effects }) => {
      for (const { effect } of effects) {
        if (effect.type === 'recordOutcome') judged.add(effect.opportunity.outcome);
        if (effect.type === 'recordBout') ends.add(effect.bout.endedBy);
      }
    }, 120);
    expect([...judged].sort()).toEqual([...outcomes].sort());
    expect([...ends].sort()).toEqual(['completed', 'hours', 'natural', 'self-reported']);
  });

  it('the known time never goes back, even if the time since boot does', () => {
    checkLives(({ states }) => {
      let last = Number.NEGATIVE_INFINITY;
      for (const { now } of states) {
        expect(now ?? last).toBeGreaterThanOrEqual(last);
        last = now ?? last;
      }
    }, 30);
  });

  it('two opportunities never overlap, and each gets exactly one outcome', () => {
    checkLives(({ effects, states }) => {
      let open: number | null = null;
      const closed = new Set<number>();
      for (const { effect } of effects) {
        if (effect.type === 'recordOpportunity') {
          expect(open).toBeNull();
          open = effect.id;
        }
        if (effect.type === 'recordOutcome') {
          expect(effect.opportunity.id).toBe(open);
          expect(closed.has(effect.opportunity.id)).toBe(false);
          closed.add(effect.opportunity.id);
          open = null;
        }
      }
      expect(states.at(-1)?.opportunity?.id ?? null).toBe(open);
    });
  });

  it('every opportunity of a day has exactly one outcome, except the open one', () => {
    checkLives(({ effects, states }) => {
      const begun = new Map<string, number>();
      const judged = new Map<string, JudgedOpportunity[]>();
      for (const { effect } of effects) {
        if (effect.type === 'recordOpportunity') begun.set(effect.day, (begun.get(effect.day) ?? 0) + 1);
        if (effect.type === 'recordOutcome') {
          const { opportunity } = effect;
          judged.set(opportunity.day, [...(judged.get(opportunity.day) ?? []), opportunity]);
        }
      }
      const open = states.at(-1)?.opportunity;
      for (const [day, count] of begun) {
        const sums = adherenceOf(judged.get(day) ?? [], []);
        const taken = sums.completed + sums.partial + sums.natural + sums.selfReported;
        const all = taken + sums.skipped + sums.expired + sums.excused;
        expect(all).toBe(sums.opportunities);
        expect(all).toBe(count - (open?.day === day ? 1 : 0));
      }
    });
  });

  it('the credit is that of the outcome', () => {
    checkLives(({ effects }) => {
      for (const { effect } of effects) {
        if (effect.type !== 'recordOutcome') continue;
        const { outcome, credit } = effect.opportunity;
        if (outcome === 'partial') expect(credit).toBeGreaterThanOrEqual(0.2);
        else expect(credit).toBe(creditOf(outcome, Number.NaN));
      }
    });
  });

  it('desk, standing and routine time of a bout are not negative and never exceed the elapsed time', () => {
    checkLives(({ states }) => {
      for (const { bout, now, run } of states) {
        if (bout === null || now === null) continue;
        const desk = deskMsAt(bout, now);
        const standing = standingMsAt(bout, now);
        const routine = run === null ? 0 : run.doneSeconds * SECOND;
        expect(desk).toBeGreaterThanOrEqual(0);
        expect(standing).toBeGreaterThanOrEqual(0);
        expect(desk + standing + routine).toBeLessThanOrEqual(now - bout.startedAt);
        expect(bout.startedAt).toBeLessThanOrEqual(now);
      }
    });
  });

  it('bouts do not overlap, by the monotonic clock', () => {
    checkLives(({ states }) => {
      for (const [index, state] of states.entries()) {
        const before = states[index - 1];
        if (!before?.bout?.isOpen || state.bout?.startedAt === before.bout.startedAt) continue;
        expect(state.lastBoutEndAt).toBeGreaterThanOrEqual(before.bout.startedAt);
        expect(state.lastBoutEndAt).toBeLessThanOrEqual(state.now ?? 0);
        if (state.bout) expect(state.bout.startedAt).toBeGreaterThanOrEqual(state.lastBoutEndAt ?? 0);
      }
    });
  });

  it('all desk, standing and routine time together never exceed the elapsed time', () => {
    checkLives(({ effects, states }) => {
      const start = states[1]?.now ?? 0;
      let seconds = 0;
      for (const { effect } of effects) {
        if (effect.type === 'recordBout') seconds += effect.bout.deskSeconds + effect.bout.standingSeconds;
        if (effect.type === 'recordRoutine') seconds += effect.run.doneSeconds;
      }
      const { bout, run, now } = states.at(-1) ?? initialState();
      if (bout?.isOpen && now !== null) seconds += (deskMsAt(bout, now) + standingMsAt(bout, now)) / SECOND;
      seconds += run?.doneSeconds ?? 0;
      // The first sample may date the beginning of the life; nothing lies before it.
      expect(seconds * SECOND).toBeLessThanOrEqual((now ?? 0) - start + 1e-3);
    });
  });

  it('a recorded bout has at least 60 s of desk time, and no more than it lasted', () => {
    checkLives(({ effects }) => {
      for (const { effect } of effects) {
        if (effect.type !== 'recordBout') continue;
        expect(effect.bout.deskSeconds).toBeGreaterThanOrEqual(60);
        expect(effect.bout.standingSeconds).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it('effects are in order of time, causes before consequences', () => {
    checkLives(({ effects }) => {
      let last = Number.NEGATIVE_INFINITY;
      for (const { monoMs } of effects) {
        expect(monoMs).toBeGreaterThanOrEqual(last);
        last = monoMs;
      }
    });
  });

  it('a card is shown exactly while its opportunity shows one, and a player while its run continues', () => {
    checkLives(({ effects, states }) => {
      let card: number | null = null;
      let player: number | null = null;
      for (const { effect } of effects) {
        if (effect.type === 'openPrompt') {
          expect(card).toBeNull();
          card = effect.id;
        } else if (effect.type === 'closePrompt') {
          expect(card).toBe(effect.id);
          card = null;
        } else if (effect.type === 'openRoutine') {
          expect(player).toBeNull();
          player = effect.runId;
        } else if (effect.type === 'closeRoutine') {
          expect(player).toBe(effect.runId);
          player = null;
        }
      }
      const { opportunity, run } = states.at(-1) ?? initialState();
      expect(opportunity?.phase.type === 'shown' ? opportunity.id : null).toBe(card);
      expect(run?.id ?? null).toBe(player);
    });
  });

  it('an opportunity is open only while a bout or its routine is', () => {
    checkLives(({ states }) => {
      for (const { opportunity, bout, run } of states) {
        if (opportunity !== null) expect(bout?.isOpen === true || run !== null).toBe(true);
      }
    });
  });

  it('nothing falls due in a pause, while standing, in a routine or outside tracked hours', () => {
    checkLives(({ states }) => {
      for (const [index, state] of states.entries()) {
        const before = states[index - 1];
        if (!before || state.nextOpportunityId === before.nextOpportunityId) continue;
        expect(state.pause).toBeNull();
        expect(state.isStanding).toBe(false);
        expect(state.run).toBeNull();
        expect(state.calendar?.hours.isTracked).toBe(true);
        expect(state.activity.isFresh).toBe(true);
      }
    });
  });

  it('the cap applies on every day', () => {
    checkLives(({ effects }, rules) => {
      const notTaken = new Map<string, number>();
      for (const { effect } of effects) {
        if (effect.type === 'recordOpportunity') {
          expect(notTaken.get(effect.day) ?? 0).toBeLessThan(rules.promptsPerDay);
        }
        if (effect.type === 'recordOutcome' && 'KX'.includes(effect.opportunity.outcome)) {
          const { day } = effect.opportunity;
          notTaken.set(day, (notTaken.get(day) ?? 0) + 1);
        }
      }
    }, 30);
  });

  it('the state survives JSON: a life that is stored and loaded continues unchanged', () => {
    // How far ahead the calendar is computed does not matter: after a table was loaded, it is computed again.
    const known = ({ calendar, ...state }: State) => ({ ...state, day: calendar?.day });
    checkLives(({ events, states, effects }, rules) => {
      const middle = Math.floor(events.length / 2);
      let stored: State = JSON.parse(JSON.stringify(states[middle]));
      for (const [index, event] of events.slice(middle).entries()) {
        const next = advance(stored, event, rules);
        stored = JSON.parse(JSON.stringify(next.state));
        expect(known(stored)).toEqual(known(states[middle + index + 1] ?? initialState()));
        expect(next.effects).toEqual(
          effects.filter((each) => each.event === event).map((each) => each.effect),
        );
      }
    }, 8);
  });
});
