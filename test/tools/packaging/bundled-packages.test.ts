import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFolder, packagesIn } from '../../../tools/packaging/bundled-packages.ts';

const nodeModules = join(import.meta.dirname, '../../../node_modules');

test.each([
  ['a file of a package', join(nodeModules, 'zod/index.js'), 'zod'],
  [
    'a file of a package with a scope',
    join(nodeModules, '@internationalized/date/dist/index.js'),
    '@internationalized/date',
  ],
  [
    'a style sheet with a query',
    join(nodeModules, 'react-aria-components/dist/a.css?inline'),
    'react-aria-components',
  ],
  ['a module that stands for a file', `\0${join(nodeModules, 'ajv/dist/ajv.js')}?commonjs-es-import`, 'ajv'],
  ['what the bundler adds', '\0rolldown/runtime.js', 'rolldown'],
])('%s belongs to its package', (_what, id, name) => {
  expect(packageFolder(id, nodeModules)).toBe(join(nodeModules, name));
});

test('the app itself is no package', () => {
  expect(packageFolder(join(nodeModules, '../main/index.ts'), nodeModules)).toBeNull();
  expect(packageFolder('\0something-made-up', nodeModules)).toBeNull();
});

test('packages are named once, in order', () => {
  const folders = ['zod', 'ajv', 'zod'].map((name) => join(nodeModules, name));
  expect(packagesIn(folders).map(({ name }) => name)).toEqual(['ajv', 'zod']);
  expect(() => packagesIn([join(nodeModules, 'not-there')])).toThrow('no package');
});
