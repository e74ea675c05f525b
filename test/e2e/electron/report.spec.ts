import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { openHistory } from '../../../main/node/history/history.ts';
import { addDays, mondayOf } from '../../../shared/core/time.ts';
import { defaultSettings, rulesOf } from '../../../shared/settings/settings.ts';
import en from '../../../shared/strings/en.json' with { type: 'json' };
import { appPages } from '../../../shared/views/views.ts';
import { writeFullestWeek } from '../../support/fullest-week.ts';
import { simulateMonths } from '../../support/simulated-months.ts';
import { catalogueOf } from '../../support/translations.ts';
import { ask, type Launched, test } from './launch.ts';

const de = catalogueOf('de');

const ZONE = 'Europe/Berlin';

/** Writes six weeks up to yesterday into a history; returns the Monday of the last whole one. */
function writeWeeks(data: string): string {
  mkdirSync(data, { recursive: true });
  const today = new Date().toISOString().slice(0, 10);
  const from = addDays(mondayOf(today), -42);
  const history = openHistory(join(data, 'history.sqlite'));
  const rules = { ...rulesOf(defaultSettings), easeIn: false };
  simulateMonths(history, { seed: 3, from, days: 42, rules, zoneOf: () => ZONE, isDayOff: () => false });
  history.close();
  return addDays(mondayOf(today), -7);
}

function writeFullest(data: string): void {
  mkdirSync(data, { recursive: true });
  const today = new Date().toISOString().slice(0, 10);
  const weekOf = addDays(mondayOf(today), -7);
  writeFullestWeek(join(data, 'history.sqlite'), { weekOf, zone: ZONE });
}

/** Answers every file dialog with one file; null: the user cancels. */
async function chooseFile({ app }: Launched, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
    dialog.showOpenDialog = async (...given: unknown[]) => {
      Reflect.set(globalThis, 'openedIn', Object(given.at(-1)).defaultPath);
      return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] };
    };
  }, file);
}

const words = { en, de };

for (const [kind, language] of [
  ['a usual', 'en'],
  ['the fullest', 'en'],
  ['the fullest', 'de'],
] as const) {
  test(`${kind} week is saved as one page of PDF (${language}), tagged where Electron can (from 26 on)`, async ({
    launch,
    folder,
  }) => {
    const { nav, week } = words[language];
    const data = join(folder, 'data');
    if (kind === 'a usual') writeWeeks(data);
    else writeFullest(data);
    const launched = await launch({ data, settings: { easeIn: false, language } });
    const page = await launched.window('app.html');
    await page.getByRole('button', { name: nav.week, exact: true }).click();
    await page.getByRole('button', { name: week.previous }).click();
    await expect(page.getByRole('heading', { name: week.pastTitle, exact: true, level: 1 })).toBeVisible();
    await expect(page.locator('.series')).toBeVisible();
    // Older engines accept the request for tags but write none; the preview's test checks them in any case.
    const isTagging = await launched.app.evaluate(
      () => Number.parseInt(process.versions.electron ?? '', 10) >= 26,
    );
    for (const paper of ['A4', 'Letter'] as const) {
      const file = join(folder, `${paper}.pdf`);
      await chooseFile(launched, file);
      await page.getByRole('button', { name: week.take.pdf }).click();
      await page.getByRole('menuitem', { name: week.take[paper] }).click();
      await expect(page.getByRole('main').getByText(week.take.saved.replace('{{file}}', file))).toBeVisible();
      const pdf = readFileSync(file).toString('latin1');
      expect(pdf.match(/\/Type \/Page\b/g), paper).toHaveLength(1);
      if (isTagging) expect(pdf, paper).toContain('/StructTreeRoot');
      expect(pdf.length, paper).toBeLessThan(2_000_000);
      const [width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)?.slice(1).map(Number) ?? [];
      const [wide, high] = paper === 'A4' ? [595, 842] : [612, 792];
      expect(Math.abs((width ?? 0) - wide), paper).toBeLessThan(2);
      expect(Math.abs((height ?? 0) - high), paper).toBeLessThan(2);
    }
  });
}

test('data saved on one computer can be imported again', async ({ launch, folder }) => {
  const data = join(folder, 'data');
  const weekOf = writeWeeks(data);
  const launched = await launch({ data, settings: { easeIn: false } });
  const page = await launched.window('app.html');

  const saved = join(folder, 'saved.json');
  await chooseFile(launched, saved);
  expect(await ask(page, 'export:json', null)).toEqual({ ok: true, file: saved });
  await chooseFile(launched, null);
  expect(await ask(page, 'export:json', null)).toEqual({ ok: true, file: null });
  expect(await ask(page, 'import:json', null)).toEqual({ ok: true, imported: null });
  // Both dialogs start in the same folder.
  const folders = await launched.app.evaluate(({ app }) => [
    Reflect.get(globalThis, 'openedIn'),
    app.getPath('documents'),
  ]);
  expect(folders[0]).toBe(folders[1]);
  await chooseFile(launched, join(folder, 'no such folder', 'file.csv'));
  expect(await ask(page, 'export:csv', { table: 'bouts', weekOf })).toMatchObject({ ok: false });

  await chooseFile(launched, saved);
  const range = { from: weekOf, until: addDays(weekOf, 6) };
  const before = await ask(page, 'history:count', { range: null });
  expect(await ask(page, 'history:delete', { range, isConfirmed: true })).toMatchObject({ ok: true });
  expect(await ask(page, 'import:json', null)).toMatchObject({ ok: true });
  expect(await ask(page, 'history:count', { range: null })).toEqual(before);
});

test('the app makes no network request, on any page', async ({ launch, folder }) => {
  const data = join(folder, 'data');
  writeWeeks(data);
  const launched = await launch({ data, settings: { easeIn: false } });
  const page = await launched.window('app.html');
  await launched.app.evaluate(({ session }) => {
    const asked: string[] = [];
    Reflect.set(globalThis, 'askedFor', asked);
    session.defaultSession.webRequest.onSendHeaders(({ url }) => void asked.push(url));
    session.defaultSession.webRequest.onErrorOccurred(({ url }) => void asked.push(url));
  });
  // The whole life of a page, with everything that it loads.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const name of appPages) {
    if (name === 'first-start') continue;
    await page.getByRole('button', { name: en.nav[name], exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await chooseFile(launched, join(folder, 'week.pdf'));
  await page.getByRole('button', { name: en.nav.week, exact: true }).click();
  await ask(page, 'export:pdf', { weekOf: '2026-11-16', paper: 'A4' });
  const asked = await launched.app.evaluate(() => Reflect.get(globalThis, 'askedFor') as string[]);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((url) => !url.startsWith('app://unhunch/'))).toEqual([]);
  const open = await launched.app.evaluate(() => process.getActiveResourcesInfo());
  expect(open.filter((name) => /TCP|UDP|TLS|HTTP|GetAddrInfo/i.test(name))).toEqual([]);
});
