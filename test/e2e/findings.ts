import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Axe's findings, serious or worse, on a page and in its frames, light and dark; the page follows the system's colours.
 * The second run checks only contrast, because nothing else depends on colours.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await endFades(page);
  const dark = await analyze(page, (axe) => axe.withRules('color-contrast'));
  await page.emulateMedia({ colorScheme: 'light' });
  await endFades(page);
  const light = await analyze(page, (axe) => axe);
  return [...light.map((found) => `light: ${found}`), ...dark.map((found) => `dark: ${found}`)];
}

/** An element that is fading has an intermediate contrast, and stays like that in a page that is covered by another. */
async function endFades(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame.evaluate((longestMs) => {
      for (const fade of document.getAnimations()) {
        if (Number(fade.effect?.getComputedTiming().endTime) <= longestMs) fade.finish();
      }
    }, LONGEST_FADE_MS);
  }
}

/** A step of a routine takes longer. */
const LONGEST_FADE_MS = 1000;

async function analyze(page: Page, narrow: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // The other mode joins the frames in a separate page, which is twice as slow and impossible in Electron's
    // context.
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] });
  const { violations } = await narrow(axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
    );
}
