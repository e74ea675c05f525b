import type { Locator } from '@playwright/test';

/** Clicks a button that closes its own window: the window may be gone before the click is confirmed to Playwright. */
export async function clickAndLeave(button: Locator): Promise<void> {
  try {
    await button.click();
  } catch (error) {
    if (!String(error).includes('has been closed')) throw error;
  }
}
