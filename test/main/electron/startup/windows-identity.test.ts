import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  APP_MODEL_ID,
  setWindowsIdentity,
  TOAST_ACTIVATOR,
} from '../../../../main/electron/startup/windows-identity.ts';

const root = join(import.meta.dirname, '../../../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

test('the activator is set before the model id, if there is one', () => {
  const calls: string[] = [];
  const setAppUserModelId = (id: string) => void calls.push(id);
  setWindowsIdentity({ setAppUserModelId });
  setWindowsIdentity({ setAppUserModelId, setToastActivatorCLSID: (id) => void calls.push(id) });
  expect(calls).toEqual([APP_MODEL_ID, TOAST_ACTIVATOR, APP_MODEL_ID]);
});

test('the installers use the same ids, and these never change', () => {
  expect([APP_MODEL_ID, TOAST_ACTIVATOR]).toEqual([
    'app.unhunch.desktop',
    '{3271549F-9DF6-4D7B-A1A0-18F3F353C8C9}',
  ]);
  expect(read('electron-builder.yml')).toContain(`appId: ${APP_MODEL_ID}\n`);
  expect(read('assets/installers/windows/installer.nsh')).toContain(TOAST_ACTIVATOR);
});
