import { expect, type Page } from '@playwright/test';
import { scriptOf } from '../../../shared/content/exercise-script.ts';
import { shippedLibrary } from '../../support/library.ts';
import { textsOf } from '../../support/texts.ts';
import { seriousFindings } from '../findings.ts';
import { ask, en, openWindow, type Preview, test } from './harness.ts';

test.use({ actionTimeout: 15_000 });

const { t } = textsOf('en');
const library = shippedLibrary();

function exerciseOf(id: string) {
  const exercise = library.exercises.get(id);
  if (exercise === undefined) throw new Error(`there is no ${id}`);
  return exercise;
}

/** Opens the player on a routine; its time passes only when the test says so. Everything announced is written down. */
async function openPlayer(app: Page, preview: Preview, routineId: string): Promise<Page> {
  await openWindow(app, preview, 'app');
  expect(await ask(app, 'routine:start', { routineId })).toEqual({ ok: true });
  const player = await app.context().newPage();
  await player.clock.install();
  await player.goto(new URL('/window/routine', preview.address).href);
  await player.locator('.player-line').waitFor();
  await player.clock.pauseAt(Date.now() + 1000);
  await player.evaluate(() => {
    const region = document.querySelector('p[aria-live]');
    if (region === null) throw new Error('there is no live region');
    const heard = [...region.children].map(({ textContent }) => textContent.trim());
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      heard.push(
        ...changes.flatMap(({ addedNodes }) =>
          [...addedNodes].map((added) => added.textContent?.trim() ?? ''),
        ),
      );
    }).observe(region, { childList: true });
  });
  return player;
}

/** Everything announced so far. */
const heardBy = (player: Page): Promise<readonly string[]> =>
  player.evaluate(() => (window as unknown as { readonly heard: readonly string[] }).heard);

const button = (player: Page, name: string) => player.getByRole('button', { name, exact: true });

/** Lets time pass, in steps that a screen reader could follow, until something is true. */
async function passUntil(player: Page, isReached: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(
      async () => {
        await player.clock.runFor(500);
        return isReached();
      },
      { intervals: [0], timeout: 90_000 },
    )
    .toBe(true);
}

/** Does an exercise with two sides to its end, and compares what is announced with its script. */
async function expectEachLineOnce(
  app: Page,
  preview: Preview,
  reducedMotion: 'no-preference' | 'reduce' = 'no-preference',
): Promise<void> {
  const exercise = exerciseOf('seat-turn');
  const player = await openPlayer(app, preview, 'mix:seat-turn');
  await player.emulateMedia({ reducedMotion });
  await passUntil(player, () => button(player, en.player.close).isVisible());
  const [setUp = '', ...heard] = await heardBy(player);
  expect(setUp).toContain(exercise.setUp);
  expect(setUp).toContain(exercise.skipIf);
  // Half of its time for each side.
  const lines = scriptOf(exercise, null, exercise.seconds / 2)
    .beats.filter(({ isNew }) => isNew)
    .map(({ line }) => line ?? t('player.rest'));
  const otherSides = Object.values(exercise.sideCues ?? {}).map((cue) => t('player.otherSideCue', { cue }));
  const turn = heard.findIndex((text) => otherSides.includes(text));
  expect(heard.slice(0, turn)).toEqual(lines);
  expect(heard.slice(turn + 1, turn + 1 + lines.length)).toEqual(lines);
  // The last page: what was done, and when the next break comes.
  const end = heard.slice(turn + 1 + lines.length);
  expect(end[0]).toMatch(/^Done\./);
  expect(end.length).toBeLessThanOrEqual(2);
}

test('each new line of an exercise is announced once on each side, and nothing else (WCAG 4.1.3)', async ({
  page: app,
  startPreview,
}) => {
  test.slow();
  await expectEachLineOnce(app, await startPreview({ traceMinutes: null }));
});

test('with reduced motion, the same is announced (WCAG 4.1.3)', async ({ page: app, startPreview }) => {
  test.slow();
  await expectEachLineOnce(app, await startPreview({ traceMinutes: null }), 'reduce');
});

