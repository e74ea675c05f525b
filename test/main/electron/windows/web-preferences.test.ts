import { expect, test } from 'vitest';
import { pinnedWebPreferences } from '../../../../main/electron/windows/web-preferences.ts';

test('what every window runs under is written down, whatever the defaults are', () => {
  expect(pinnedWebPreferences('/preload.cjs')).toMatchObject({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    spellcheck: false,
  });
});
