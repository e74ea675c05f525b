import { expect, type Page } from '@playwright/test';
import { ask, chooseInTray, en, frameOf, type Preview, TRACE_START, test } from './harness.ts';

const MINUTE = 60_000;

/** Waits until the recording has enough desk time for the card. */
async function waitForCard(page: Page, preview: Preview) {
  await page.goto(preview.address);
  const card = frameOf(page, 'card');
  await card.getByRole('button', { name: en.card.start }).waitFor();
  return card;
}

function outcomes(preview: Preview): unknown[] {
  return preview.rows('SELECT outcome FROM opportunities ORDER BY id').map(({ outcome }) => outcome);
}

test('after 30 minutes at the desk a card appears, and its completed routine is in the week and in the history', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview();
  const card = await waitForCard(page, preview);
  const [prompt] = preview.rows('SELECT shown_ms FROM prompts');
  const shownAfter = (Number(prompt?.shown_ms) - TRACE_START) / MINUTE;
  // Due after 30 min of desk time; shown at the first lull after that, which is at 34 min 48 s.
  expect(shownAfter).toBeGreaterThanOrEqual(30);
  expect(shownAfter).toBeLessThan(35);
  await expect(page.locator('#tray-tooltip')).toContainText(en.next.shown);

  await card.getByRole('button', { name: en.card.start }).click();
  await expect(page.locator('.frame-card')).toHaveCount(0);
  const routine = frameOf(page, 'routine');
  await routine.getByRole('button', { name: en.player.pause }).waitFor();
  await expect(page.locator('.frame-routine')).toHaveCount(0, { timeout: 60_000 });

  await chooseInTray(page, en.tray.menu.week);
  const app = frameOf(page, 'app');
  await expect(app.getByRole('heading', { name: en.week.title })).toBeVisible();
  await expect(app.getByText('1 of 1').first()).toBeVisible();

  expect(preview.rows('SELECT outcome, credit, kind FROM opportunities WHERE id = 1')).toEqual([
    { outcome: 'C', credit: 1, kind: 'micro' },
  ]);
  const [bout] = preview.rows('SELECT ended_by, started_ms, desk_seconds FROM bouts ORDER BY id');
  expect(bout).toMatchObject({ ended_by: 'completed', started_ms: TRACE_START });
  expect(Number(bout?.desk_seconds)).toBeGreaterThanOrEqual(30 * 60);
  const [run] = preview.rows('SELECT done_seconds, planned_seconds, verdict FROM routines');
  expect(run).toMatchObject({ planned_seconds: 60, verdict: 'completed' });
  expect(Number(run?.done_seconds)).toBeGreaterThanOrEqual(48);
  expect(preview.errors()).toBe('');
});

test('Skip removes the card for good; the break finally counts as skipped', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview();
  const card = await waitForCard(page, preview);
  await card.getByRole('button', { name: en.card.skip }).click();
  await expect(page.locator('.frame-card')).toHaveCount(0);
  await expect.poll(() => outcomes(preview)[0]).toBe('K');
});

test('"Later", "In 5 min" removes the card and brings it back after five minutes', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview();
  const card = await waitForCard(page, preview);
  await card.getByRole('button', { name: en.card.later }).click();
  await card.getByRole('button', { name: 'Ask again in 5 minutes' }).click();
  await card.getByRole('button', { name: en.card.start }).waitFor();
  const shown = preview.rows('SELECT opportunity_id, shown_ms FROM prompts ORDER BY shown_ms');
  expect(shown.map((row) => row.opportunity_id)).toEqual([1, 1]);
  const between = Number(shown[1]?.shown_ms) - Number(shown[0]?.shown_ms);
  expect(between).toBeGreaterThanOrEqual(5 * MINUTE);
  expect(between).toBeLessThan(6.5 * MINUTE);
  expect(outcomes(preview)).toEqual([null]);
});

test('"Already moved" is recorded as the user said', async ({ page, startPreview }) => {
  const preview = await startPreview();
  const card = await waitForCard(page, preview);
  await card.getByRole('button', { name: en.card.alreadyMoved }).click();
  await expect.poll(() => outcomes(preview)[0]).toBe('S');
  expect(preview.rows('SELECT ended_by FROM bouts WHERE id = 1')).toEqual([{ ended_by: 'self-reported' }]);
});

