import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readChosenFile } from '../../../main/node/read-chosen-file.ts';
import { tempFolder } from '../../support/temp-folder.ts';

test('a file is read completely, including multi-byte characters', async () => {
  const file = join(tempFolder(), 'export.json');
  const text = '{"name":"Schultergürtel 🦴"}'.repeat(20_000);
  writeFileSync(file, text);
  expect(await readChosenFile(file)).toBe(text);
});

test('anything that is not a file, or is too large, is rejected before it is read', async () => {
  const folder = join(tempFolder(), 'folder.json');
  mkdirSync(folder);
  await expect(readChosenFile(folder)).rejects.toThrow('this is not a file');
  const file = join(folder, 'large.json');
  writeFileSync(file, 'x'.repeat(101));
  await expect(readChosenFile(file, 100)).rejects.toThrow('the file is too large');
});
