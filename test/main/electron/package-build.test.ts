import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { copyAssets } from '../../../main/build.ts';
import { mainConfig, preloadConfig } from '../../../main/vite.config.ts';
import { pushNames, requests } from '../../../shared/contract.ts';
import { tempFolder } from '../../support/temp-folder.ts';

async function built(isDevelopment: boolean): Promise<{ outDir: string; main: string; preload: string }> {
  const outDir = tempFolder();
  const kind = { isDevelopment, outDir };
  await build(mainConfig(kind));
  await build(preloadConfig(kind));
  const read = (name: string) => readFileSync(join(outDir, 'main', name), 'utf8');
  return { outDir, main: read('index.mjs'), preload: read('preload.cjs') };
}

test('the packaged app has no development options', async () => {
  const { main } = await built(false);
  for (const word of ['--trace', 'slow-speed', 'UNHUNCH_USER_DATA', 'unhunch-trace-', 'afkstatus']) {
    expect(main).not.toContain(word);
  }
});

test('the development build has them', async () => {
  const { main } = await built(true);
  expect(main).toContain('UNHUNCH_USER_DATA');
  expect(main).toContain('afkstatus');
});

test('the main process is one ES module that needs only Electron and Node', async () => {
  const { main } = await built(false);
  const imported = [...main.matchAll(/\bfrom\s*["']([^"']+)["']/g)].map(([, name]) => name ?? '');
  const foreign = imported.filter((name) => name !== 'electron' && !name.startsWith('node:'));
  const builtIn = new Set(process.getBuiltinModule('node:module').builtinModules);
  expect(foreign.filter((name) => !builtIn.has(name))).toEqual([]);
});

test('the bridge knows exactly the names of the contract and brings no schemas', async () => {
  const { preload } = await built(false);
  for (const name of [...Object.keys(requests), ...pushNames]) expect(preload).toContain(name);
  expect(preload.length).toBeLessThan(4_000);
  expect([...preload.matchAll(/require\(["'`]([^"'`]+)["'`]\)/g)].map(([, name]) => name)).toEqual([
    'electron',
  ]);
});

test('content and icons are carried', () => {
  const outDir = tempFolder();
  copyAssets(outDir);
  for (const path of ['content/routines', 'icons/tray/colour/due-32.png', 'icons/app/128x128.png']) {
    expect(existsSync(join(outDir, 'assets', path)), path).toBe(true);
  }
});
