import { expect, type Page } from '@playwright/test';
import { createMainText } from '../../../main/views/text.ts';
import { cutTexts } from '../cut-text.ts';
import { clickAndLeave } from './click-and-leave.ts';
import { countRenderers, type Launched } from './launch.ts';
import {
  countDisplays,
  expectOn,
  expectWhole,
  plugIn,
  pointAt,
  resize,
  seen,
  standUpright,
  displaysTest as test,
  untilCard,
  xrandr,
  xset,
} from './outputs.ts';

const { t } = createMainText(['en']);

/** A change to the second display, where the windows are, and its reversal. */
interface Change {
  readonly name: string;
  begin(first: string, second: string): Promise<unknown>;
  /** The number of displays meanwhile; null: Electron's number then does not count. */
  readonly displays: number | null;
  end(first: string, second: string): Promise<unknown>;
}

/**
 * The dummy driver cannot rotate, scale or sleep; these changes give the output the same state that programs would see.
 */
const changes: readonly Change[] = [
  { name: 'turned', begin: (_, second) => standUpright(second), displays: 2, end: plugIn },
  {
    // The result of `xrandr --scale 2x2`.
    name: 'scaled down to twice the pixels',
    begin: (_, second) => resize(second, 3840, 2160),
    displays: 2,
    end: plugIn,
  },
  {
    // The result of `xrandr --scale 0.5x0.5`.
    name: 'scaled up to half the pixels',
    begin: (_, second) => resize(second, 960, 540),
    displays: 2,
    end: plugIn,
  },
  { name: 'blank', begin: () => xset('s', 'activate'), displays: 2, end: () => xset('s', 'reset') },
  {
    // A sleeping DisplayPort display is gone for the system.
    name: 'asleep, and the other too',
    begin: (first, second) => xrandr('--output', first, '--off', '--output', second, '--off'),
    displays: null,
    end: plugIn,
  },
];

for (const { name, begin, displays, end } of changes) {
  test(`a display is ${name} while a card is up and while a routine plays`, async ({
    launch,
    folder,
    twoDisplays: [first, second],
  }) => {
    await pointAt('second');
    const launched = await untilCard(launch, folder, { dimOtherDisplays: true });
    const card = await launched.window('window=card');
    await expectOn(launched, 'window=card', 1280);
    await change('window=card', card, 1);
    await clickAndLeave(card.getByRole('button', { name: t('card.start') }));
    const player = await launched.window('window=routine');
    await expectWhole(launched, 'window=routine');
    await expect.poll(() => countRenderers(launched.app)).toEqual({ windows: 2, pages: 2 });
    await change('window=routine', player, 2);
    // As large as before, unless there was too little room.
    await expect
      .poll(() => seen(launched, 'window=routine'))
      .toMatchObject({ bounds: { width: 720, height: 640 } });
    await clickAndLeave(player.getByRole('button', { name: t('player.end') }));
    await player.close();
    await expect.poll(() => countRenderers(launched.app)).toEqual({ windows: 0, pages: 0 });

    /** The display changes and changes back; `windows` is the number of our windows with two displays. */
    async function change(part: string, page: Page, windows: number): Promise<void> {
      await begin(first, second);
      if (displays === null) await outlast(launched, part);
      else await expectAllWell(launched, part, page, displays, windows);
      await end(first, second);
      await expectAllWell(launched, part, page, 2, windows);
    }
  });
}

test('after each of these the card lies in the work area of a display', async ({
  launch,
  folder,
  twoDisplays: [first, second],
}) => {
  await pointAt('second');
  const launched = await untilCard(launch, folder);
  await expectWhole(launched, 'window=card');
  for (const { begin, displays, end } of changes) {
    await begin(first, second);
    if (displays !== null) await expectWhole(launched, 'window=card');
    await end(first, second);
    await expectWhole(launched, 'window=card');
    await pointAt('second');
  }
  const card = await launched.window('window=card');
  // The window may close before the click returns.
  await card
    .getByRole('button', { name: t('card.skip') })
    .click()
    .catch(() => {});
  await expect.poll(() => countRenderers(launched.app)).toEqual({ windows: 0, pages: 0 });
});

async function expectAllWell(
  launched: Launched,
  part: string,
  page: Page,
  displays: number,
  windows: number,
): Promise<void> {
  await expect.poll(() => countDisplays(launched)).toBe(displays);
  await expectWhole(launched, part);
  await expect.poll(() => cutTexts(page)).toEqual([]);
  await expect.poll(() => countRenderers(launched.app)).toEqual({ windows, pages: windows });
}

/** Waits until the app's last check after the displays disappeared; the window must still be there. */
async function outlast(launched: Launched, part: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 4000));
  expect(launched.app.windows().some((page) => page.url().includes(part))).toBe(true);
}
