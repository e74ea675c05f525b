import { expect } from '@playwright/test';
import { seriousFindings } from '../findings.ts';
import { eachMovementPage, eachPlayerState, type Look, type Windows } from '../routine-states.ts';
import { openWindow, test } from './harness.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  // Electron's tests see the same pages.
  test.describe(`in ${colorScheme}`, { tag: '@long' }, () => {
    test.use({ colorScheme, actionTimeout: 15_000 });
    test.setTimeout(240_000);

    test('axe finds nothing serious in any state of the player, the library, the programme and the tips', async ({
      page: app,
      startPreview,
    }) => {
      const preview = await startPreview({ traceMinutes: null });
      await openWindow(app, preview, 'app');
      const routine = await app.context().newPage();
      const windows: Windows = {
        app,
        async player() {
          await routine.goto(new URL('/window/routine', preview.address).href);
          return routine;
        },
      };
      const found: string[] = [];
      const look: Look = async (page, state) => {
        // What fades in is looked at when it is there.
        await page.waitForTimeout(300);
        found.push(...(await seriousFindings(page)).map((finding) => `${state}: ${finding}`));
      };
      await eachPlayerState(windows, look);
      await eachMovementPage(windows, look);
      expect(found).toEqual([]);
    });
  });
}
