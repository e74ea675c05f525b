import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../main/startup/content-check.ts';
import { clinicFolder } from '../../support/clinic-folder.ts';
import { svgOf } from '../../support/own-pictures.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const shipped = join(import.meta.dirname, '../../../assets/content');

test('a good folder is counted', () => {
  expect(checkContent(clinicFolder(), shipped)).toEqual({
    text: 'Clinic North: 1 exercises and 1 routines can be used, 0 errors\n',
    isFaulty: false,
  });
});

test('each error is a line with file, key and reason', () => {
  const folder = clinicFolder();
  writeFileSync(join(folder, 'pictures/lean.svg'), svgOf('<script/>'));
  const { text, isFaulty } = checkContent(folder, shipped);
  expect(isFaulty).toBe(true);
  expect(text.split('\n').slice(0, 2)).toEqual([
    `${folder}/exercises/clinic-lean.yaml: pictures.files.1: lean.svg must not contain <script>`,
    `${folder}/routines/clinic-hour.yaml: items.0: there is no exercise "clinic-lean"`,
  ]);
});

test('every error is listed, however many there are', () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'exercises'));
  for (let index = 0; index < 60; index += 1) writeFileSync(join(folder, `exercises/e${index}.yaml`), 'a: [');
  expect(checkContent(folder, shipped).text.trim().split('\n')).toHaveLength(61);
});

test('a folder can be named by a relative path, and a missing one is an error', () => {
  expect(checkContent(relative('', clinicFolder()), shipped).isFaulty).toBe(false);
  const nowhere = join(tempFolder(), 'nowhere');
  expect(checkContent(nowhere, shipped)).toEqual({
    text: `${nowhere}: (folder): cannot be read (ENOENT)\nnowhere: 0 exercises and 0 routines can be used, 1 errors\n`,
    isFaulty: true,
  });
});
