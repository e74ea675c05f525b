import { expect } from '@playwright/test';
import { ENTRY_ARGUMENTS } from '../../../main/electron/startup/entry-arguments.ts';
import { windowCommandLines } from './command-lines.ts';
import { ask, test } from './launch.ts';

test('started as an entry starts it, the app interprets its code, and its windows compile theirs', async ({
  launch,
}) => {
  test.skip(process.platform !== 'linux', 'only entries on Linux have arguments for the engine');
  const { app, window } = await launch({ settings: { easeIn: false }, args: ENTRY_ARGUMENTS });
  const page = await window('app.html');
  await expect(page.getByRole('main')).toBeVisible();
  await ask(page, 'break:start', null);
  const routine = await window('window=routine');

  const main = await app.evaluate(() => ({
    codeBytes: process
      .getBuiltinModule('node:v8')
      .getHeapSpaceStatistics()
      .find(({ space_name }) => space_name === 'code_space')?.space_size,
    // An engine that compiles nothing has none.
    hasWebAssembly: 'WebAssembly' in globalThis,
    pid: process.pid,
  }));
  expect(main).toMatchObject({ codeBytes: 0, hasWebAssembly: false });
  for (const each of [page, routine]) {
    expect(await each.evaluate(() => 'WebAssembly' in globalThis)).toBe(true);
  }
  const lines = windowCommandLines(main.pid);
  expect(lines.length).toBeGreaterThanOrEqual(2);
  for (const line of lines) expect(line).not.toContain('js-flags');
});

test('started without these arguments, it works the same', async ({ launch }) => {
  const { app, window } = await launch({ settings: {} });
  await expect((await window('app.html')).getByRole('main')).toBeVisible();
  expect(await app.evaluate(() => 'WebAssembly' in globalThis)).toBe(true);
});
