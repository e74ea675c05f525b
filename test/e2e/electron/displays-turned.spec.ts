import { expect, type Page } from '@playwright/test';
import { createMainText } from '../../../main/views/text.ts';
import { cutTexts } from '../cut-text.ts';
import { clickAndLeave } from './click-and-leave.ts';
import { countRenderers, desktopTest, type Launched } from './launch.ts';
import { expectWhole, seen, untilCard } from './outputs.ts';
import { startTurningDisplay, type Turn, type TurningDisplay } from './turning-display.ts';

const { t } = createMainText(['en']);

const test = desktopTest.extend<{ readonly turning: TurningDisplay }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
  async turning({}, use) {
    const turning = await startTurningDisplay();
    if (turning === null && process.env.UNHUNCH_REQUIRE_DISPLAYS === '1') throw new Error('no Xephyr');
    test.skip(turning === null, 'no Xephyr, whose display can be turned');
    if (turning === null) return;
    await use(turning);
    turning.stop();
  },
});

/** One after the other, each with the size that Electron reports for it. */
const turns: readonly (readonly [turn: Turn, width: number, height: number])[] = [
  ['normal', 1280, 800],
  ['left', 800, 1280],
  ['inverted', 1280, 800],
  ['right', 800, 1280],
  ['normal', 1280, 800],
];

for (const playerSize of ['window', 'small', 'full-screen'] as const) {
  test(`the display is turned while a card is up and while a ${playerSize} routine plays`, async ({
    launch,
    folder,
    turning,
  }) => {
    const launched = await untilCard(launch, folder, { playerSize }, { env: turning.env });
    const card = await launched.window('window=card');
    await expectWhole(launched, 'window=card');
    await turnAround(launched, turning, 'window=card', card);
    await clickAndLeave(card.getByRole('button', { name: t('card.start') }));
    const player = await launched.window('window=routine');
    const isFull = playerSize === 'full-screen';
    await turnAround(launched, turning, 'window=routine', player, isFull);
    await player.close();
    await expect.poll(() => countRenderers(launched.app)).toEqual({ windows: 0, pages: 0 });
    await launched.quit();
  });
}

/** Every orientation and back; each time the window must be whole, or as large as the display was. */
async function turnAround(
  launched: Launched,
  turning: TurningDisplay,
  part: string,
  page: Page,
  isFull = false,
): Promise<void> {
  for (const [turn, width, height] of turns) {
    await turning.turn(turn);
    await expect.poll(() => seen(launched, part)).toMatchObject({ display: { x: 0, y: 0, width, height } });
    if (isFull) await expectFull(launched, width, height);
    else await expectWhole(launched, part);
    await expect.poll(() => cutTexts(page), { message: turn }).toEqual([]);
    await expect.poll(() => countRenderers(launched.app)).toEqual({ windows: 1, pages: 1 });
  }
}

async function expectFull(launched: Launched, width: number, height: number): Promise<void> {
  const whole = { x: 0, y: 0, width, height };
  await expect.poll(() => seen(launched, 'window=routine')).toMatchObject({ bounds: whole, display: whole });
}
