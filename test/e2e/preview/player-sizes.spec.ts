import { expect, type Page } from '@playwright/test';
import { type Language, languages } from '../../../shared/strings/languages.ts';
import { shippedLibrary } from '../../support/library.ts';
import { textsOf } from '../../support/texts.ts';
import { exerciseIn } from '../../support/translations.ts';
import { ask, openWindow, test } from './harness.ts';
import { languageTag } from './language-tag.ts';

test.use({ actionTimeout: 15_000 });

/** The least sizes of the player's two windows, each window at 200 %, and a narrow one. */
const sizes = [
  { playerSize: 'small', width: 440, height: 260 },
  { playerSize: 'window', width: 720, height: 640 },
  { playerSize: 'window', width: 480, height: 480 },
  { playerSize: 'window', width: 480, height: 320 },
  { playerSize: 'window', width: 320, height: 640 },
] as const;

/** How far the page reaches beyond the window, in CSS pixels. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    return [scrollWidth - innerWidth, scrollHeight - innerHeight];
  });

for (const language of languages) {
  test(
    `the longest set-up and the last page fit every size of the player: ${language}`,
    languageTag(language),
    async ({ page: app, startPreview }) => {
      test.setTimeout(400_000);
      const longest = [...shippedLibrary().exercises.values()]
        .map((exercise) => exerciseIn(exercise, language))
        .map(({ id, skipIf, setUp, sideCues }) => ({
          id,
          length: skipIf.length + setUp.length + (sideCues?.left.length ?? 0),
        }))
        .sort((one, other) => other.length - one.length)
        // Three in the languages of the authors, one of each other: they take a while.
        .slice(0, ['en', 'de', 'de-formal'].includes(language) ? 3 : 1);
      const { t: words } = textsOf(language);
      const preview = await startPreview({
        traceMinutes: null,
        settings: { firstStartDone: true, easeIn: false, language },
      });
      await openWindow(app, preview, 'app');
      const player = await app.context().newPage();
      for (const { id } of longest) {
        expect(await ask(app, 'routine:start', { routineId: `mix:${id}` })).toEqual({ ok: true });
        for (const { playerSize, width, height } of sizes) {
          const place = `${id}, ${playerSize} ${width} x ${height}`;
          await ask(app, 'settings:set', { key: 'playerSize', value: playerSize });
          await player.setViewportSize({ width, height });
          // A player that is opened again gets ready again; the pause keeps it there.
          await player.goto(new URL('/window/routine', preview.address).href);
          await player.getByRole('button', { name: words('player.pause'), exact: true }).click();
          await expect(player.locator('.leave-out-text')).toBeVisible();
          await expect.poll(() => overflow(player), { message: place }).toEqual([0, 0]);
          await expect(player.getByRole('button', { name: words('player.end'), exact: true })).toBeInViewport(
            {
              ratio: 1,
            },
          );
        }
        await player.keyboard.press('Escape');
        await expect(player.getByRole('button', { name: words('player.close'), exact: true })).toBeVisible();
        for (const { playerSize, width, height } of sizes) {
          await player.setViewportSize({ width, height });
          const place = `the last page, ${playerSize} ${width} x ${height}`;
          await expect.poll(() => overflow(player), { message: place }).toEqual([0, 0]);
        }
        await player.keyboard.press('Escape');
      }
    },
  );
}

/** The exercise whose name has the longest word. */
const longestWord = (language: Language) =>
  [...shippedLibrary().exercises.values()]
    .map((exercise) => exerciseIn(exercise, language))
    .map(({ id, name }) => ({ id, length: Math.max(...name.split(/[\s-]/).map((word) => word.length)) }))
    .sort((one, other) => other.length - one.length)[0]?.id ?? '';

test('the name of the next exercise stays clear of "This hurts" at 320 pixels, in every language', async ({
  page: app,
  startPreview,
}) => {
  test.setTimeout(300_000);
  const preview = await startPreview({
    traceMinutes: null,
    settings: { firstStartDone: true, easeIn: false, playerSize: 'window' },
  });
  await openWindow(app, preview, 'app');
  const player = await app.context().newPage();
  await player.setViewportSize({ width: 320, height: 640 });
  for (const language of languages) {
    await ask(app, 'settings:set', { key: 'language', value: language });
    expect(
      await ask(app, 'routine:start', { routineId: `mix:seat-cat-cow+${longestWord(language)}` }),
    ).toEqual({
      ok: true,
    });
    await player.goto(new URL('/window/routine', preview.address).href);
    const { t } = textsOf(language);
    await player.getByRole('button', { name: t('player.startNow'), exact: true }).click();
    await expect(player.locator('.next-picture strong')).toBeVisible();
    const overlap = await player.evaluate(() => {
      const text = document.createRange();
      text.selectNodeContents(document.querySelector('.next-picture strong') ?? document.body);
      const other = document.querySelector('.player-hurts button')?.getBoundingClientRect();
      return [...text.getClientRects()].some(
        ({ left, right, top, bottom }) =>
          other !== undefined &&
          left < other.right &&
          right > other.left &&
          top < other.bottom &&
          bottom > other.top,
      );
    });
    expect(overlap, language).toBe(false);
    await player.keyboard.press('Escape');
    await player.getByRole('button', { name: t('player.close'), exact: true }).click();
  }
});

/** Narrow, tall windows. */
const tall = [
  [320, 568],
  [320, 640],
  [360, 740],
  [424, 900],
] as const;

