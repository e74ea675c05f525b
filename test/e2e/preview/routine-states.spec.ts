import { expect } from '@playwright/test';
import { seriousFindings } from '../findings.ts';
import { eachMovementPage, eachPlayerState, type Look, type Windows } from '../page-states.ts';
import { openWindow, test } from './harness.ts';

test.use({ actionTimeout: 15_000 });

test('axe finds nothing serious in any state of the player, the library, the programme and the tips', async ({
  page: app,
  startPreview,
}) => {
  test.setTimeout(240_000);
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
    found.push(...(await seriousFindings(page)).map((finding) => `${state}: ${finding}`));
  };
  await eachPlayerState(windows, look);
  // A covered page is drawn only once a second, and clicks wait for it.
  await app.bringToFront();
  await eachMovementPage(windows, look);
  expect(found).toEqual([]);
});
