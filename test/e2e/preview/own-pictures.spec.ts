import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { writeClinic } from '../../support/own-pictures.ts';
import { seriousFindings } from '../findings.ts';
import { en, openWindow, type Preview, test as withPreview } from './harness.ts';

const description = 'A person on a chair leans to the side.';

/** Starts the clinic's routine and opens the player. */
async function openPlayer(page: Page, preview: Preview): Promise<void> {
  await openWindow(page, preview, 'app');
  await page.evaluate(() => window.bridge?.request('routine:start', { routineId: 'clinic-hour' }));
  await page.goto(new URL('/window/routine', preview.address).href);
}

/** The pictures that are visible, by their kind. */
function shownKinds(page: Page): Promise<readonly string[]> {
  return page.locator('.player-stage .picture-place:visible img').evaluateAll((images) =>
    images.flatMap((image) => {
      const loaded = image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0;
      return loaded ? [/image\/(\w+)/.exec(image.src)?.[1] ?? ''] : [];
    }),
  );
}

/** A preview test with settings that name a clinic's folder. */
const test = withPreview.extend<{ readonly settings: Readonly<Record<string, unknown>> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
  async settings({}, use) {
    const contentFolder = mkdtempSync(join(tmpdir(), 'unhunch-clinic-'));
    writeClinic(contentFolder);
    await use({ firstStartDone: true, easeIn: false, contentFolder });
    rmSync(contentFolder, { recursive: true, force: true });
  },
});

test("a clinic's pictures follow the script in the player, mirrored for the other side", async ({
  page,
  startPreview,
  settings,
}) => {
  const preview = await startPreview({ traceMinutes: null, settings });
  await openPlayer(page, preview);
  const picture = page.getByRole('img', { name: description }).first();
  await expect(picture).toBeVisible();
  // One picture at a time, and that of the line beside it; the first also waits for the exercise to begin.
  await expect.poll(() => shownKinds(page), { timeout: 30_000 }).toEqual(['svg']);
  await expect(page.locator('.player')).toContainText(/Lean to the side|Stay there/);
  await expect.poll(() => shownKinds(page), { timeout: 30_000 }).toEqual(['png']);
  await expect(page.locator('.player-stage .picture-mirrored')).not.toHaveCount(0);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: en.player.nextStep }).click();
  await expect(page.locator('.player-stage .picture-mirrored')).toHaveCount(0, { timeout: 15_000 });
});

test('with reduced motion both pictures stand side by side', async ({ page, startPreview, settings }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const preview = await startPreview({ traceMinutes: null, settings });
  await openPlayer(page, preview);
  await expect.poll(() => shownKinds(page)).toEqual(['png', 'svg']);
  await expect(page.locator('.player-stage .picture-place[data-now]')).toHaveCount(1, { timeout: 30_000 });
});

for (const [name, media] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const) {
  test(`pictures keep their white ground: ${name}`, async ({ page, startPreview, settings }) => {
    await page.emulateMedia(media);
    const preview = await startPreview({ traceMinutes: null, settings });
    await openPlayer(page, preview);
    const place = page.locator('.player-stage .picture-place:visible');
    await expect(place).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    const ring = await page.locator('.player-stage .ring').boundingBox();
    const box = await place.boundingBox();
    // Its corners lie inside the ring.
    expect((box?.width ?? 0) * Math.SQRT2).toBeLessThan(ring?.width ?? 0);
    if (process.env.UNHUNCH_SHOTS)
      await page.screenshot({ path: `${process.env.UNHUNCH_SHOTS}/player-${name}.png` });
  });
}

test('the library shows the exercise, its source and its texts', async ({ page, startPreview, settings }) => {
  const preview = await startPreview({ traceMinutes: null, settings });
  await openWindow(page, preview, 'app');
  await page.getByRole('button', { name: en.nav.routines, exact: true }).click();
  await page.getByRole('searchbox').fill('clinic');
  await page.getByRole('button', { name: /^Clinic lean/ }).click();
  await expect(page.getByRole('img', { name: description })).toBeVisible();
  await expect(page.getByText('Bending to the side hurts')).toBeVisible();
  await expect(page.getByText(en.routines.source.replace('{{source}}', 'Clinic North'))).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  if (process.env.UNHUNCH_SHOTS) await page.screenshot({ path: `${process.env.UNHUNCH_SHOTS}/detail.png` });
});
