import { expect, test } from 'vitest';
import { hintAtMissingTray } from '../../../main/notifications/missing-tray-hint.ts';
import { fakePorts } from '../../support/fake-ports.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** Starts with the same files; returns what was notified and how often the desktop was queried. */
async function start(
  folder: string,
  hasTray: boolean | null,
): Promise<{ notified: string[]; asked: number }> {
  const { ports, clock, calls } = fakePorts(folder);
  let asked = 0;
  hintAtMissingTray({
    ...ports,
    hasTray: async () => {
      asked++;
      return hasTray;
    },
    openApp() {},
  });
  clock.run(300);
  await Promise.resolve();
  await Promise.resolve();
  ports.history.close();
  return { notified: calls.filter((call) => call.startsWith('notified')), asked };
}

test('if no panel shows the icon, the user is notified once and never again', async () => {
  const folder = tempFolder();
  expect(await start(folder, false)).toEqual({ notified: ['notified: Unhunch is running'], asked: 1 });
  expect(await start(folder, false)).toEqual({ notified: [], asked: 0 });
});

test('a hint that the desktop refused is given at the next start', async () => {
  const folder = tempFolder();
  const { ports, clock, notifier } = fakePorts(folder);
  notifier.canShow = false;
  hintAtMissingTray({ ...ports, hasTray: async () => false, openApp() {} });
  clock.run(300);
  await Promise.resolve();
  await Promise.resolve();
  ports.history.close();
  expect((await start(folder, false)).notified).toHaveLength(1);
});

test('with a visible icon, or if that is unknown, nothing is said', async () => {
  const folder = tempFolder();
  expect(await start(folder, true)).toEqual({ notified: [], asked: 1 });
  expect(await start(folder, null)).toEqual({ notified: [], asked: 1 });
  expect((await start(folder, false)).notified).toHaveLength(1);
});
