import type { WebPreferences } from 'electron';

/** The preferences of every window, whatever Electron's defaults are. Without a preload script a page has no bridge. */
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
    // A routine continues, with its sounds, while another window covers it.
    backgroundThrottling: false,
    // Spell checking would load dictionaries from the network.
    spellcheck: false,
  };
}
