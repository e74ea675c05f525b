import type { ElectronApplication } from '@playwright/test';

/**
 * Repeats a query to the main process whose answer was lost, at most five times. From Electron 27 on, Playwright
 * sometimes loses one, because the promise of the answer is garbage collected (microsoft/playwright#33737). The
 * query may have run by then, so it must be harmless to run it twice.
 */
export function askAgainWhereCollected(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app);
  const ask: typeof app.evaluate = async (work: Parameters<typeof evaluate>[0], input?: unknown) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await evaluate(work, input);
      } catch (error) {
        if (attempt === 5 || !String(error).includes('promise was garbage collected')) throw error;
      }
    }
  };
  app.evaluate = ask;
}
