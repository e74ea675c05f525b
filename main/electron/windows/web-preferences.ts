import type { WebPreferences } from 'electron';

/** What every window runs under, whatever Electron's defaults become; without a preload script it has no bridge. */
export function pinnedWebPreferences(preload: string | null): WebPreferences {
  return {
    ...(preload === null ? {} : { preload }),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // A routine that another window covers goes on, and says so.
    backgroundThrottling: false,
    // Chromium would fetch dictionaries from the network.
    spellcheck: false,
  };
}