test('the close button of the player ends the routine and keeps what was done', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview();
  const card = await waitForCard(page, preview);
  await card.getByRole('button', { name: en.card.start }).click();
  await frameOf(page, 'routine').getByRole('button', { name: en.player.pause }).waitFor();
  const run = () => preview.rows('SELECT done_seconds, verdict FROM routines');
  await page.waitForTimeout(5000);
  await page.getByRole('button', { name: 'Close the window Routine' }).click();
  await expect(page.locator('.frame-routine')).toHaveCount(0);
  await expect.poll(run).toEqual([{ done_seconds: expect.any(Number), verdict: 'partial' }]);
  expect(outcomes(preview)).toEqual(['P']);
});

// Electron's tests do the same in the app.
test('a whole routine can be done by keyboard alone', { tag: '@long' }, async ({ page, startPreview }) => {
  const preview = await startPreview();
  await waitForCard(page, preview);
  await tabTo(page, 'card', en.card.start);
  await page.keyboard.press('Enter');
  const routine = frameOf(page, 'routine');
  const pause = routine.getByRole('button', { name: en.player.pause });
  await pause.waitFor();
  // The player took the focus when it opened, so its keys need no Tab.
  await page.keyboard.press('Space');
  await expect(routine.getByRole('button', { name: en.player.resume })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(pause).toBeVisible();
  await expect(page.locator('.frame-routine')).toHaveCount(0, { timeout: 60_000 });
  expect(outcomes(preview)[0]).toBe('C');
  // The focus is back at the tray, so its menu is one key away.
  await expect(page.getByRole('button', { name: en.preview.tray, exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('This');
  await page.keyboard.press('Enter');
  await expect(frameOf(page, 'app').getByRole('heading', { name: en.week.title })).toBeVisible();
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('a whole routine is shown by its key poses, and nothing moves by itself', { tag: '@long' }, async ({
    page,
    startPreview,
  }) => {
    const preview = await startPreview();
    await waitForCard(page, preview);
    await tabTo(page, 'card', en.card.start);
    await page.keyboard.press('Enter');
    const routine = frameOf(page, 'routine');
    await expect(routine.locator('.stills-figure svg').first()).toBeVisible();
    const frame = page.frames().find((found) => found.url().includes('/window/routine'));
    const moving = await frame?.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect(moving).toBe(0);
    await expect(page.locator('.frame-routine')).toHaveCount(0, { timeout: 60_000 });
    expect(outcomes(preview)[0]).toBe('C');
  });
});

test('Escape ends a routine early and says what was kept', async ({ page, startPreview }) => {
  const preview = await startPreview();
  const card = await waitForCard(page, preview);
  await card.getByRole('button', { name: en.card.start }).click();
  await frameOf(page, 'routine').getByRole('button', { name: en.player.pause }).waitFor();
  await page.waitForTimeout(5000);
  await page.keyboard.press('Escape');
  await expect(
    frameOf(page, 'routine')
      .getByText(/ count\./)
      .first(),
  ).toBeVisible();
  await expect.poll(() => outcomes(preview)[0]).toBe('P');
});

test('a break that is answered twice has one outcome', async ({ page, startPreview }) => {
  const preview = await startPreview();
  await waitForCard(page, preview);
  const answer = (chosen: string) => ask(page, 'prompt:answer', { opportunityId: 1, answer: chosen });
  expect(await answer('already-moved')).toEqual({ ok: true });
  expect(await answer('skip')).toEqual({ ok: false, problem: 'break-over' });
  expect(outcomes(preview)).toEqual(['S']);
});

async function tabTo(page: Page, role: 'card', label: string): Promise<void> {
  const frame = page.frames().find((found) => found.url().includes(`/window/${role}`));
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await frame?.evaluate(() =>
      document.hasFocus() ? document.activeElement?.textContent : '',
    );
    if (focused === label) return;
  }
  throw new Error(`Tab never came to "${label}"`);
}
