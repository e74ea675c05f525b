import { expect, type Page } from '@playwright/test';
import type {} from '../../renderer/bridge/bridge.ts';
import en from '../../shared/strings/en.json' with { type: 'json' };
import type { AppPage } from '../../shared/views/views.ts';

/** The windows of a running app, in the browser or in Electron. */
export interface Windows {
  readonly app: Page;
  /** The window of the routine that was just started. */
  player(): Promise<Page>;
}

/** The pages that the functions below take through all their states. */
export const pagesWithStates: readonly AppPage[] = ['first-start', 'routines', 'programme', 'tips'];

/** Checks one state; its name is for the report. */
export type Look = (page: Page, state: string) => Promise<void>;

const ask = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(([asked, given]) => window.bridge?.request(String(asked), given), [name, input]);

async function start({ app, player }: Windows, routineId: string): Promise<Page> {
  expect(await ask(app, 'routine:start', { routineId })).toEqual({ ok: true });
  const page = await player();
  await expect(page.getByRole('button', { name: en.player.pause })).toBeVisible();
  return page;
}

/** Ends the routine with its key and closes the last page with the same key. */
async function end(page: Page, look: Look, state: string): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: en.player.close })).toBeVisible();
  await look(page, state);
  // Electron's window closes with the key press.
  await page.keyboard.press('Escape').catch(() => {});
}

/** Takes the player through all its states; at the end, only standing and walking is offered. */
export async function eachPlayerState(windows: Windows, look: Look): Promise<void> {
  const { app } = windows;
  let page = await start(windows, 'mix:rib-breath+seat-turn+hug');
  const line = page.locator('.player-line');
  await expect(page.locator('.leave-out-text')).toBeVisible();
  await look(page, 'preparing');
  await expect(line).toHaveText(/^Breathe in/, { timeout: 15_000 });
  await look(page, 'moving, with a breath');
  await page.getByRole('button', { name: en.player.leaveOut }).click();
  await look(page, 'with when to leave it out');
  // A focused button keeps its own keys.
  await page.getByRole('button', { name: en.player.pause }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: en.player.resume })).toBeVisible();
  await look(page, 'paused');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(line).toHaveText(/^Stay/, { timeout: 15_000 });
  await look(page, 'holding');
  await page.getByRole('button', { name: en.player.easier }).click();
  await look(page, 'an easier variant');
  await page.getByRole('button', { name: en.player.swap }).click();
  await expect(page.getByRole('main').getByText(/Swapped /)).toBeVisible();
  await look(page, 'another exercise');
  await page.getByRole('button', { name: en.player.hurts }).click();
  await expect(page.getByRole('main').getByText(/for a week\. It won't count/)).toBeVisible();
  await look(page, 'something hurts');
  await end(page, look, 'the end after something hurt');

  await ask(app, 'programme:change', { to: 'start' });
  page = await start(windows, 'desk-reset');
  // Long enough to count as a session.
  await expect(page.locator('.player-detail')).toContainText('4 of', { timeout: 50_000 });
  await end(page, look, 'the end with a question');

  page = await start(windows, 'mix:hug');
  await page.getByRole('button', { name: en.player.hurts }).click();
  await expect(page.getByRole('main').getByText(/told us twice/)).toBeVisible();
  await look(page, 'the hint to ask a professional');
  await page.keyboard.press('Enter').catch(() => {});
}

/** Takes the pages about movement through their states; `app` is where `eachPlayerState` left it. */
export async function eachMovementPage({ app }: Windows, look: Look): Promise<void> {
  const open = async (page: 'routines' | 'programme' | 'tips') => {
    await app.getByRole('navigation').getByRole('button', { name: en.nav[page], exact: true }).click();
    await expect(app.getByRole('heading', { level: 1, name: en[page].title })).toBeVisible();
  };
  const button = (name: string) => app.getByRole('button', { name, exact: true });

  await open('routines');
  await expect(app.getByText(en.limited.title)).toBeVisible();
  await look(app, 'library, limited mode');
  await button(en.check.again).click();
  await expect(app.getByRole('dialog')).toBeVisible();
  await look(app, 'safety check');
  const answers = app.getByRole('dialog').getByRole('radiogroup');
  await answers.first().getByText(en.check.answers.yes).click();
  await answers.nth(1).getByText(en.check.answers.ask).click();
  await look(app, 'safety check with its lists and the other questions');
  await ask(app, 'safety:check', { sign: 'none', isLookedAtSince: false });
  await app.keyboard.press('Escape');
  await expect(app.getByText(en.limited.title)).toHaveCount(0);
  await look(app, 'library');
  await button(en.routines.selfCheck).click();
  await expect(app.getByText(en.selfCheck.skipIf)).toBeVisible();
  await look(app, 'self-check from the library');
  await button(en.routines.back).click();
  await app.getByRole('searchbox').fill('zzz');
  await look(app, 'library, nothing found');
  await button(en.routines.showAll).click();
  await button(en.leaveOut.title).click();
  await look(app, 'what is left out');
  await button(en.routines.back).click();
  await app.locator('#library-exercise-hug').click();
  await expect(app.getByRole('heading', { level: 1 })).not.toHaveText(en.routines.title);
  await look(app, 'an exercise');
  await button(en.routines.back).click();
  await app.locator('#library-routine-desk-reset').click();
  await look(app, 'a routine');

  await open('programme');
  await expect(app.getByText(/How was “Desk reset”/)).toBeVisible();
  await look(app, 'programme with an unrated session');
  await app
    .getByRole('region', { name: /Desk reset/ })
    .getByText(en.action.yes)
    .click();
  await button(en.session.keep).click();
  await expect(app.getByText(/How was “Desk reset”/)).toHaveCount(0);
  await button(en.selfCheck.start).click();
  await look(app, 'self-check');
  await button(en.action.cancel).click();
  const marks = ['left', 'right'].flatMap((side) => [
    { test: 'turn', side, reach: side === 'left' ? 4 : 6, feel: 'stiff' },
    { test: 'side-bend', side, reach: 5, feel: 'painful' },
  ]);
  expect(await ask(app, 'self-check:add', { marks })).toEqual({ ok: true });
  await expect(button(en.selfCheck.again)).toBeVisible();
  await look(app, 'programme with self-checks');
  for (const [turn, state] of [
    ['pause', 'paused'],
    ['resume', 'going on'],
  ] as const) {
    expect(await ask(app, 'programme:change', { to: turn })).toEqual({ ok: true });
    await look(app, `programme ${state}`);
  }
  for (let week = 1; week <= 8; week += 1) await ask(app, 'programme:change', { to: 'skip-week' });
  await expect(button(en.programme.actions.keep)).toBeVisible();
  await look(app, 'programme finished');
  await ask(app, 'programme:change', { to: 'leave' });
  await expect(button(en.programme.actions.start)).toBeVisible();
  await look(app, 'programme not followed');

  await open('tips');
  await look(app, 'tips');
  await button(en.why.title).click();
  await expect(app.getByRole('heading', { level: 1, name: en.why.title })).toBeVisible();
  await look(app, 'why it comes back');
}

/** Takes the first start through its pages to the last. */
export async function eachFirstStartPage(app: Page, look: Look): Promise<void> {
  for (const { title } of [en.firstStart.hello, en.firstStart.check, en.firstStart.start]) {
    await expect(app.getByRole('heading', { name: title })).toBeVisible();
    await look(app, title);
    const next = app.getByRole('button', { name: en.action.next });
    if (await next.isVisible()) await next.click();
  }
}
