import type { PolicyDescription } from '../policy/policy-description.ts';

/** What the page on the program shows. */
export interface AboutView {
  readonly version: string;
  readonly historyFile: string;
  readonly settingsFile: string;
  readonly logFile: string;
  /** What an organisation has set here, and where that was found. */
  readonly policy: PolicyDescription;
}
