import { IDLE_UNKNOWN_MS, presenceAt } from '../../shared/core/activity.ts';
import {
  breakKind,
  emptyTally,
  extraMs,
  longMsAt,
  microMsAt,
  sittingThresholdMs,
} from '../../shared/core/break-scheduler.ts';
import type { ClockState, NextBreak, OpenBreak, WaitReason } from '../../shared/core/next-break.ts';
import { isAnswerable, type Opportunity, snoozesLeft } from '../../shared/core/prompt.ts';
import { type Bout, deskMsAt } from '../../shared/core/sitting-bout.ts';
import { SECOND } from '../../shared/core/time.ts';
import { dayOfScene, type Scene } from './scene.ts';

/** What the clock is doing. */
export function clockStateOf({ state, now }: Scene): ClockState {
  if (state.calendar !== null && !state.calendar.hours.isTracked) return 'untracked';
  if (state.run !== null) return 'in-routine';
  if (state.activity.lockedAt !== null) return 'locked';
  if (state.isStanding) return 'standing';
  if (!state.bout?.isOpen) return 'no-bout';
  const presence = presenceAt(state.activity, now.monoMs);
  return presence === 'at-desk' ? 'running' : presence;
}

/** Desk time of the open bout in seconds. */
export function deskSecondsOf({ state, now }: Scene): number {
  return state.bout?.isOpen ? deskMsAt(state.bout, now.monoMs) / SECOND : 0;
}

/** This desktop does not report idle time. */
export function isEstimated({ state, now }: Scene): boolean {
  const since = state.activity.idleUnknownSince;
  return since !== null && now.monoMs - since > IDLE_UNKNOWN_MS;
}

function tallyOf(scene: Scene) {
  const day = dayOfScene(scene) ?? '';
  return scene.state.tally.day === day ? scene.state.tally : emptyTally(day);
}

/** Whether two cards in a row ran out today, so that the thresholds are longer. */
export function isLengthened(scene: Scene): boolean {
  return tallyOf(scene).isLengthened;
}

function extraOf(scene: Scene): number {
  const day = dayOfScene(scene);
  if (day === null) return 0;
  const firstDay = scene.state.firstDay ?? scene.state.bout?.day ?? day;
  return extraMs(scene.rules, firstDay, day, tallyOf(scene));
}

/** The sitting threshold that holds now, in seconds. */
export function thresholdSecondsOf(scene: Scene): number {
  return sittingThresholdMs(scene.rules, extraOf(scene)) / SECOND;
}

/** Share of the way to the next break, 0 to 1. */
export function progressOf(scene: Scene): number {
  const { bout } = scene.state;
  if (!bout?.isOpen) return 0;
  return Math.min(1, microMsAt(bout, scene.now.monoMs) / SECOND / thresholdSecondsOf(scene));
}

/** When the next break comes, or why none does. */
export function nextBreakOf(scene: Scene): NextBreak {
  const { state, rules } = scene;
  const { pause, opportunity, bout } = state;
  if (pause !== null) {
    return {
      type: 'paused',
      untilMs: pause.type === 'until-resumed' ? null : pause.until.wallMs,
      isForCall: pause.type === 'call',
    };
  }
  if (state.calendar !== null && !state.calendar.hours.isTracked) return { type: 'untracked' };
  // A skipped one is open only for the figures.
  if (opportunity !== null && isAnswerable(opportunity)) return dueBreak(scene, opportunity);
  if (state.isStanding) return { type: 'standing' };
  if (tallyOf(scene).notTaken >= rules.promptsPerDay) return { type: 'enough-for-today' };
  return bout?.isOpen ? comingBreak(scene, bout) : { type: 'none' };
}

/** The break that can be answered now, whether or not its card is on the screen. */
export function openBreakOf({ state: { opportunity } }: Scene): OpenBreak | null {
  if (opportunity === null || !isAnswerable(opportunity)) return null;
  return { opportunityId: opportunity.id, snoozesLeft: snoozesLeft(opportunity) };
}

function comingBreak(scene: Scene, bout: Bout): NextBreak {
  const t = scene.now.monoMs;
  const leftMs = Math.max(0, thresholdSecondsOf(scene) * SECOND - microMsAt(bout, t));
  const longMs = longMsAt(bout, scene.state.longCarriedMs, t) + leftMs;
  return { type: 'in', seconds: leftMs / SECOND, kind: breakKind(scene.rules, extraOf(scene), longMs) };
}

function dueBreak(scene: Scene, { phase, kind }: Opportunity): NextBreak {
  if (phase.type === 'shown') return { type: 'shown', kind };
  const due = (wait: WaitReason, untilMs: number | null = null): NextBreak => ({
    type: 'due',
    kind,
    wait,
    untilMs,
  });
  if (phase.type === 'snoozed') {
    return due('snoozed', scene.now.wallMs + Math.max(0, phase.untilAt - scene.now.monoMs));
  }
  const held = heldBackBy(scene);
  if (held !== null) return due(held);
  return due(phase.type === 'withdrawn' ? 'withdrawn' : 'lull');
}

function heldBackBy({ state, now }: Scene): WaitReason | null {
  const { activity } = state;
  if (activity.isInCall) return 'call';
  if (activity.quiet !== 'none') return activity.quiet;
  if (state.isStanding) return 'standing';
  if (activity.lockedAt !== null) return 'locked';
  return presenceAt(activity, now.monoMs) === 'at-desk' ? null : 'undecided';
}
