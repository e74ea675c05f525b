import type { App } from 'electron';
import type { ScreenReader } from '../../ports/screen-reader.ts';

/** Chromium notices assistive technology when it asks for the content of a window. */
export function createScreenReader(app: Pick<App, 'accessibilitySupportEnabled'>): ScreenReader {
  return { isRunning: () => app.accessibilitySupportEnabled };
}
