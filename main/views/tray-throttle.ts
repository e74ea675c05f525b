import type { TrayView } from '../../shared/views/views.ts';

/** Further from the next break than this, seconds, nobody counts the minutes at the tray. */
const FAR_SECONDS = 10 * 60;
/** So far what the tray says may lag behind there, seconds. */
const LAG_SECONDS = 2 * 60;

/**
 * Whether a view says enough that is new for the tray to be told. A panel asks for the icon and its whole menu anew
 * whenever the tooltip changes: far from a break it does so every other minute.
 */
export function isTrayNews(shown: TrayView | null, view: TrayView): boolean {
  if (shown === null || sayingsOf(shown) !== sayingsOf(view)) return true;
  const lag = Math.max(
    Math.abs(shown.deskSeconds - view.deskSeconds),
    Math.abs(secondsToBreak(shown) - secondsToBreak(view)),
  );
  return lag >= (secondsToBreak(view) > FAR_SECONDS ? LAG_SECONDS : 1);
}

/** 0: it is not a matter of time. */
function secondsToBreak({ next }: TrayView): number {
  return next.type === 'in' ? next.seconds : 0;
}

/** All that a view says but the minutes. */
function sayingsOf({ deskSeconds: _, next, ...others }: TrayView): string {
  return JSON.stringify({ ...others, next: next.type === 'in' ? { ...next, seconds: null } : next });
}
