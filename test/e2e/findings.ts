import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds serious or worse on a page and in its frames, light and dark; the page follows the system's colours.
 * The second look is at contrast alone: nothing else hangs on colours.
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

/** What fades is half way between two contrasts, and stays there in a page that another one covers. */
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
    // The other mode joins the frames in a page of its own: twice as slow, and Electron's context opens none.
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] });
  const { violations } = await narrow(axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
    );
}
