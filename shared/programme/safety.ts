import { z } from 'zod';
import type { Hurt } from '../history/records.ts';

const DAY_MS = 24 * 3_600_000;
/** How long an exercise is left out after "This hurts". */
export const HIDDEN_MS = 7 * DAY_MS;
/** Twice within this time is too often. */
const TOO_OFTEN_MS = 7 * DAY_MS;

/**
 * What is kept of the check before the start: the mode, and since when. No answer is kept. Whoever has not done
 * the check has null there.
 */
export const safetySchema = z.strictObject({
  version: z.literal(1),
  /** Limited: nothing but standing and walking is offered. */
  mode: z.enum(['full', 'limited']),
  /** When the mode was set, Unix milliseconds. What hurt before does not count again. */
  sinceMs: z.number().min(0),
});
export type Safety = z.infer<typeof safetySchema>;

/** The answers of the check, which are forgotten at once. */
export interface CheckAnswers {
  /** A health professional has looked at the pain, or there is none. */
  readonly isLookedAt: boolean;
  /** The pain is new or unexplained. */
  readonly isNew: boolean;
  /** Something on the list of signs applies. */
  readonly hasSign: boolean;
}

/**
 * The mode after the check: limited while somebody should be asked first, full once a professional has looked
 * at it. The check can be done again at any time.
 */
export function checkBeforeStart({ isLookedAt, isNew, hasSign }: CheckAnswers, nowMs: number): Safety {
  const isFull = isLookedAt || !(isNew || hasSign);
  return { version: 1, mode: isFull ? 'full' : 'limited', sinceMs: nowMs };
}

/**
 * The mode that breaks go by. Before the check is done it is full: the general text is shown on every page, and
 * nobody is kept from a break by a form that was put off.
 */
export function modeOf(safety: Safety | null): 'full' | 'limited' {
  return safety?.mode ?? 'full';
}

/** An exercise that is not shown before a moment (Unix milliseconds). */
export interface HiddenExercise {
  readonly exerciseId: string;
  readonly untilMs: number;
}

/** Which exercises are left out now, and until when. A later report of the same exercise makes it longer. */
export function hiddenBy(hurts: readonly Hurt[], nowMs: number): readonly HiddenExercise[] {
  const until = new Map<string, number>();
  for (const { exerciseId, at } of hurts) {
    const untilMs = at.wallMs + HIDDEN_MS;
    if (untilMs > nowMs) until.set(exerciseId, Math.max(untilMs, until.get(exerciseId) ?? 0));
  }
  return [...until].map(([exerciseId, untilMs]) => ({ exerciseId, untilMs }));
}

/** What follows from a "This hurts". */
export interface HurtAnswer {
  /** What is to be kept from now on. */
  readonly safety: Safety | null;
  /** Suggest asking a doctor or physiotherapist before going on. */
  readonly hasHint: boolean;
}

/**
 * What follows when something was reported (`hurts` has it already): twice in a week, or in two routines one after
 * the other however far apart, leads to the hint and to limited mode. The same exercise twice in one routine counts
 * once. `lastRuns` are the routine of the report and the one before it, when there was one.
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
