import type { Reading } from '../../../../shared/core/activity.ts';
import type { LoadedCalls } from '../../windows-registry/windows-calls.ts';

/** The state of Windows for notifications (QUERY_USER_NOTIFICATION_STATE), as far as it concerns a break. */
export type NotificationState = 'full-screen' | 'presentation' | 'none';

/** The documented numbers (shellapi.h). */
const meanings: ReadonlyMap<number, NotificationState> = new Map([
  // No user at the screen: locked, a screen saver, another session. The lock sensor reports that.
  [1, 'none'],
  // A program fills the screen: a slide show, a film, a remote desktop.
  [2, 'full-screen'],
  // A program draws the whole screen with Direct3D.
  [3, 'full-screen'],
  // "I am currently giving a presentation" in the Mobility Center, or presentationsettings.exe.
  [4, 'presentation'],
  [5, 'none'],
  // The first hour of a new account. It is not do-not-disturb.
  [6, 'none'],
  // A store app, which today is a window like any other; the open Start menu counts as one.
  [7, 'none'],
]);

/** Asks Windows whether a program fills the screen or the user is giving a presentation. Takes microseconds. */
export function notificationState(loaded: LoadedCalls): Reading<NotificationState> {
  if (!loaded.ok) return { known: false, reason: loaded.reason };
  const { code, state } = loaded.calls.notificationState();
  if (code !== 0) {
    const hex = (code >>> 0).toString(16).padStart(8, '0');
    return { known: false, reason: `Windows could not tell whether a program fills the screen (0x${hex})` };
  }
  const value = meanings.get(state);
  return value === undefined
    ? { known: false, reason: `Windows reports an unknown notification state (${state})` }
    : { known: true, value };
}
