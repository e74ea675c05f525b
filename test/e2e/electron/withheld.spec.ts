import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type ElectronApplication, expect } from '@playwright/test';
import { ask, desktopTest, type Launched } from './launch.ts';
import { askedServices, muteServices } from './mute-services.ts';
import { writeTrace } from './recorded-day.ts';
import { readTray } from './tray-reader.ts';

/** The tray answers within this time, whatever another program withholds, milliseconds. */
const ANSWER_MS = 1000;
/** Electron queries the portal before it shows an icon, for up to 25 s, without blocking anything else. */
const ICON_MS = 40_000;

/** Measures the longest block of the main process's event loop; returns a function that reads and resets it. */
async function followStalls(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(({ app: electronApp }) => {
    let lastAt = Date.now();
    let worstMs = 0;
    setInterval(() => {
      worstMs = Math.max(worstMs, Date.now() - lastAt - 20);
      lastAt = Date.now();
    }, 20);
    electronApp.on('stalls-asked' as 'activate', (answer: unknown) => {
      if (typeof answer === 'function') answer(worstMs);
      worstMs = 0;
    });
  });
  return () =>
    app.evaluate(
      ({ app: electronApp }) =>
        new Promise<number>((resolve) => electronApp.emit('stalls-asked', (worst: number) => resolve(worst))),
    );
}

/** Reads the tray repeatedly while something is going on; returns the time of the slowest answer. */
async function slowestAnswer(isOver: () => boolean | Promise<boolean>): Promise<number> {
  let slowestMs = 0;
  for (const end = Date.now() + 60_000; Date.now() < end && !(await isOver()); await wait(100)) {
    const askedAt = Date.now();
    expect(await readTray()).not.toBeNull();
    slowestMs = Math.max(slowestMs, Date.now() - askedAt);
  }
  return slowestMs;
}

/** What a test can take away from the app. */
interface Withheld {
  /** Stops services of this session. */
  readonly mute: (names: readonly string[]) => Promise<void>;
  /** The environment of a session bus that starts the notification service, which never takes its name. */
  readonly waitingBus: Readonly<Record<string, string>>;
}

const test = desktopTest.extend<Withheld>({
  async waitingBus({ folder }, use) {
    const services = join(folder, 'share/dbus-1/services');
    mkdirSync(services, { recursive: true });
    const service = '[D-BUS Service]\nName=org.freedesktop.Notifications\nExec=/bin/sleep 30\n';
    writeFileSync(join(services, 'waits.service'), service);
    const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, XDG_DATA_HOME: join(folder, 'share') },
    });
    const [address] = await once(daemon.stdout, 'data');
    await use({ DBUS_SESSION_BUS_ADDRESS: String(address).trim() });
    daemon.kill();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
  async mute({}, use) {
    const stops: (() => void)[] = [];
    await use(async (names) => void stops.push(await muteServices(names)));
    for (const stop of stops) stop();
  },
});

/** Also null while the panel still lists the icon of an app that has ended. */
const trayOfThisApp = () => readTray().catch(() => null);

/** Empty until the app has written its first line. */
function logOf({ data }: Launched): string {
  const file = join(data, 'logs/main.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Two cards in a row stay unanswered, so the app announces that breaks come later. */
function dayWithNotification(folder: string): readonly string[] {
  const trace = writeTrace(folder, [['not-afk', 4 * 3600]]);
  const speeds = ['--speed', '1200', '--slow-speed', '1200', '--timezone', 'UTC'];
  return ['--background', '--trace', trace, ...speeds];
}

test('a notification service that starts and never appears delays nothing', async ({
  launch,
  folder,
  waitingBus,
}) => {
  const launched = await launch({
    settings: { easeIn: false },
    args: dayWithNotification(folder),
    env: waitingBus,
  });
  const worstStall = await followStalls(launched.app);
  await expect
    .poll(() => logOf(launched), { timeout: 60_000 })
    .toMatch(/a notification failed: .*did not answer in 2000 ms/);
  expect(await worstStall()).toBeLessThan(ANSWER_MS);
});

test.describe('while no other program of the session answers', () => {
  test('a notification is rejected within two seconds, and the tray answers meanwhile', async ({
    launch,
    folder,
    mute,
  }) => {
    await mute(['org.freedesktop.Notifications']);
    const launched = await launch({ settings: { easeIn: false }, args: dayWithNotification(folder) });
    await expect.poll(trayOfThisApp, { timeout: ICON_MS }).not.toBeNull();
    const worstStall = await followStalls(launched.app);
    const slowestMs = await slowestAnswer(() => logOf(launched).includes('did not answer in 2000 ms'));
    expect(logOf(launched)).toContain('a notification failed');
    expect(slowestMs).toBeLessThan(ANSWER_MS);
    expect(await worstStall()).toBeLessThan(ANSWER_MS);
  });

  test('file dialogs, start at login and the sensors block nothing', async ({ launch, mute }) => {
    await mute(askedServices);
    const launched = await launch({ settings: {} });
    const page = await launched.window('app.html');
    await expect.poll(trayOfThisApp, { timeout: ICON_MS }).not.toBeNull();
    const worstStall = await followStalls(launched.app);
    const asked: readonly (readonly [name: string, input: unknown])[] = [
      ['settings:set', { key: 'startAtLogin', value: true }],
      ['sensors:get', null],
      ['shortcut:try', { shortcut: 'Control+Alt+F9' }],
      ['export:json', null],
      ['import:json', null],
    ];
    for (const [name, input] of asked) {
      // A dialog stays open, so its answer is not awaited.
      void ask(page, name, input).catch(() => {});
      const until = Date.now() + 3000;
      expect(await slowestAnswer(() => Date.now() > until), name).toBeLessThan(ANSWER_MS);
      expect(await worstStall(), name).toBeLessThan(ANSWER_MS);
    }
  });
});
