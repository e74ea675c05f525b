import fc from 'fast-check';
import type { Quiet } from '../../shared/core/activity.ts';
import {
  answerInput,
  type EventInput,
  type PauseLength,
  type PromptAnswer,
} from '../../shared/core/event.ts';
import type { Rules, TrackedHours } from '../../shared/core/rules.ts';
import { HOUR, instantOf } from '../../shared/core/time.ts';

/** One step of a random life: it makes events and moves the clocks. */
export interface Step {
  readonly type: 'stay' | 'sit' | 'exercise' | 'happen' | 'jump' | 'set-wall' | 'travel' | 'repeat-time';
  readonly seconds: number;
  readonly isTyping: boolean;
  readonly readings: {
    readonly isIdleKnown: boolean;
    readonly isLocked: boolean | null;
    readonly isInCall: boolean | null;
    readonly quiet: Quiet | null;
  };
  readonly input: EventInput;
  readonly zone: string;
  readonly byMs: number;
}

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'UTC',
];

const maybe = fc.constantFrom(true, false, null);

/** The readings of an undisturbed sitting. */
export const plain: Step['readings'] = { isIdleKnown: true, isLocked: false, isInCall: false, quiet: 'none' };

/** Seconds that lie at, just before or just after the limits of the rules, or anywhere. */
const seconds = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(5, 8, 10, 30, 31, 60, 65, 118, 120, 121, 178, 180, 185, 298, 300, 302),
  },
  { weight: 4, arbitrary: fc.constantFrom(600, 900, 1500, 1800, 1805, 2400, 3600, 5400, 5700) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 4000 }) },
);

const opportunityId = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: -2, max: 4 }));
const runId = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: -2, max: 4 }));
const doneSeconds = fc.constantFrom(-5, 0, 5, 11.9, 12, 30, 47.9, 48, 60, 240, 300, 100_000);

/** The possible steps; the number 0 stands for the open opportunity, and for the run in progress. */
const input: fc.Arbitrary<EventInput> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<EventInput>(
      { type: 'started' },
      { type: 'stopped' },
      { type: 'suspended' },
      { type: 'resumed' },
      { type: 'locked' },
      { type: 'unlocked' },
      { type: 'pauseEnded' },
    ),
  },
  {
    weight: 8,
    arbitrary: fc
      .record({
        type: fc.constant('promptAnswered' as const),
        opportunityId,
        answer: fc.constantFrom<PromptAnswer[]>('start', 'skip', 'already-moved', 5, 10),
      })
      .map((given) => answerInput(given.opportunityId, given.answer)),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('breakRequested' as const),
      opportunityId: fc.constant(null),
      plan: fc.constantFrom(null, { id: 1, seconds: 30 }, { id: 2, seconds: 300 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constantFrom('routineProgressed' as const, 'routineEnded' as const),
      runId,
      doneSeconds,
      hasBothSides: fc.boolean(),
    }),
  },
  fc.record({ type: fc.constant('hurtReported' as const), runId }),
  fc.record({
    type: fc.constant('paused' as const),
    length: fc.constantFrom<PauseLength>(-10, 0, 30, 60, 'tomorrow', 'until-resumed', 'next-call', {
      untilTime: '02:30',
    }),
  }),
  fc.record({
    type: fc.constant('awayReported' as const),
    minutesAgo: fc.constantFrom(-60, 0, 1, 5, 30, 720),
  }),
  fc.record({ type: fc.constant('standingSet' as const), isStanding: fc.boolean() }),
  fc.record({ type: fc.constant('promptFailed' as const), opportunityId }),
);

export const step: fc.Arbitrary<Step> = fc.record({
  type: fc.oneof(
    { weight: 7, arbitrary: fc.constant('stay' as const) },
    { weight: 3, arbitrary: fc.constant('sit' as const) },
    { weight: 1, arbitrary: fc.constant('exercise' as const) },
    { weight: 6, arbitrary: fc.constant('happen' as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'jump' as const,
        'set-wall' as const,
        'travel' as const,
        'repeat-time' as const,
      ),
    },
  ),
  seconds,
  isTyping: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.boolean()),
  readings: fc.record({
    isIdleKnown: fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, fc.boolean()),
    isLocked: fc.oneof({ weight: 8, arbitrary: fc.constant(false) }, maybe),
    isInCall: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, maybe),
    quiet: fc.oneof(
      { weight: 6, arbitrary: fc.constant('none' as const) },
      fc.constantFrom(
        'do-not-disturb' as const,
        'full-screen' as const,
        'screen-sharing' as const,
        'quiet-hours' as const,
        null,
      ),
    ),
  }),
  input,
  zone: fc.constantFrom(...zones),
  byMs: fc.constantFrom(
    -400 * 24 * HOUR,
    -3 * HOUR,
    -61_000,
    -1,
    1,
    61_000,
    3 * HOUR,
    26 * HOUR,
    400 * 24 * HOUR,
  ),
});

const tables: readonly (TrackedHours | null)[] = [
  null,
  {
    mon: [
      ['09:00', '12:30'],
      ['13:00', '18:00'],
    ],
    tue: [
      ['08:00', '12:00'],
      ['12:00', '17:00'],
    ],
  },
  {
    sat: [['22:00', '02:30']],
    sun: [
      ['02:00', '03:00'],
      ['22:00', '24:00'],
    ],
    mon: [['00:00', '23:59']],
  },
  {},
];

export const someRules: fc.Arbitrary<Rules> = fc.record({
  sittingThresholdMinutes: fc.constantFrom(20, 30, 60),
  microBreakSeconds: fc.constantFrom(30, 60, 120),
  longBreakDueMinutes: fc.constantFrom(null, 45, 60, 120),
  longBreakMinutes: fc.constantFrom(3, 5, 10),
  promptsPerDay: fc.constantFrom(2, 8, 12),
  baselineDays: fc.constant(0),
  easeIn: fc.boolean(),
  waitForCallEnd: fc.boolean(),
  dayStartsAt: fc.constantFrom('00:00', '02:30', '04:00', '06:00'),
  trackedHours: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, fc.constantFrom(...tables)),
  quietHours: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, fc.constantFrom(...tables)),
});

/** Starts of a life: an ordinary day, and nights in which the clocks change. */
export const someStart = fc.constantFrom(
  instantOf('2026-03-03', '09:00', 'Europe/Berlin'),
  instantOf('2026-03-28', '23:00', 'Europe/Berlin'),
  instantOf('2026-10-25', '00:30', 'Europe/Berlin'),
  instantOf('2026-04-04', '23:30', 'Australia/Lord_Howe'),
);
