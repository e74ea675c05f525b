import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import {
  type BundledPart,
  listBundledParts,
  partIn,
  sortedParts,
} from '../../../tools/packaging/bundled-parts.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** Bundles an entry that uses the package `used`, which has these files, but does not use the package `unused`. */
async function bundle(files: Readonly<Record<string, string>>) {
  const root = tempFolder();
  const nodeModules = join(root, 'node_modules');
  for (const name of ['used', 'unused']) {
    mkdirSync(join(nodeModules, name), { recursive: true });
    const about = { name, version: '1.2.3', type: 'module', license: 'MIT' };
    writeFileSync(join(nodeModules, name, 'package.json'), JSON.stringify(about));
    writeFileSync(join(nodeModules, name, 'index.js'), `export const ${name} = globalThis.${name};`);
  }
  for (const [file, text] of Object.entries(files)) writeFileSync(join(nodeModules, 'used', file), text);
  writeFileSync(join(root, 'entry.js'), "import { used } from 'used';\nconsole.log(used);\n");
  const parts: BundledPart[] = [];
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [listBundledParts(parts, nodeModules)],
    build: { write: false, lib: { entry: join(root, 'entry.js'), formats: ['es'] } },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) =>
    'output' in each ? each.output.map(({ fileName }) => fileName) : [],
  );
  return { parts, outputs };
}

test('lists the packages whose code is in the output, with their licence, and leaves no file behind', async () => {
  const { parts, outputs } = await bundle({ LICENSE: 'the licence\r\n' });
  expect(parts).toEqual([{ name: 'used', version: '1.2.3', text: 'the licence' }]);
  expect(outputs).toEqual(['entry.mjs']);
});

test('a package with a notice beside its licence is an error', async () => {
  await expect(bundle({ LICENSE: 'the licence', NOTICE: 'the notice' })).rejects.toThrow(
    'used 1.2.3 has more than one licence text',
  );
});

test('a package without a licence has no text', async () => {
  const { parts } = await bundle({});
  expect(parts).toEqual([{ name: 'used', version: '1.2.3', text: '' }]);
});

test('parts are listed once, in order', () => {
  const part = (name: string, version: string) => ({ name, version, text: '' });
  const parts = [part('b', '1.0.0'), part('a', '2.0.0'), part('b', '1.0.0'), part('a', '1.0.0')];
  expect(sortedParts(parts).map(({ name, version }) => `${name} ${version}`)).toEqual([
    'a 1.0.0',
    'a 2.0.0',
    'b 1.0.0',
  ]);
});

test('a part beside the bundle is read from its folder', () => {
  const nodeModules = join(import.meta.dirname, '../../../node_modules');
  const { name, version, text } = partIn(join(nodeModules, 'rolldown'));
  expect(name).toBe('rolldown');
  expect(version).toMatch(/^\d+\./);
  expect(text).toContain('MIT');
});
