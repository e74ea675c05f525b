import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import en from '../../../shared/strings/en.json' with { type: 'json' };
import { writeClinic } from '../../support/own-pictures.ts';
import { ask, test } from './launch.ts';

test("a clinic's pictures pass the app's content security policy, and print as a page for home", async ({
  launch,
  folder,
}) => {
  const contentFolder = join(folder, 'clinic');
  mkdirSync(contentFolder);
  writeClinic(contentFolder);
  const launched = await launch({ data: join(folder, 'data'), settings: { easeIn: false, contentFolder } });
  const page = await launched.window('app.html');
  const refused: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && refused.push(message.text())));
  await page.getByRole('button', { name: en.nav.routines, exact: true }).click();
  await page.getByRole('button', { name: /^Clinic hour/ }).click();
  await page.getByRole('button', { name: en.sheet.print }).click();
  const pictures = page.locator('.sheet-pictures img');
  await expect(pictures).toHaveCount(2);
  const areLoaded = () =>
    pictures.evaluateAll((all) =>
      all.every((each) => each instanceof HTMLImageElement && each.naturalWidth > 0),
    );
  await expect.poll(areLoaded).toBe(true);
  expect(refused).toEqual([]);
  const file = join(folder, 'home.pdf');
  await launched.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  expect(await ask(page, 'export:sheet', { title: 'Clinic hour', paper: 'A4' })).toEqual({ ok: true, file });
  const pdf = readFileSync(file, 'latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
});
