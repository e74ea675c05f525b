import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@playwright/test';
import { desktopTest } from './launch.ts';
import { startScriptedService } from './scripted-service.ts';

const PATH = '/StatusNotifierWatcher';
const NAME = 'org.kde.StatusNotifierWatcher';

/** A session bus without a panel. */
const test = desktopTest.extend<{ readonly bus: Readonly<Record<string, string>> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
  async bus({}, use) {
    const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [address] = await once(daemon.stdout, 'data');
    await use({ DBUS_SESSION_BUS_ADDRESS: String(address).trim() });
    daemon.kill();
  },
});

test('an icon that was created before the panel appears when the panel starts', async ({ launch, bus }) => {
  const { app } = await launch({ settings: {}, args: ['--background'], env: bus });
  await expect.poll(() => app.evaluate(({ app: own }) => own.isReady())).toBe(true);
  const panel = await startScriptedService(bus);
  await panel.tell('object', PATH, {
    [NAME]: {
      methods: { RegisterStatusNotifierItem: ['s', '', []] },
      properties: {
        IsStatusNotifierHostRegistered: ['b', true],
        RegisteredStatusNotifierItems: ['as', []],
        ProtocolVersion: ['i', 0],
      },
    },
  });
  await panel.tell('own', NAME);
  await expect.poll(() => panel.tell('arguments', PATH, 'RegisterStatusNotifierItem')).not.toBe('null');
  panel.stop();
});
