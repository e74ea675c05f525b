import type { App } from 'electron';

/** The ids of the app on Windows. Installers use both; neither may ever change. */
export const APP_MODEL_ID = 'app.unhunch.desktop';
export const TOAST_ACTIVATOR = '{3271549F-9DF6-4D7B-A1A0-18F3F353C8C9}';

/**
 * Tells Windows which app the windows and notifications belong to. With the first notification Electron registers the
 * activator for the user; without our own id it would be a different one at each start, which no uninstaller could
 * remove. Electron has had the activator since version 42, on Windows only.
 */
export function setWindowsIdentity(
  app: Pick<App, 'setAppUserModelId'> & Partial<Pick<App, 'setToastActivatorCLSID'>>,
): void {
  app.setToastActivatorCLSID?.(TOAST_ACTIVATOR);
  app.setAppUserModelId(APP_MODEL_ID);
}