/** The heights of the figure and of the empty rows around the words, in CSS pixels, and the room for the figure. */
const roomOf = (page: Page) =>
  page.evaluate(() => {
    const boxes = (selector: string) =>
      [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
    const [stage] = boxes('.player-stage');
    const [ring] = boxes('.ring');
    const [head] = boxes('.player-head');
    const [foot] = boxes('.player-foot');
    if (stage === undefined || ring === undefined || head === undefined || foot === undefined) {
      throw new Error('there is no player');
    }
    const words = boxes('.player-words > *').filter(({ height }) => height > 0);
    const bottom = Math.max(...words.map((word) => word.bottom));
    const top = Math.min(...words.map((word) => word.top));
    return {
      figure: ring.height,
      room: Math.min(stage.width, stage.height),
      empty: Math.max(stage.top - head.bottom, top - stage.bottom, foot.top - bottom),
    };
  });

for (const language of ['en', 'de', 'pl', 'ar'] as const) {
  test(
    `the figure takes the free room of a narrow, tall window: ${language}`,
    languageTag(language),
    async ({ page: app, startPreview }) => {
      test.setTimeout(200_000);
      const exercise = shippedLibrary().exercises.get('thread');
      if (exercise === undefined) throw new Error('there is no such exercise');
      const { name, sideCues } = exerciseIn(exercise, language);
      const { t } = textsOf(language);
      const preview = await startPreview({
        traceMinutes: null,
        settings: { firstStartDone: true, easeIn: false, playerSize: 'window', language },
      });
      await openWindow(app, preview, 'app');
      expect(await ask(app, 'routine:start', { routineId: 'mix:thread+seat-turn' })).toEqual({ ok: true });
      const player = await app.context().newPage();
      // Its time passes only when the test says so.
      await player.clock.install();
      await player.goto(new URL('/window/routine', preview.address).href);
      await player.locator('.player-line').waitFor();
      await player.clock.pauseAt(Date.now() + 1000);
      const figures: Record<string, number[]> = {};
      const expectRoom = async (phase: string) => {
        for (const [width, height] of tall) {
          await player.setViewportSize({ width, height });
          const place = `${phase}, ${width} x ${height}`;
          await expect.poll(() => overflow(player), { message: place }).toEqual([0, 0]);
          if (phase === 'end') continue;
          const { figure, room, empty } = await roomOf(player);
          expect(figure, place).toBeCloseTo(room, 0);
          expect(empty, place).toBeLessThanOrEqual(16);
          expect(figure, place).toBeGreaterThanOrEqual(96);
          figures[phase] = [...(figures[phase] ?? []), Math.round(figure)];
        }
      };
      await expect(player.locator('.leave-out-text')).toBeVisible();
      await expectRoom('get ready');
      await player.getByRole('button', { name: t('player.startNow'), exact: true }).click();
      await expect(player.locator('.player-detail')).not.toHaveText(
        new RegExp(t('player.startsIn', { seconds: '\\d+' })),
      );
      await expectRoom('moving');
      const otherSides = Object.values(sideCues ?? {}).map((cue) => t('player.otherSideCue', { cue }));
      await expect
        .poll(
          async () => {
            await player.clock.runFor(1000);
            return otherSides.includes(await player.locator('.player-line').innerText());
          },
          { intervals: [0], timeout: 60_000, message: `${name} has another side` },
        )
        .toBe(true);
      await expectRoom('other side');
      await player.getByRole('button', { name: t('player.pause'), exact: true }).click();
      await expectRoom('paused');
      const changes = [figures['other side'], figures.paused].flatMap((sizes = []) =>
        sizes.map((size, at) => Math.abs(size - (figures.moving?.[at] ?? 0))),
      );
      // The name of what comes next may take one row more or less.
      expect(Math.max(...changes), 'the figure keeps its size').toBeLessThanOrEqual(20);
      await player.keyboard.press('Escape');
      await expect(player.getByRole('button', { name: t('player.close'), exact: true })).toBeVisible();
      await expectRoom('end');
    },
  );
}

test('the figure stands large beside the words in a wide, low window, and the smallest player does not scroll', async ({
  page: app,
  startPreview,
}) => {
  const preview = await startPreview({
    traceMinutes: null,
    settings: { firstStartDone: true, easeIn: false, playerSize: 'window' },
  });
  await openWindow(app, preview, 'app');
  expect(await ask(app, 'routine:start', { routineId: 'mix:seat-turn' })).toEqual({ ok: true });
  const player = await app.context().newPage();
  for (const { playerSize, width, height, least } of [
    // A screen of 1920 x 1080 at 200 %.
    { playerSize: 'window', width: 960, height: 540, least: 300 },
    { playerSize: 'small', width: 440, height: 260, least: 80 },
  ]) {
    await ask(app, 'settings:set', { key: 'playerSize', value: playerSize });
    await player.setViewportSize({ width, height });
    await player.goto(new URL('/window/routine', preview.address).href);
    for (const phase of ['get ready', 'moving']) {
      if (phase === 'moving') await player.getByRole('button', { name: 'Start now' }).click();
      await expect
        .poll(() => overflow(player), { message: `${phase}, ${width} x ${height}` })
        .toEqual([0, 0]);
      const ring = await player.locator('.ring').boundingBox();
      expect(ring?.height, `${phase}, ${width} x ${height}`).toBeGreaterThanOrEqual(least);
    }
  }
});
