import { z } from 'zod';
import type { Hurt } from '../history/records.ts';

const DAY_MS = 24 * 3_600_000;
/** How long an exercise is left out after "This hurts". */
export const HIDDEN_MS = 7 * DAY_MS;
/** Two reports within this time are too many. */
const TOO_OFTEN_MS = 7 * DAY_MS;

/** The stored result of the safety check: the mode, and since when. No answer is stored. Null before the check. */
export const safetySchema = z.strictObject({
  version: z.literal(1),
  /** Limited: only standing and walking are offered. */
  mode: z.enum(['full', 'limited']),
  /** When the mode was set, Unix milliseconds. Earlier reports do not count again. */
  sinceMs: z.number().min(0),
});
export type Safety = z.infer<typeof safetySchema>;

/** The answers of the check, which are never stored. */
export interface CheckAnswers {
  /** A health professional has examined the pain, or there is none. */
  readonly isLookedAt: boolean;
  /** The pain is new or unexplained. */
  readonly isNew: boolean;
  /** One of the listed signs applies. */
  readonly hasSign: boolean;
}

/**
 * Returns the mode after the check: limited until a professional has examined the pain, full otherwise. The check can
 * be repeated at any time.
 */
export function checkBeforeStart({ isLookedAt, isNew, hasSign }: CheckAnswers, nowMs: number): Safety {
  const isFull = isLookedAt || !(isNew || hasSign);
  return { version: 1, mode: isFull ? 'full' : 'limited', sinceMs: nowMs };
}

/**
 * The mode of breaks. Full before the check: every page shows the general text, and a postponed form must not keep
 * anyone from a break.
 */
export function modeOf(safety: Safety | null): 'full' | 'limited' {
  return safety?.mode ?? 'full';
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
