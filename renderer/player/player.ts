import type { RoutineStep } from '../../shared/content/exercise-schema.ts';
import { type StepWaits, usualWaits } from '../../shared/content/set-up-time.ts';

/** A pause this long ends the routine with what was done, in seconds. */
export const LONGEST_PAUSE_SECONDS = 5 * 60;
/** A longer gap between two ticks, in real seconds, was a sleep or a stop and does not count. */
export const LONGEST_TICK_SECONDS = 30;

/** Getting into position, turning to the other side, or doing the exercise. */
export type Motion =
  | { readonly type: 'preparing'; readonly leftSeconds: number; readonly isOtherSide: boolean }
  | { readonly type: 'moving' };

/** Why a routine ended: done, stopped by the user, left paused, or stopped because of pain. */
export type PlayerEnd = 'finished' | 'stopped' | 'forgotten' | 'hurt';

/** The state of the player. */
export type PlayerPhase =
  | Motion
  | { readonly type: 'paused'; readonly seconds: number; readonly held: Motion }
  | { readonly type: 'ended'; readonly by: PlayerEnd };

/** A routine in progress. All lengths are seconds of the routine's own time. */
export interface Player {
  readonly steps: readonly RoutineStep[];
  /** The current step. */
  readonly index: number;
  /** The progress of the current step. */
  readonly elapsedSeconds: number;
  /** Seconds moved on each step; repeating a step adds up to its length at most. */
  readonly moved: readonly number[];
  /** The movement on steps that have since been replaced by another exercise. */
  readonly past: readonly RoutineStep[];
  /** Times before the movements, by step; the usual ones where they are missing. */
  readonly waits: readonly StepWaits[];
  /** Exercises that hurt and are not repeated. */
  readonly hurtIds: readonly string[];
  /** Exercises that are no longer allowed for another reason and are skipped. */
  readonly leftOut: readonly string[];
  readonly phase: PlayerPhase;
}

/** An event for a player. `passed` reports elapsed time of the routine. */
export type PlayerEvent =
  | { readonly type: 'passed'; readonly seconds: number }
  | { readonly type: 'pauseToggled' }
  /** The user is in position before the time for it is up. */
  | { readonly type: 'startChosen' }
  | { readonly type: 'nextChosen' }
  | { readonly type: 'previousChosen' }
  | { readonly type: 'stopChosen' }
  | { readonly type: 'painReported' }
  /** The user should ask a professional before continuing. */
  | { readonly type: 'hintGiven' }
  /** An exercise is replaced, or no longer allowed; repeating the event has no effect. */
  | {
      readonly type: 'stepsChanged';
      readonly steps: readonly RoutineStep[];
      readonly leftOut: readonly string[];
      readonly waits?: readonly StepWaits[];
    };

function prepareFor({ waits }: Player, index: number): Motion {
  const { setUpSeconds } = waits[index] ?? usualWaits;
  return { type: 'preparing', leftSeconds: setUpSeconds, isOtherSide: false };
}

/** A player at the beginning, or at the progress of an earlier one (in a reloaded window). */
export function startPlayer(
  steps: readonly RoutineStep[],
  doneSeconds: number,
  waits: readonly StepWaits[] = [],
): Player {
  let left = doneSeconds;
  const moved = steps.map(({ seconds }) => {
    const taken = Math.min(left, seconds);
    left -= taken;
    return taken;
  });
  const index = steps.findIndex(({ seconds }, step) => (moved[step] ?? 0) < seconds);
  if (index === -1) {
    const last = Math.max(0, steps.length - 1);
    return { ...emptyPlayer(steps, moved, waits), index: last, phase: { type: 'ended', by: 'finished' } };
  }
  const player = { ...emptyPlayer(steps, moved, waits), index, elapsedSeconds: moved[index] ?? 0 };
  return { ...player, phase: prepareFor(player, index) };
}

function emptyPlayer(
  steps: readonly RoutineStep[],
  moved: readonly number[],
  waits: readonly StepWaits[],
): Player {
  const phase: Motion = { type: 'moving' };
  return { steps, index: 0, elapsedSeconds: 0, moved, past: [], waits, hurtIds: [], leftOut: [], phase };
}

/** The player after an event. A routine that has ended stays as it is. */
export function playerAfter(player: Player, event: PlayerEvent): Player {
  if (player.phase.type === 'ended') return player;
  switch (event.type) {
    case 'passed':
      return event.seconds > 0 ? afterTime(player, event.seconds) : player;
    case 'pauseToggled':
      return player.phase.type === 'paused'
        ? { ...player, phase: player.phase.held }
        : { ...player, phase: { type: 'paused', seconds: 0, held: player.phase } };
    case 'startChosen':
      return motionOf(player).type === 'preparing' ? { ...player, phase: { type: 'moving' } } : player;
    case 'nextChosen':
      return movedTo(player, player.index + 1, 1, 'finished', true);
    case 'previousChosen':
      return movedTo(player, player.index - 1, -1, 'finished', true);
    case 'stopChosen':
      return { ...player, phase: { type: 'ended', by: 'stopped' } };
    case 'painReported':
      return afterPain(player);
    case 'hintGiven':
      return { ...player, phase: { type: 'ended', by: 'hurt' } };
    case 'stepsChanged':
      return withoutLeftOut(
        afterChange(event.waits === undefined ? player : { ...player, waits: event.waits }, event.steps),
        event.leftOut,
      );
  }
}

