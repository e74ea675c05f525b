import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { licenceDocument, licenceTexts } from '../../../tools/packaging/licence-texts.ts';
import { tempFolder } from '../../support/temp-folder.ts';

function part(root: string, name: string, files: Readonly<Record<string, string>>) {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return { name, version: '1.0.0', licence: 'MIT', folder, text: licenceTexts(folder).join('\n\n') };
}

test('reads licences and notices, however they are named', () => {
  const { folder } = part(tempFolder(), 'one', {
    'LICENSE.md': 'the licence\r\n',
    NOTICE: 'the notice',
    'licence-check.js': 'read too: better too much than too little',
    'README.md': 'not this',
  });
  expect(licenceTexts(folder)).toEqual([
    'the licence',
    'the notice',
    'read too: better too much than too little',
  ]);
});

test('identical texts appear once, below all parts that have them', () => {
  const root = tempFolder();
  const parts = ['a', 'b'].map((name) => part(root, name, { LICENSE: 'same' }));
  const text = licenceDocument('Head', [...parts, part(root, 'c', { LICENSE: 'other' })]);
  expect(text.match(/same/g)).toHaveLength(1);
  expect(text).toContain('a 1.0.0 (MIT)\nb 1.0.0 (MIT)\n');
  expect(text.startsWith('Head\n')).toBe(true);
});

test('a part without a licence text is an error', () => {
  expect(() => licenceDocument('', [part(tempFolder(), 'bare', {})])).toThrow('bare 1.0.0');
});
