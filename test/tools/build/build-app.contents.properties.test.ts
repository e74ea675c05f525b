import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { expect, test } from 'vitest';
import { buildApp } from '../../../tools/build/build-app.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const root = join(import.meta.dirname, '../../..');

/** A plugin that adds to `into` the project's own modules that contribute to the output. */
function listOwnModules(into: Set<string>): Plugin {
  return {
    name: 'list-own-modules',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, module] of Object.entries(chunk.modules)) {
          const file = relative(root, id.replace(/\?.*$/, ''));
          const isOwn = !/^(\.\.|node_modules)|\0/.test(file);
          if (isOwn && module.renderedLength > 0) into.add(file);
        }
      }
    },
  };
}

test('ships main, renderer, shared and assets, and nothing from another folder', async () => {
  const outDir = tempFolder();
  const own = new Set<string>();
  await buildApp({ isDevelopment: false, outDir, plugins: [listOwnModules(own)] });
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
}, 60_000);
