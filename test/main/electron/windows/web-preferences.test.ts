import { expect, test } from 'vitest';
import { pinnedWebPreferences } from '../../../../main/electron/windows/web-preferences.ts';

test('the preferences of every window are explicit, whatever the defaults are', () => {
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
