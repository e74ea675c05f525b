import { clockStateOf, deskSecondsOf, isEstimated, progressOf } from '../../shared/core/clock-state.ts';
import { nextBreakOf, openBreakOf, type WaitReason } from '../../shared/core/next-break.ts';
import { modeNow } from '../../shared/programme/safety.ts';
import type { TrayView } from '../../shared/views/views.ts';
import type { Snapshot } from '../snapshot.ts';

/** The dots of the mark. */
const DOTS = 7;
/** If the next break is further away, the minutes in the tray hardly matter, seconds. */
const FAR_SECONDS = 10 * 60;
/** How far the tray may then lag behind, seconds. */
const LAG_SECONDS = 2 * 60;

/** Builds the tray's view, in whole minutes, so that it changes once a minute. */
export function trayView(snapshot: Snapshot): TrayView {
  const { state } = snapshot;
  const next = nextBreakOf(snapshot);
  const mode = modeNow(snapshot);
  const isDue = next.type === 'due' || next.type === 'shown';
  const icon = iconOf(next);
  const deskSeconds = wholeMinutes(deskSecondsOf(snapshot), Math.floor);
  const showsMinutes = snapshot.settings.values.trayMinutes && icon === 'counting';
  return {
    icon,
    filledDots: isDue ? DOTS : Math.floor(progressOf(snapshot) * DOTS),
    minutes: showsMinutes ? deskSeconds / 60 : null,
    clock: clockStateOf(snapshot),
    deskSeconds,
    next: next.type === 'in' ? { ...next, seconds: wholeMinutes(next.seconds, Math.ceil) } : next,
    openBreak: openBreakOf(state),
    isPaused: state.pause !== null,
    isStanding: state.isStanding,
    isEstimated: isEstimated(snapshot),
    isLimited: mode === 'limited',
    isGentle: mode === 'gentle',
    language: snapshot.language,
  };
}

function wholeMinutes(seconds: number, round: (value: number) => number): number {
  return round(seconds / 60) * 60;
}

/** Nothing holds these cards back: they wait for a good moment or for the user. */
const dueAtOnce: readonly WaitReason[] = ['lull', 'next-call', 'withdrawn'];

function iconOf(next: TrayView['next']): TrayView['icon'] {
  switch (next.type) {
    case 'paused':
      return 'paused';
    case 'shown':
      return 'due';
    case 'due':
      return dueAtOnce.includes(next.wait) ? 'due' : 'waiting';
    default:
      return 'counting';
  }
}

/**
 * Whether a view differs enough from the shown one for the tray to be redrawn. A panel requests the icon and its whole
 * menu again whenever the tooltip changes, so far from a break the minutes change every other minute, unless the icon
 * itself shows them.
 */
export function shouldRedrawTray(shown: TrayView | null, view: TrayView): boolean {
  if (shown === null || withoutMinutes(shown) !== withoutMinutes(view)) return true;
  const lag = Math.max(
    Math.abs(shown.deskSeconds - view.deskSeconds),
    Math.abs(secondsToBreak(shown) - secondsToBreak(view)),
  );
  return lag >= (secondsToBreak(view) > FAR_SECONDS ? LAG_SECONDS : 1);
}

/** 0 if the next break does not depend on time. */
function secondsToBreak({ next }: TrayView): number {
  return next.type === 'in' ? next.seconds : 0;
}

function withoutMinutes({ deskSeconds: _, next, ...others }: TrayView): string {
  return JSON.stringify({ ...others, next: next.type === 'in' ? { ...next, seconds: null } : next });
}
