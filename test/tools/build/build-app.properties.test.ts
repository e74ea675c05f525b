import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { loadContent } from '../../../main/node/content/content.ts';
import { pushNames, requests } from '../../../shared/contract/contract.ts';
import { copyAssets } from '../../../tools/build/build-app.ts';
import { entryConfig, preloadConfig, programConfig } from '../../../tools/build/main-process-config.ts';
import { tempFolder } from '../../support/temp-folder.ts';

interface Built {
  readonly entry: string;
  readonly program: string;
  readonly preload: string;
}

async function built(isDevelopment: boolean): Promise<Built> {
  const outDir = tempFolder();
  const kind = { isDevelopment, outDir };
  await build(entryConfig(kind));
  await build(programConfig(kind));
  await build(preloadConfig(kind));
  const read = (name: string) => readFileSync(join(outDir, 'main', name), 'utf8');
  return { entry: read('index.mjs'), program: read('program.cjs'), preload: read('preload.cjs') };
}

test('the packaged app has no development options', async () => {
  const { entry, program } = await built(false);
  for (const word of ['--trace', 'slow-speed', 'UNHUNCH_USER_DATA', 'unhunch-trace-', 'afkstatus']) {
    expect(entry).not.toContain(word);
    expect(program).not.toContain(word);
  }
});

test('the development build has them', async () => {
  const { entry, program } = await built(true);
  expect(entry).toContain('UNHUNCH_USER_DATA');
  expect(program).toContain('afkstatus');
});

test('the main process needs only Electron and Node', async () => {
  const { entry, program } = await built(false);
  const imported = [...entry.matchAll(/\bfrom\s*["']([^"']+)["']/g)].map(([, name]) => name ?? '');
  const required = [...program.matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)].map(([, name]) => name ?? '');
  // The validator contains code, as text, for its own files, which it never writes.
  const isText = (name: string) => /^ajv(-formats)?\//.test(name);
  const isForeign = (name: string) => name !== 'electron' && !isBuiltin(name) && !isText(name);
  expect(imported).toContain('electron');
  expect(required).toContain('electron');
  expect([...imported, ...required].filter(isForeign)).toEqual([]);
});

test('the entry is small, because it is read before the icon is shown', async () => {
  const { entry } = await built(false);
  expect(entry.length).toBeLessThan(16_000);
});

test('the bridge contains exactly the names of the contract and no schemas', async () => {
  const { preload } = await built(false);
  for (const name of [...Object.keys(requests), ...pushNames]) expect(preload).toContain(name);
  expect(preload.length).toBeLessThan(4_000);
  expect([...preload.matchAll(/require\(["'`]([^"'`]+)["'`]\)/g)].map(([, name]) => name)).toEqual([
    'electron',
  ]);
});

test('content and icons are included', () => {
  const outDir = tempFolder();
  copyAssets(outDir);
  for (const path of ['content/routines', 'icons/tray/light/due-32.png', 'icons/app/128x128.png']) {
    expect(existsSync(join(outDir, 'assets', path)), path).toBe(true);
  }
});

test('the included content is that of the sources, in a form that loads fast', () => {
  const outDir = tempFolder();
  copyAssets(outDir);
  const carried = join(outDir, 'assets/content');
  expect(loadContent(carried)).toEqual(loadContent(join(import.meta.dirname, '../../../assets/content')));
  for (const name of readdirSync(join(carried, 'exercises'))) {
    expect(() => JSON.parse(readFileSync(join(carried, 'exercises', name), 'utf8')), name).not.toThrow();
  }
});
