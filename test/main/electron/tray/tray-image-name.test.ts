import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trayImageName } from '../../../../main/electron/tray/tray-image-name.ts';
import { trayPictures, traySets } from '../../../../tools/icons/tray.ts';

const icons = join(import.meta.dirname, '../../../../assets/icons');

test('every state of the tray has a drawn picture in every size', () => {
  const names = new Set<string>();
  for (let filledDots = 0; filledDots <= 7; filledDots++) {
    names.add(trayImageName({ icon: 'counting', filledDots }));
  }
  for (const icon of ['due', 'paused', 'waiting'] as const) names.add(trayImageName({ icon, filledDots: 7 }));
  expect([...names].sort()).toEqual([...trayPictures(16).keys()].sort());
  for (const name of names) {
    for (const set of Object.keys(traySets)) {
      for (const size of [16, 20, 24, 32, 48]) {
        expect(existsSync(join(icons, 'tray', set, `${name}-${size}.png`)), `${set}/${name}-${size}`).toBe(
          true,
        );
      }
    }
  }
});

test('a count outside 0 to 7 is drawn as the nearest valid one', () => {
  expect(trayImageName({ icon: 'counting', filledDots: 9 })).toBe('counting-7');
  expect(trayImageName({ icon: 'counting', filledDots: -1 })).toBe('counting-0');
});
