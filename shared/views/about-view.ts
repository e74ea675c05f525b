import type { PolicyDescription, PolicyValue } from '../policy/policy-description.ts';

/** The display system of the app's windows: an X server, XWayland inside a Wayland desktop, or Wayland itself. */
export type WindowDrawing = 'X11' | 'XWayland' | 'Wayland';

/** The view of the page "About". */
export interface AboutView {
  /** The display system of the windows on Linux; null on other systems, where there is no choice. */
  readonly windowDrawing: WindowDrawing | null;
  readonly version: string;
  readonly historyFile: string;
  readonly settingsFile: string;
  readonly logFile: string;
  readonly policy: PolicyView;
}

/**
 * The organisation's settings. Where they were found and what was wrong with them is for technicians: it is in the
 * text for the help desk.
 */
export interface PolicyView extends Pick<PolicyDescription, 'state' | 'limits'> {
  readonly values: readonly Omit<PolicyValue, 'place'>[];
  /** A place could not be read, or a value was rejected. */
  readonly hasProblems: boolean;
  /** Values of a place that cannot be read apply as they were last known. */
  readonly isLastKnown: boolean;
}
