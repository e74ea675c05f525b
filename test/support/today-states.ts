import type { Quiet } from '../../shared/core/activity.ts';
import type { ClockState } from '../../shared/core/clock-state.ts';
import type { NextBreak, WaitReason } from '../../shared/core/next-break.ts';
import type { TodayView } from '../../shared/views/views.ts';
import { TodayLife } from './today-life.ts';

/** A state of the engine that Today shows: one of the clock, of the next break, or a reason to wait. */
type EngineState = `clock ${ClockState}` | `next ${NextBreak['type']}` | `wait ${WaitReason}`;

/** What Today shows besides. */
type OtherState =
  | 'first minute'
  | 'easy start'
  | 'busy day'
  | 'cards that come later'
  | 'estimated'
  | 'limited'
  | 'skipped'
  | 'excused'
  | 'paused for a call'
  | 'paused until resumed'
  | 'paused while watching'
  | 'snoozed twice'
  | 'long break'
  | 'after watching';

export type StateName = EngineState | OtherState;

const life = (settings = {}) => new TodayLife(settings);
/** A morning with a break that was done and one that was taken away from the desk. */
const morning = (settings = {}) => life(settings).untilCard().starts().finishes().types(20).idles(7);
const nobody = { mon: [['08:00', '09:00'] as const] };

function quietly(quiet: Quiet): TodayLife {
  const day = morning();
  day.quiet = quiet;
  return day.untilDue().idles(0, 20);
}

function inCall(): TodayLife {
  const day = morning();
  day.isInCall = true;
  return day.untilDue().idles(0, 20);
}

function unknownIdle(): TodayLife {
  const day = life();
  day.isIdleKnown = false;
  return day.types(25);
}

const limited = { safety: { version: 1, mode: 'limited', sinceMs: 0 } } as const;

/**
 * A moment in each state that Today can show, reached through the engine. The type makes it complete: a state without
 * a moment doesn't compile.
 */
export const todayStates: { readonly [Name in StateName]: () => TodayLife } = {
  'clock no-bout': () => life(),
  'clock running': () => morning().types(12),
  'clock undecided': () => morning().types(12).idles(3, 30),
  'clock away': () => morning().types(12).idles(4, 55).passes(8),
  'clock locked': () => morning().types(12).locks(true).idles(0, 40),
  'clock standing': () => morning().types(12).sends({ type: 'standingSet', isStanding: true }).types(3),
  'clock in-routine': () => morning().untilCard().starts().idles(0, 20),
  'clock untracked': () => life({ trackedHours: nobody }).types(1),
  'next in': () => morning().types(23),
  'next due': () => morning().untilDue(),
  'next shown': () => morning().untilCard(),
  'next paused': () => morning().types(5).sends({ type: 'paused', length: 30 }).types(2),
  'next standing': () => life().types(3).sends({ type: 'standingSet', isStanding: true }).types(2),
  'next enough-for-today': () =>
    life({ promptsPerDay: 2 }).untilCard().answers('skip').types(61).untilCard().answers('skip').types(61),
  'next baseline': () => new TodayLife({ baselineDays: 5 }, true).types(42),
  'next untracked': () => life({ trackedHours: nobody }).types(5),
  'next none': () => morning(),
  'wait call': inCall,
  'wait do-not-disturb': () => quietly('do-not-disturb'),
  'wait full-screen': () => quietly('full-screen'),
  'wait screen-sharing': () => quietly('screen-sharing'),
  'wait quiet-hours': () => quietly('quiet-hours'),
  'wait standing': () => morning().untilDue().sends({ type: 'standingSet', isStanding: true }).types(1),
  'wait lull': () => morning().untilDue().types(2),
  'wait next-call': () => morning({ waitForCallEnd: true }).untilCard().types(3),
  'wait undecided': () => morning().untilCard().answers(5).types(2).idles(3, 40),
  'wait returned': () => morning().types(26).idles(3, 30).types(1, 30),
  'wait locked': () => morning().untilDue().locks(true).idles(0, 30),
  'wait snoozed': () => morning().untilCard().answers(10).types(2),
  'wait withdrawn': () => morning().untilCard().types(2),
  'first minute': () => new TodayLife({}, true).types(0, 40),
  'easy start': () => new TodayLife({}, true).types(26),
  'busy day': busyDay,
  'cards that come later': () => life().untilCard().types(31).untilCard().types(31).types(4),
  estimated: unknownIdle,
  limited: () => life(limited).types(12),
  skipped: () => morning().untilCard().answers('skip').types(4),
  excused: () => morning().untilCard().sends({ type: 'paused', length: 5 }).types(8),
  'paused for a call': () => morning().types(5).sends({ type: 'paused', length: 'next-call' }).types(1),
  'paused until resumed': () => morning().types(5).sends({ type: 'paused', length: 'until-resumed' }),
  'paused while watching': () =>
    new TodayLife({ baselineDays: 1 }, true).types(9).sends({ type: 'paused', length: 60 }),
  'snoozed twice': () => morning().untilCard().answers(5).types(6).answers(5).types(7),
  'long break': () => life().untilCard().answers('skip').types(31).untilCard(),
  'after watching': () =>
    new TodayLife({ baselineDays: 1 }, true).types(66).sends({ type: 'baselineEnded' }).types(1),
};

function busyDay(): TodayLife {
  const day = life();
  for (let hour = 0; hour < 3; hour += 1) {
    day.untilCard().starts().finishes().types(25).idles(8).untilCard().starts().finishes(0.5);
    day.untilCard().answers('already-moved').untilCard().types(35).untilCard().answers('skip').types(32);
  }
  return day.types(9);
}

/** The names of all states. */
export const stateNames = Object.keys(todayStates) as readonly StateName[];

/** Whether a view is in the state that its name says. */
export function isInState(name: StateName, { clock, next }: TodayView): boolean {
  const [kind, state] = name.split(' ', 2);
  switch (kind) {
    case 'clock':
      return clock === state;
    case 'next':
      return next.type === state;
    case 'wait':
      return next.type === 'due' && next.wait === state;
    default:
      return true;
  }
}
