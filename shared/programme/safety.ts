import { z } from 'zod';
import { todaySpanOf } from '../core/clock-state.ts';
import type { EngineSnapshot } from '../core/state.ts';
import type { Day } from '../core/time.ts';
import type { Hurt } from '../history/records.ts';

const DAY_MS = 24 * 3_600_000;
/** How long an exercise is left out after "This hurts". */
export const HIDDEN_MS = 7 * DAY_MS;
/** Two reports within this time are too many. */
const TOO_OFTEN_MS = 7 * DAY_MS;

/**
 * The stored result of the check before the start: the mode, and since when. No answer is stored. Null until the user
 * has done the check.
 */
export const safetySchema = z.strictObject({
  version: z.literal(1),
  /** Limited: only standing and walking are offered. */
  mode: z.enum(['full', 'limited']),
  /** When the mode was set, Unix milliseconds. Earlier reports do not count again. */
  sinceMs: z.number().min(0),
});
export type Safety = z.infer<typeof safetySchema>;

/** The answers to the check. They are discarded as soon as the result is known. */
export interface CheckAnswers {
  /**
   * The most serious answer: `emergency`, a sign that calls for the emergency number; `ask`, new or unexplained pain,
   * or a sign that calls for a doctor soon; `none` of these.
   */
  readonly sign: 'none' | 'ask' | 'emergency';
  /** Whether a health professional has examined it since it appeared. An earlier visit doesn't count. */
  readonly isLookedAtSince: boolean;
}

/**
 * The mode after the check. A sign of the emergency list always limits it; any other sign does unless a professional
 * has examined it since it appeared. The check can be repeated at any time.
 */
export function checkBeforeStart({ sign, isLookedAtSince }: CheckAnswers, nowMs: number): Safety {
  const isFull = sign === 'none' || (sign === 'ask' && isLookedAtSince);
  return { version: 1, mode: isFull ? 'full' : 'limited', sinceMs: nowMs };
}

/**
 * The mode that breaks follow. It is full until the check has been done: every page that offers movement shows the
 * general safety text, and an unanswered form keeps no one from a break.
 */
export function modeOf(safety: Safety | null): 'full' | 'limited' {
  return safety?.mode ?? 'full';
}

/** What breaks may contain: everything, only what suits a sore day, or only standing and walking. */
export type BreakMode = 'full' | 'gentle' | 'limited';

/** The settings that decide what breaks may contain. */
export interface BreakModeSettings {
  readonly safety: Safety | null;
  readonly gentleDay: Day | null;
}

/** The mode of breaks on a day, if `gentleDay` is the day on which the user is sore. The check comes first. */
function breakModeOn(day: Day | null, { safety, gentleDay }: BreakModeSettings): BreakMode {
  if (modeOf(safety) === 'limited') return 'limited';
  return gentleDay !== null && gentleDay === day ? 'gentle' : 'full';
}

/** The mode of breaks now. */
export function modeNow(
  snapshot: EngineSnapshot & { readonly settings: { readonly values: BreakModeSettings } },
): BreakMode {
  return breakModeOn(todaySpanOf(snapshot).day, snapshot.settings.values);
}

/** An exercise that is not shown before a moment (Unix milliseconds). */
export interface HiddenExercise {
  readonly exerciseId: string;
  readonly untilMs: number;
}

/** The exercises that are hidden now, and until when. A later report of the same exercise extends it. */
export function hiddenBy(hurts: readonly Hurt[], nowMs: number): readonly HiddenExercise[] {
  const until = new Map<string, number>();
  for (const { exerciseId, at } of hurts) {
    const untilMs = at.wallMs + HIDDEN_MS;
    if (untilMs > nowMs) until.set(exerciseId, Math.max(untilMs, until.get(exerciseId) ?? 0));
  }
  return [...until].map(([exerciseId, untilMs]) => ({ exerciseId, untilMs }));
}

/** The consequences of a "This hurts" report. */
export interface HurtAnswer {
  /** The result to store from now on. */
  readonly safety: Safety | null;
  /** Suggest asking a doctor or physiotherapist before going on. */
  readonly hasHint: boolean;
}

/**
 * Returns the consequences of a report that `hurts` already contains: two reports in a week, or in two consecutive
 * routines however far apart, lead to the hint and to limited mode. The same exercise twice in one routine counts
 * once. `lastRuns` are the routine of the report and the one before it, if any.
 */
export function answerHurt(
  safety: Safety | null,
  hurts: readonly Hurt[],
  lastRuns: readonly number[],
  nowMs: number,
): HurtAnswer {
  const counted = hurts.filter(({ at }) => at.wallMs >= (safety?.sinceMs ?? 0) && at.wallMs <= nowMs);
  if (!isTwiceInWeek(counted, nowMs) && !isTwiceInARow(counted, lastRuns)) return { safety, hasHint: false };
  return { safety: { version: 1, mode: 'limited', sinceMs: nowMs }, hasHint: true };
}

function isTwiceInWeek(hurts: readonly Hurt[], nowMs: number): boolean {
  const recent = hurts.filter(({ at }) => nowMs - at.wallMs < TOO_OFTEN_MS);
  return new Set(recent.map(({ exerciseId, runId, at }) => `${exerciseId} ${runId ?? at.wallMs}`)).size >= 2;
}

function isTwiceInARow(hurts: readonly Hurt[], lastRuns: readonly number[]): boolean {
  const hurtRuns = new Set(hurts.map(({ runId }) => runId));
  return lastRuns.length > 1 && lastRuns.every((id) => hurtRuns.has(id));
}
