import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { outcomeOf } from '../../../shared/history/outcome-letters.ts';
import { naiveReport, naiveWeek } from '../../support/naive-report.ts';
import { rawRows } from '../../support/naive-rows.ts';
import { type NaiveStripLine, naiveStripLines } from '../../support/naive-strip.ts';
import { openTables } from '../open-tables.ts';
import { en, openWindow, TRACE_ZONE } from './harness.ts';
import { format, LAST_MONDAY, openWeek, t, test } from './report-fixture.ts';

/** The rows of a table as the texts of their cells. */
function cells(page: Page, caption: string): Promise<string[][]> {
  return page
    .getByRole('table', { name: caption })
    .locator('tbody tr, tfoot tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
}

const dash = (seconds: number) => (seconds === 0 ? '–' : format.duration(seconds));
const percent = (share: number | null) => (share === null ? '–' : format.percent(share));

/** The text of a row in the strip's table. */
function stripText({ what, row }: NaiveStripLine): string {
  const length = (column: string) => format.duration(Number(row[column]));
  switch (what) {
    case 'bout':
      return t(`week.strip.${row.is_short === 1 ? 'rowShort' : 'rowLong'}`, {
        length: length('desk_seconds'),
      });
    case 'prompt':
      return t('week.strip.rowPrompt');
    case 'routine':
      return t(`week.strip.${row.opportunity_id === null ? 'rowVoluntary' : 'rowRoutine'}`, {
        length: length('done_seconds'),
      });
    case 'opportunity':
      return t(`today.rowBreak-${row.kind}`, {
        outcome: t(`outcome.name-${outcomeOf(String(row.outcome))}`),
      });
  }
}

test('every figure on the page equals a plain recomputation', async ({ page, startPreview, data }) => {
  const preview = await startPreview({ data, speed: 1 });
  const rows = rawRows(join(data, 'history.sqlite'));
  await openWeek(page, preview);
  await openTables(page);
  const naive = naiveReport(rows, {
    weekOf: LAST_MONDAY,
    zone: TRACE_ZONE,
    dayStartsAt: '04:00',
    hours: null,
    planes: {},
  });
  const { figures } = naive;
  type Figures = typeof figures;
  const taken = (each: Figures) => format.number(each.completed + each.natural + each.selfReported);

  await expect(page.locator('.stat')).toHaveText([
    new RegExp(
      `${taken(figures)} of ${figures.rated} breaks${figures.completed} with a routine, ` +
        `${figures.natural + figures.selfReported} on your own, ${figures.partial} in part, ` +
        `${figures.skipped + figures.expired} missed` +
        (naive.voluntary > 0 ? `, ${naive.voluntary} you started yourself` : '') +
        `${percent(figures.breakAdherence)}, usually ${percent(naive.usual.breakAdherence)}`,
    ),
    new RegExp(
      `${figures.completed} of ${figures.rated - figures.natural - figures.selfReported} breaks` +
        `${percent(figures.routineFollowThrough)}, usually ${percent(naive.usual.routineFollowThrough)}`,
    ),
    new RegExp(
      `${percent(figures.shortSittingShare)} of desk time${format.duration(figures.shortDeskSeconds)} of ` +
        `${format.duration(figures.deskSeconds)}usually ${percent(naive.usual.shortSittingShare)}`,
    ),
  ]);

  const line = (
    name: string,
    each: Figures,
    { longest, voluntary }: { longest: number; voluntary: number },
  ) => [
    name,
    dash(each.deskSeconds),
    dash(longest),
    taken(each),
    ...[each.rated, each.completed, each.partial, each.natural, each.selfReported].map(String),
    ...[each.skipped, each.expired, each.excused, voluntary].map(String),
  ];
  expect(await cells(page, en.week.outcomes.table)).toEqual([
    ...naive.days.map(({ day, figures: own, longestBoutSeconds: longest, voluntary }) =>
      line(format.weekday(day), own, { longest, voluntary }),
    ),
    line(en.week.total, figures, { longest: naive.longestBoutSeconds, voluntary: naive.voluntary }),
  ]);
  expect(await cells(page, en.week.hours.table)).toEqual(
    naive.hours.map(({ hour, taken: whole, rated }) => [
      format.hour(hour),
      format.number(whole),
      format.number(rated),
    ]),
  );
  // The simulated exercises are in no library, so all movement is of unknown planes.
  expect(await cells(page, en.week.movement.table)).toEqual([
    [en.week.movement.other, format.duration(naive.movement.all)],
    [en.week.movement.left, format.duration(naive.movement.left)],
    [en.week.movement.right, format.duration(naive.movement.right)],
  ]);
  expect(await cells(page, en.week.comfort.table)).toEqual(
    naive.days.map(({ day, comfort }) => [format.weekday(day), comfort === null ? '–' : String(comfort)]),
  );
  const onStrip = naive.days.flatMap(({ day }) =>
    naiveStripLines(rows, day, '04:00').map((each) => [
      format.weekday(day),
      format.clockTime(each.from),
      each.until === '' ? '' : format.clockTime(each.until),
      stripText(each),
    ]),
  );
  expect(onStrip.length).toBeGreaterThan(100);
  expect(await cells(page, en.week.strip.table)).toEqual(onStrip);
  const few = (week: ReturnType<typeof naiveWeek>, share: number | null) =>
    percent(week.rated < 5 ? null : share);
  const mondays = Array.from({ length: 12 }, (_, index) =>
    new Date(Date.parse(LAST_MONDAY) - (11 - index) * 7 * 86_400_000).toISOString().slice(0, 10),
  );
  expect(await cells(page, en.week.series.table)).toEqual(
    mondays.map((monday) => {
      const week = naiveWeek(rows, monday);
      return [
        format.shortDay(monday),
        few(week, week.breakAdherence),
        few(week, week.routineFollowThrough),
        few(week, week.shortSittingShare),
      ];
    }),
  );
  const longest = format.duration(naive.longestBoutSeconds);
  await expect(page.getByText(`Longest sitting: ${longest}`)).toBeVisible();
  const tracked = format.roughLength(naive.trackedSeconds);
  await expect(page.getByText(t('week.basis.tracked', { tracked }))).toBeVisible();
  await expect(
    page.getByText(t('week.basis.excused', { count: naive.excused.count }).split(':')[0] ?? ''),
  ).toBeVisible();
});

test('the arrow keys turn weeks, and a calendar that begins on Monday, like the report, chooses one', async ({
  page,
  startPreview,
  data,
}) => {
  const preview = await startPreview({ data, speed: 1 });
  await openWeek(page, preview);
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('Feb 16 to Feb 22').first()).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: en.week.title, level: 1 })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('button', { name: /Feb 23 to Mar 1/ }).click();
  // react-aria hides the names of the days from the accessibility tree, because every day has its own label.
  await expect(page.locator('.calendar-name').first()).toHaveText('Mon');
  // A Sunday belongs to the week that began on the Monday before it.
  await page.getByRole('button', { name: /Sunday, February 15, 2026/ }).click();
  await expect(page.getByText('Feb 9 to Feb 15').first()).toBeVisible();
});

