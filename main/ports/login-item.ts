import type { Reading } from '../../shared/core/activity.ts';

/** Whether the app starts at login. `turned-off`: by the person, in the system's own dialog. */
export type LoginState = 'on' | 'off' | 'turned-off';

/** The system's list of what starts at login. */
export interface LoginItem {
  /** Whether the app starts at login now; unknown where the system does not tell. */
  read(): Reading<LoginState>;
  /** Whether the person's own entry is on but starts a program that is gone, as that of the version before. */
  isOutdated(): Promise<boolean>;
  /** What the person turned off in the system stays so, unless it is forced. */
  write(isOn: boolean, isForced: boolean): void;
}
