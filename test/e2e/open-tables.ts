import type { Page } from '@playwright/test';

/** Opens every folded table of the page, and waits until the browser has laid them out. */
export async function openTables(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const each of document.querySelectorAll('details')) each.open = true;
    // A part that was just opened has no size until it has been drawn.
    for (const _ of [1, 2]) await new Promise((done) => requestAnimationFrame(done));
  });
}