test('the browser prints the week, and saves its tables and the whole history', async ({
  page,
  startPreview,
  data,
}) => {
  const preview = await startPreview({ data, speed: 1 });
  await openWeek(page, preview);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await page.getByRole('button', { name: en.week.take.pdf }).click();
  await page.getByRole('menuitem', { name: en.week.take.A4 }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');

  const saved = async (press: () => Promise<void>) => {
    const coming = page.waitForEvent('download');
    await press();
    const download = await coming;
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };
  const table = await saved(async () => {
    await page.getByRole('button', { name: en.week.take.tables }).click();
    await page.getByRole('menuitem', { name: en.week.take.bouts }).click();
  });
  expect(table.name).toBe('unhunch-sittings-2026-W09.csv');
  expect(table.text.split('\r\n').length).toBeGreaterThan(20);
  await expect(page.getByRole('main').getByText(`Saved: ${table.name}`)).toBeVisible();

  await page.getByRole('button', { name: en.nav.privacy }).click();
  const all = await saved(() => page.getByRole('button', { name: en.data.json }).click());
  expect(JSON.parse(all.text).bouts.length).toBeGreaterThan(200);
});

test('deleting data first shows how much there is, and a saved copy can be imported again', async ({
  page,
  startPreview,
  data,
}) => {
  const preview = await startPreview({ data, speed: 1 });
  await openWindow(page, preview, 'app');
  await page.getByRole('button', { name: en.nav.privacy }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: en.data.json }).click();
  const file = join(data, 'saved.json');
  await (await coming).saveAs(file);
  const bouts = () => Number(preview.rows('SELECT count(*) AS n FROM bouts')[0]?.n);
  const before = bouts();

  await page.getByRole('button', { name: en.data.deleteAll }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(t('data.count.bouts', { count: before }));
  // Enter must not delete.
  await expect(dialog.getByRole('button', { name: en.data.keep })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(bouts()).toBe(before);
  await page.getByRole('button', { name: en.data.deleteAll }).click();
  await dialog.getByRole('button', { name: en.data.deleteAll }).click();
  await expect(page.getByRole('main').getByText('Deleted:')).toBeVisible();
  expect(bouts()).toBe(0);

  const add = async () => {
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: en.data.import }).click();
    await (await asked).setFiles(file);
  };
  await add();
  await expect(page.getByRole('main').getByText('Added from saved.json')).toBeVisible();
  expect(bouts()).toBe(before);
  await add();
  await expect(page.getByRole('main').getByText('Everything in saved.json was here already.')).toBeVisible();
  expect(bouts()).toBe(before);
  writeFileSync(file, '{"format": "unhunch-history", "version": 1}');
  await add();
  await expect(page.getByRole('main').getByText(en.failure.problem.damaged)).toBeVisible();
});

test('the question how the back feels appears once and is answered with one press', async ({
  page,
  startPreview,
  data,
}) => {
  const preview = await startPreview({ data, speed: 1 });
  await openWindow(page, preview, 'app');
  await page.getByRole('button', { name: en.nav.week, exact: true }).click();
  await expect(page.getByText(en.week.comfort.ask)).toBeVisible();
  await page.getByRole('button', { name: '7 of 10' }).click();
  await expect(page.getByText(en.week.comfort.ask)).toHaveCount(0);
  expect(preview.rows('SELECT day, value FROM comfort ORDER BY day DESC LIMIT 1')).toEqual([
    { day: '2026-03-02', value: 7 },
  ]);
});
