import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect } from '@playwright/test';
import { createMainText } from '../../../main/views/text.ts';
import { ended } from '../../support/ended.ts';
import { pipeWirePrograms, startPipeWire } from '../../support/sound-server.ts';
import { ask, desktopTest, findWindow, type Launched, xdotool } from './launch.ts';
import { writeTrace } from './recorded-day.ts';
import { readTray } from './tray-reader.ts';

const { t } = createMainText(['en']);
const settings = { easeIn: false, sittingThresholdMinutes: 20 };

/** A user who types for hours. */
const typing = [['not-afk', 4 * 3600]] as const;
/**
 * Twenty minutes of typing take twenty seconds, in which a window can open; only this machine can hold the card back.
 */
const hurried = ['--trace', '', '--live', '--speed', '60', '--slow-speed', '1', '--timezone', 'UTC'] as const;

/** A test with desktop programs; skipped without them, or failed if they are required. */
const test = desktopTest.extend<{ readonly atEnd: (end: () => Promise<void>) => void }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
  async atEnd({}, use) {
    const ends: (() => Promise<void>)[] = [];
    await use((end) => ends.push(end));
    for (const end of ends.reverse()) await end();
  },
});

function needs(...programs: readonly string[]): void {
  const missing = programs.filter((program) => !existsSync(program));
  if (missing.length > 0 && process.env.UNHUNCH_REQUIRE_ELECTRON === '1') {
    throw new Error(`missing: ${missing.join(', ')}`);
  }
  test.skip(missing.length > 0, `missing: ${missing.join(', ')}`);
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? '']));
}

/** The reason is shown on Today and in the tray, and there is no card. */
async function waitsFor(launched: Launched, state: string): Promise<void> {
  const page = await launched.window('app.html');
  await expect
    .poll(() => ask(page, 'today:get', null), { timeout: 60_000 })
    .toMatchObject({ next: { type: 'due', wait: state } });
  await expect(page.getByText(t(`next.due-${state}`))).toBeVisible();
  await expect.poll(async () => (await readTray())?.tooltip).toContain(t(`next.due-${state}`));
  expect(launched.app.windows().some((window) => window.url().includes('window=card'))).toBe(false);
}

test('a program that records from the microphone defers the card until it ends', async ({
  launch,
  folder,
  atEnd,
}) => {
  needs(...pipeWirePrograms);
  const server = await startPipeWire({ env: environment(), whenOver: atEnd });
  const recorder = server.start('/usr/bin/pw-record', '--target', 'microphone', '/dev/null');
  const trace = writeTrace(folder, typing);
  const launched = await launch({ settings, args: hurried.map((arg) => arg || trace) });
  await waitsFor(launched, 'call');
  await ended(recorder);
  const card = await launched.window('window=card');
  await expect(card.getByRole('button', { name: t('card.start') })).toBeVisible();
});

test('a window that fills the screen defers the card until it is gone', async ({ launch, folder, atEnd }) => {
  needs('/usr/bin/xterm');
  const trace = writeTrace(folder, typing);
  const launched = await launch({ settings, args: hurried.map((arg) => arg || trace) });
  await launched.window('app.html');
  const film = spawn('/usr/bin/xterm', ['-fullscreen'], { stdio: 'ignore' });
  atEnd(() => ended(film));
  await xdotool('windowactivate', '--sync', await findWindow('--class', '^XTerm$'));
  await waitsFor(launched, 'full-screen');
  await ended(film);
  const card = await launched.window('window=card');
  await expect(card.getByRole('button', { name: t('card.start') })).toBeVisible();
});