test('the answer to "Swap this exercise" and the next set-up are both announced, and the keyboard stays (WCAG 4.1.3, 2.4.3)', async ({
  page: app,
  startPreview,
}) => {
  const preview = await startPreview({ traceMinutes: null });
  const player = await openPlayer(app, preview, 'mix:side-reach+seat-turn');
  await player.clock.runFor(1000);
  await button(player, en.player.swap).focus();
  await player.keyboard.press('Enter');
  const swapped = t('player.swapped', { name: exerciseOf('side-reach').name });
  await expect(player.locator('.player-note')).toHaveText(swapped);
  await expect.poll(async () => (await heardBy(player)).includes(swapped)).toBe(true);
  const region = player.locator('p[aria-live]');
  await expect(region).toContainText(swapped);
  await expect(region).toContainText(t('routines.skipIf'));
  await expect(button(player, en.player.swap)).toBeFocused();
  // The set-up of the first exercise, that of its replacement, and the answer.
  expect(await heardBy(player)).toHaveLength(3);
});

test('what to do about pain is announced, although the next set-up follows at once (WCAG 4.1.3)', async ({
  page: app,
  startPreview,
}) => {
  const preview = await startPreview({ traceMinutes: null });
  const player = await openPlayer(app, preview, 'mix:side-reach+seat-turn');
  await button(player, en.player.hurts).click();
  const region = player.locator('p[aria-live]');
  await expect(region).toContainText(t('player.hurtsSaid', { name: exerciseOf('side-reach').name }));
  await expect(region).toContainText(exerciseOf('seat-turn').setUp);
});

test('a line whose movement is short stays announced long enough (WCAG 4.1.3)', async ({
  page: app,
  startPreview,
}) => {
  const preview = await startPreview({ traceMinutes: null });
  const player = await openPlayer(app, preview, 'mix:walk');
  await button(player, en.player.startNow).click();
  await player.clock.runFor(1000);
  await expect(player.locator('p[aria-live]')).toContainText(
    (await player.locator('.player-line').innerText()).trim(),
  );
});

test('the keyboard reaches every control of the player and is never lost (WCAG 2.1.1, 2.4.3, 2.4.7)', async ({
  page: app,
  startPreview,
}) => {
  test.slow();
  const preview = await startPreview({ traceMinutes: null });
  const player = await openPlayer(app, preview, 'mix:seat-turn+hug');
  const focused = () =>
    player.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
    });
  const expectAllReached = async () => {
    const all = await player
      .getByRole('button')
      .evaluateAll((each) => each.map((one) => one.getAttribute('aria-label') ?? one.textContent));
    const reached = new Set<string>();
    for (let press = 0; press <= all.length; press += 1) {
      await player.keyboard.press('Tab');
      reached.add(await focused());
    }
    expect(all.filter((name) => !reached.has(name ?? ''))).toEqual([]);
  };
  await expect(button(player, en.player.pause)).toBeFocused();
  await expectAllReached();
  await button(player, en.player.startNow).click();
  await player.clock.runFor(500);
  await expectAllReached();
  // At the other side, and at the next exercise, buttons leave the page.
  await button(player, en.player.leaveOut).focus();
  await passUntil(player, async () =>
    (await player.locator('.player-line').innerText()).startsWith(
      t('player.otherSideCue', { cue: '' }).trim(),
    ),
  );
  expect(await focused()).not.toBe('');
  await button(player, en.player.pause).click();
  await player.clock.resume();
  expect(await seriousFindings(player)).toEqual([]);
  await button(player, en.player.resume).click();
  await button(player, en.player.leaveOut).focus();
  await player.keyboard.press('ArrowRight');
  await expect(player.locator('.leave-out-text')).toBeVisible();
  await expect(button(player, en.player.pause)).toBeFocused();
  await player.keyboard.press('Escape');
  await expect(button(player, en.player.close)).toBeFocused();
});
