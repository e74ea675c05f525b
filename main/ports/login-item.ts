import type { Reading } from '../../shared/core/activity.ts';

/** Whether the app starts at login. `turned-off`: by the user, in the system's own settings. */
export type LoginState = 'on' | 'off' | 'turned-off';

/** The system's entry that starts the app at login. */
export interface LoginItem {
  /** Whether the app currently starts at login; unknown if the system does not report it. */
  read(): Reading<LoginState>;
  /**
   * Whether the user's own entry is on but from an earlier version: its program no longer exists, or its arguments are
   * not those of this version.
   */
  isOutdated(): Promise<boolean>;
  /** Turns the entry on or off. One that the user turned off in the system stays off, unless forced. */
  write(isOn: boolean, isForced: boolean): void;
}
