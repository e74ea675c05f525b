import { expect, type Page } from '@playwright/test';
import { createMainText } from '../../../main/views/text.ts';
import { cutTexts } from '../cut-text.ts';
import { clickAndLeave } from './click-and-leave.ts';
import { countRenderers, type Launched, type LaunchOptions } from './launch.ts';
import { displaysTest, expectWhole, pointAt, untilCard } from './outputs.ts';
import { type Scaling, startScaling } from './scaling.ts';

const { t } = createMainText(['en']);

const test = displaysTest.extend<{ readonly scaling: Scaling }>({
  async scaling({ folder }, use) {
    const scaling = await startScaling(folder);
    if (scaling === null && process.env.UNHUNCH_REQUIRE_DISPLAYS === '1') throw new Error('no xsettingsd');
    test.skip(scaling === null, 'no xsettingsd, which tells programs the scale');
    if (scaling === null) return;
    await use(scaling);
    scaling.stop();
  },
});

const starts: readonly (readonly [name: string, options: LaunchOptions])[] = [
  ['--force-device-scale-factor=2', { args: ['--force-device-scale-factor=2'] }],
  ['GDK_SCALE=2', { env: { GDK_SCALE: '2' } }],
];

for (const [name, options] of starts) {
  for (const display of ['first', 'second'] as const) {
    test(`started with ${name}, card and routine fit the ${display} display`, async ({ launch, folder }) => {
      await pointAt(display);
      const launched = await untilCard(launch, folder, { dimOtherDisplays: true }, options);
      const card = await launched.window('window=card');
      await expect.poll(() => scales(launched)).toEqual([2, 2]);
      await expectReadable(launched, 'window=card', card);
      await clickAndLeave(card.getByRole('button', { name: t('card.start') }));
      const player = await launched.window('window=routine');
      await expectReadable(launched, 'window=routine', player);
      await expect.poll(() => countRenderers(launched.app)).toEqual({ windows: 2, pages: 2 });
      await player.close();
      await expect.poll(() => countRenderers(launched.app)).toEqual({ windows: 0, pages: 0 });
    });
  }
}

test('the scale is doubled while a card is up and while a routine plays', async ({
  launch,
  folder,
  scaling,
}) => {
  await pointAt('first');
  const launched = await untilCard(launch, folder, { dimOtherDisplays: true });
  const card = await launched.window('window=card');
  for (const scale of [2, 1] as const) {
    scaling.set(scale);
    await expect.poll(() => scales(launched)).toEqual([scale, scale]);
    await expectReadable(launched, 'window=card', card);
  }
  await clickAndLeave(card.getByRole('button', { name: t('card.start') }));
  const player = await launched.window('window=routine');
  for (const scale of [2, 1] as const) {
    scaling.set(scale);
    await expect.poll(() => scales(launched)).toEqual([scale, scale]);
    await expectReadable(launched, 'window=routine', player);
    await expect.poll(() => countRenderers(launched.app)).toEqual({ windows: 2, pages: 2 });
  }
  await player.close();
  await expect.poll(() => countRenderers(launched.app)).toEqual({ windows: 0, pages: 0 });
});

/** How many pixels of each display one pixel of ours takes, each way. */
async function scales({ app }: Launched): Promise<readonly number[]> {
  return app.evaluate(({ screen }) => screen.getAllDisplays().map(({ scaleFactor }) => scaleFactor));
}

async function expectReadable(launched: Launched, part: string, page: Page): Promise<void> {
  await expectWhole(launched, part);
  await expect.poll(() => cutTexts(page)).toEqual([]);
}
