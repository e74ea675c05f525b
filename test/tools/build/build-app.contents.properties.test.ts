import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { expect, test } from 'vitest';
import { buildApp } from '../../../tools/build/build-app.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const root = join(import.meta.dirname, '../../..');

/** A plugin that adds to `into` the modules that contribute to the output, as paths in the project. */
function listModules(into: Set<string>): Plugin {
  return {
    name: 'list-modules',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, module] of Object.entries(chunk.modules)) {
          if (module.renderedLength > 0) into.add(relative(root, id.replace(/\?.*$/, '')));
        }
      }
    },
  };
}

test('ships main, renderer, shared and assets, and nothing from another folder', async () => {
  const outDir = tempFolder();
  const all = new Set<string>();
  await buildApp({ isDevelopment: false, outDir, plugins: [listModules(all)] });
  const own = new Set([...all].filter((file) => !/(^|\/)node_modules\/|^\.\.|\0/.test(file)));
  const folders = new Set([...own].map((file) => file.split('/')[0]));
  expect(own.size).toBeGreaterThan(200);
  expect([...folders].sort()).toEqual(['assets', 'main', 'renderer', 'shared']);
  // The windows load the catalogue of the language in use.
  for (const file of [...own].filter((each) => each.startsWith('assets/'))) {
    expect(file).toMatch(/^assets\/translations\/[\w-]+\/interface\.json$/);
  }
  expect(readdirSync(outDir).sort()).toEqual(['assets', 'main', 'renderer']);
  expect(readdirSync(join(outDir, 'main')).sort()).toEqual([
    'content-reader.cjs',
    'index.mjs',
    'preload.cjs',
    'program.cjs',
  ]);
  // The settings are checked with zod: electron-store's schema compiler would be in memory all day, unused.
  const packages = [...all].filter((file) => file.includes('node_modules/'));
  expect(packages).toEqual(expect.arrayContaining([expect.stringContaining('node_modules/conf/')]));
  expect(packages.filter((file) => /node_modules\/(ajv|ajv-formats|semver)\//.test(file))).toEqual([]);
}, 180_000);
