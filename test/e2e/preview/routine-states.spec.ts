import { expect } from '@playwright/test';
import { seriousFindings } from '../findings.ts';
import { eachMovementPage, eachPlayerState, type Look, type Windows } from '../page-states.ts';
import { en, openWindow, test } from './harness.ts';

test.use({ actionTimeout: 15_000 });

test('in all states of the player and the pages about movement, axe finds nothing serious and the safety line is there', async ({
  page: app,
  startPreview,
}) => {
  test.setTimeout(480_000);
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
  const withoutLine: string[] = [];
  const look: Look = async (page, state) => {
    const offersMovement = page === app ? state !== 'what is left out' : /^the (end|hint)/.test(state);
    const line = page.locator('.always-line', { hasText: en.safety.always });
    if (offersMovement && (await line.count()) !== 1) withoutLine.push(state);
    found.push(...(await seriousFindings(page)).map((finding) => `${state}: ${finding}`));
  };
  await eachPlayerState(windows, look);
  // A covered page is drawn only once a second, and clicks wait for it.
  await app.bringToFront();
  await eachMovementPage(windows, look);
  expect(found).toEqual([]);
  expect(withoutLine).toEqual([]);
});
