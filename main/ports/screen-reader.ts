/** Assistive technology on this machine. */
export interface ScreenReader {
  /** Whether a screen reader, or another program that needs accessible windows, is running now. */
  isRunning(): boolean;
}
