import type { RoutineStep } from '../content/exercise-schema.ts';
import type { ExcusedReason, JudgedOpportunity } from '../core/outcome.ts';
import type { ShowReason } from '../core/prompt.ts';
import type { RunVerdict } from '../core/routine-run.ts';
import type { Day, WallTime } from '../core/time.ts';

/** A range that includes every possible day. */
export const everyDay = { from: '0001-01-01', until: '9999-12-31' } as const;

/** An opportunity as it is stored; `excuse` is there only with the outcome `excused`, and only if it is known. */
export type StoredOpportunity = JudgedOpportunity & { readonly excuse?: ExcusedReason };

/** One showing of a card. */
export interface StoredPrompt {
  readonly opportunityId: number;
  readonly shown: WallTime;
  /** The routine that it offered, if known. */
  readonly routineId?: string;
  /** Why it was shown at that moment, if known. */
  readonly reason?: ShowReason;
}

/** A run of a routine. Moments are Unix milliseconds. */
export interface StoredRoutine {
  readonly runId: number;
  readonly opportunityId: number | null;
  readonly routineId: string;
  readonly startedMs: number;
  readonly startedZone: string;
  readonly day: Day;
  readonly doneSeconds: number;
  readonly plannedSeconds: number;
  readonly verdict: RunVerdict;
}

/** One side of one exercise as done in a run; the steps of a run are in order. */
export interface StoredStep extends RoutineStep {
  readonly runId: number;
  readonly day: Day;
}

/** The two self-checks: the crossed-arm turn and the side bend, both seated. */
export const selfTests = ['turn', 'side-bend'] as const;
export const feels = ['easy', 'stiff', 'painful'] as const;
/**
 * How the reach was found. `landmark`: measured in steps of half an hour on a clock face (turn) or of half a
 * hand-width (side bend). `estimate`: guessed on a scale of 0 to 10, as before there were landmarks; the two cannot
 * be compared.
 */
export const checkScales = ['landmark', 'estimate'] as const;

/** One side of a self-check. */
export interface SelfCheck {
  readonly at: WallTime;
  readonly day: Day;
  /** 1 or more; 1 without the programme. */
  readonly programmeWeek: number;
  readonly test: (typeof selfTests)[number];
  readonly side: 'left' | 'right';
  readonly scale: (typeof checkScales)[number];
  /** How far the movement reached, in steps of the scale: a whole number, 0 to 10. */
  readonly reach: number;
  readonly feel: (typeof feels)[number];
}

/** "This hurts": an exercise, and the run in which the user reported it. */
export interface Hurt {
  readonly at: WallTime;
  readonly day: Day;
  readonly exerciseId: string;
  readonly runId: number | null;
}

/** How a day felt: a whole number, 0 to 10. */
export interface Comfort {
  readonly day: Day;
  readonly value: number;
}

/** How long the app was running and sampling on a day, and how much of that was in tracked hours. Seconds. */
export interface Coverage {
  readonly day: Day;
  readonly seconds: number;
  readonly trackedSeconds: number;
}

/** The extent of a deletion: the number of days with any rows, and the numbers of rows. */
export interface HistoryCount {
  readonly days: number;
  readonly bouts: number;
  readonly opportunities: number;
  readonly routines: number;
  readonly selfChecks: number;
  readonly hurts: number;
  readonly comfort: number;
}

/** Personal data that is stored as settings, the protective ones first. */
export const ownSettings = ['safety', 'exclusions', 'favourites', 'programme'] as const;
export type OwnSetting = (typeof ownSettings)[number];

/**
 * Why a row of a file cannot be true: it is in the future or before 1970, ends before it began, is too long or
 * shorter than the time counted in it, does not belong to its day, or overlaps too many others.
 */
const impossibleBecause = ['time', 'order', 'length', 'day', 'overlap'] as const;
export type ImpossibleBecause = (typeof impossibleBecause)[number];

/** The rows of a file that were left out for one reason. */
export interface LeftOutRows {
  readonly list: keyof Omit<HistoryCount, 'days'> | 'coverage';
  readonly because: ImpossibleBecause;
  readonly count: number;
  /** At most three of their days. */
  readonly days: readonly Day[];
}

/** The result of importing a file from another computer. */
export interface ImportedFile {
  readonly file: string;
  readonly count: HistoryCount;
  readonly leftOut: readonly LeftOutRows[];
  /** The settings that changed. */
  readonly settings: readonly OwnSetting[];
}