function afterTime(player: Player, seconds: number): Player {
  const { phase, index } = player;
  const step = player.steps[index];
  if (step === undefined || phase.type === 'ended') return player;
  if (phase.type === 'paused') {
    const paused = phase.seconds + seconds;
    const isForgotten = paused >= LONGEST_PAUSE_SECONDS;
    return {
      ...player,
      phase: isForgotten ? { type: 'ended', by: 'forgotten' } : { ...phase, seconds: paused },
    };
  }
  if (phase.type === 'preparing') {
    const left = phase.leftSeconds - seconds;
    if (left > 0) return { ...player, phase: { ...phase, leftSeconds: left } };
    return afterTime({ ...player, phase: { type: 'moving' } }, -left);
  }
  const taken = Math.min(seconds, step.seconds - player.elapsedSeconds);
  const grown = {
    ...player,
    elapsedSeconds: player.elapsedSeconds + taken,
    moved: player.moved.map((done, at) => (at === index ? Math.min(step.seconds, done + taken) : done)),
  };
  if (grown.elapsedSeconds < step.seconds) return grown;
  const next = movedTo(grown, index + 1, 1, 'finished', false);
  return seconds > taken ? afterTime(next, seconds - taken) : next;
}

function afterPain(player: Player): Player {
  const id = player.steps[player.index]?.exerciseId;
  if (id === undefined) return player;
  return movedTo({ ...player, hurtIds: [...player.hurtIds, id] }, player.index + 1, 1, 'hurt', true);
}

/** Remaining steps keep their movement; the first new one is shown next. */
function afterChange(player: Player, steps: readonly RoutineStep[]): Player {
  const left = player.steps.map((step, at) => ({ step, seconds: player.moved[at] ?? 0, at }));
  const found = steps.map((step) => {
    const place = left.findIndex((each) => isSame(each.step, step));
    return place === -1 ? undefined : left.splice(place, 1)[0];
  });
  if (left.length === 0 && found.length === player.steps.length) return player;
  const moved = found.map((each) => each?.seconds ?? 0);
  const gone = left.filter(({ seconds }) => seconds > 0).map(({ step, seconds }) => ({ ...step, seconds }));
  const changed = { ...player, steps, moved, past: [...player.past, ...gone] };
  const shown = found.findIndex((each) => each?.at === player.index);
  if (shown !== -1) return { ...changed, index: shown };
  const fresh = found.indexOf(undefined);
  const index = fresh === -1 ? Math.max(0, Math.min(player.index, steps.length - 1)) : fresh;
  return { ...changed, index, elapsedSeconds: 0, phase: phaseWith(player, prepareFor(changed, index)) };
}

/** If the current step is no longer allowed, the next one is shown. */
function withoutLeftOut(player: Player, leftOut: readonly string[]): Player {
  const isSameList =
    leftOut.length === player.leftOut.length && leftOut.every((id) => player.leftOut.includes(id));
  if (isSameList) return player;
  const changed = { ...player, leftOut };
  const shown = player.steps[player.index]?.exerciseId ?? '';
  return leftOut.includes(shown) ? movedTo(changed, player.index + 1, 1, 'stopped', true) : changed;
}

function isPassedOver({ hurtIds, leftOut }: Player, id: string | undefined): boolean {
  return id !== undefined && (hurtIds.includes(id) || leftOut.includes(id));
}

function isSame(one: RoutineStep, other: RoutineStep): boolean {
  return one.exerciseId === other.exerciseId && one.side === other.side && one.seconds === other.seconds;
}

/**
 * Goes to a step, skipping those that hurt or are not allowed. Beyond the last, the routine ends; before the first, it
 * stays.
 */
function movedTo(player: Player, wanted: number, by: 1 | -1, end: PlayerEnd, isChosen: boolean): Player {
  let index = wanted;
  while (isPassedOver(player, player.steps[index]?.exerciseId)) index += by;
  if (index >= player.steps.length) return { ...player, phase: { type: 'ended', by: end } };
  const target = index < 0 ? player.index : index;
  const motion = isChosen ? prepareFor(player, target) : motionAfter(player, target);
  return { ...player, index: target, elapsedSeconds: 0, phase: phaseWith(player, motion) };
}

/** The other side of an exercise needs no preparation, only a moment to change sides. */
function motionAfter(player: Player, index: number): Motion {
  const [before, step] = [player.steps[player.index], player.steps[index]];
  if (before?.exerciseId !== step?.exerciseId) return prepareFor(player, index);
  if (before?.side === step?.side) return { type: 'moving' };
  const { otherSideSeconds } = player.waits[index] ?? usualWaits;
  return { type: 'preparing', leftSeconds: otherSideSeconds, isOtherSide: true };
}

/** A paused player stays paused and stops the motion. */
function phaseWith({ phase }: Player, motion: Motion): PlayerPhase {
  return phase.type === 'paused' ? { ...phase, held: motion } : motion;
}

/** The state of the player, or its state if it were not paused; `moving` once it has ended. */
export function motionOf({ phase }: Player): Motion {
  if (phase.type === 'paused') return phase.held;
  return phase.type === 'ended' ? { type: 'moving' } : phase;
}

/** The next step that will be done after the current one; null at the last. */
export function nextStepOf(player: Player): RoutineStep | null {
  const rest = player.steps.slice(player.index + 1);
  return rest.find(({ exerciseId }) => !isPassedOver(player, exerciseId)) ?? null;
}
