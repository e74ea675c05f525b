import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bringBack,
  isUsable,
  placeCard,
  placeInMiddle,
  sizeInMiddle,
} from '../../../../main/electron/windows/placement.ts';

const bounds = { x: 0, y: 0, width: 1920, height: 1080 };
const display = (workArea: Partial<typeof bounds>) => ({ bounds, workArea: { ...bounds, ...workArea } });

describe('the card if the position of the tray is unknown', () => {
  test('is at the bottom right, above a bar at the bottom', () => {
    expect(placeCard(display({ height: 1040 }), null)).toEqual({
      x: 1920 - 424 - 16,
      y: 1040 - 196 - 16,
      width: 424,
      height: 196,
    });
  });

  test('is at the top right, below a bar at the top, even with a dock on the left or at the bottom', () => {
    const expected = { x: 1480, y: 43 };
    expect(placeCard(display({ y: 27, height: 1053 }), null)).toMatchObject(expected);
    expect(placeCard(display({ x: 60, width: 1860, y: 27, height: 1053 }), null)).toMatchObject(expected);
    expect(placeCard(display({ y: 27, height: 980 }), null)).toMatchObject(expected);
  });

  test('is at the bottom left, beside a single bar on the left', () => {
    expect(placeCard(display({ x: 60, width: 1860 }), null)).toMatchObject({ x: 76, y: 868 });
  });

  test('works on a display to the left of the main one', () => {
    const left = { x: -1280, y: 200, width: 1280, height: 800 };
    expect(placeCard({ bounds: left, workArea: left }, null)).toMatchObject({ x: -440, y: 788 });
  });
});

test('the card goes to the corner nearest to the tray, if the tray is on this display', () => {
  const windows = display({ height: 1040 });
  expect(placeCard(windows, { x: 1700, y: 1045, width: 24, height: 24 })).toMatchObject({ x: 1480, y: 828 });
  expect(placeCard(windows, { x: 10, y: 1045, width: 24, height: 24 })).toMatchObject({ x: 16, y: 828 });
  const mac = display({ y: 25, height: 985 });
  expect(placeCard(mac, { x: 1500, y: 0, width: 24, height: 24 })).toMatchObject({ x: 1480, y: 41 });
  expect(placeCard(windows, { x: 3000, y: 5, width: 24, height: 24 })).toMatchObject({ x: 1480, y: 828 });
});

test('the card grows with its page, away from its corner, up to the height of the work area', () => {
  expect(placeCard(display({ height: 1040 }), null, 300)).toMatchObject({ y: 724, height: 300 });
  expect(placeCard(display({ y: 27, height: 1053 }), null, 300)).toMatchObject({ y: 43, height: 300 });
  expect(placeCard(display({ height: 1040 }), null, 100)).toMatchObject({ height: 196 });
  expect(placeCard(display({ height: 1040 }), null, 5000)).toMatchObject({ y: 0, height: 1040 });
});

test('the card is never larger than the work area', () => {
  const small = { x: 0, y: 0, width: 320, height: 120 };
  expect(placeCard({ bounds: small, workArea: small }, null)).toEqual(small);
  const narrow = { x: 100, y: 0, width: 430, height: 200 };
  expect(placeCard({ bounds: narrow, workArea: narrow }, null)).toEqual({
    x: 100,
    y: 0,
    width: 424,
    height: 196,
  });
});

test('a window in the middle leaves room for its frame', () => {
  expect(placeInMiddle(display({}), { width: 960, height: 720 })).toEqual({
    x: 480,
    y: 180,
    width: 960,
    height: 720,
  });
  const low = { x: 0, y: 30, width: 1280, height: 600 };
  expect(placeInMiddle({ bounds: low, workArea: low }, { width: 960, height: 720 }).height).toBe(552);
});

test('a window can be smaller than its minimum on a small display', () => {
  const wished = { width: 720, height: 640, leastWidth: 480, leastHeight: 480 };
  expect(sizeInMiddle(display({}), wished)).toMatchObject({ height: 640, minWidth: 480, minHeight: 480 });
  const doubled = { x: 0, y: 31, width: 640, height: 369 };
  expect(sizeInMiddle({ bounds: doubled, workArea: doubled }, wished)).toEqual({
    x: 8,
    y: 55,
    width: 624,
    height: 321,
    minWidth: 480,
    minHeight: 321,
  });
});

describe('a window once the displays have changed', () => {
  const left = { bounds, workArea: { ...bounds, y: 27, height: 1053 } };
  const right = {
    bounds: { x: 1920, y: 0, width: 1280, height: 800 },
    workArea: { x: 1920, y: 0, width: 1280, height: 760 },
  };
  const box = (x: number, y: number, width = 720, height = 640) => ({ x, y, width, height });

  test('stays if all of it is visible, even across two displays', () => {
    for (const whole of [box(0, 27), box(2000, 50), box(1600, 60)]) {
      expect(bringBack(whole, [left, right])).toBe(whole);
    }
  });

  test('moves from an unplugged display to the nearest edge of the remaining one, with its frame', () => {
    expect(bringBack(box(2200, 100), [left])).toEqual(box(1920 - 720 - 8, 100));
    expect(bringBack(box(-3000, -3000), [left])).toEqual(box(8, 27));
    expect(bringBack(box(200, 5000), [left])).toEqual(box(200, 1080 - 640 - 48));
  });

  test('goes to the display that shows most of it', () => {
    expect(bringBack(box(1800, 400), [left, right])).toEqual(box(1928, 760 - 640 - 48));
  });

  test('becomes smaller on a smaller display', () => {
    const small = { x: 0, y: 0, width: 640, height: 480 };
    expect(bringBack(box(100, 100), [{ bounds: small, workArea: small }])).toEqual({
      x: 8,
      y: 0,
      width: 624,
      height: 432,
    });
  });

  test('is not moved again once it was brought back', () => {
    for (const lost of [box(2200, 100), box(-3000, -3000), box(1000, 1000), box(0, 0, 4000, 3000)]) {
      const back = bringBack(lost, [left, right]);
      expect(bringBack(back, [left, right])).toBe(back);
    }
  });

  test('stays in place while there is no display', () => {
    const asleep = box(2200, 100);
    expect(bringBack(asleep, [])).toBe(asleep);
  });
});

describe('a display that Electron reports while displays fall asleep', () => {
  // As reported on X11 for 16 ms: the old bounds, and the free part of a desktop of 64 x 64 below a panel.
  const asleep = {
    bounds: { x: 0, y: 0, width: 3200, height: 1080 },
    workArea: { x: 0, y: 31, width: 64, height: 33 },
  };

  test('is ignored while its work area or its bounds are too small for any window', () => {
    expect(isUsable(asleep)).toBe(false);
    expect(isUsable({ bounds: asleep.workArea, workArea: asleep.workArea })).toBe(false);
    expect(isUsable(display({ y: 27, height: 1053 }))).toBe(true);
  });

  test('gives no window a size below 1 x 1', () => {
    expect(bringBack({ x: 100, y: 100, width: 720, height: 640 }, [asleep])).toMatchObject({
      width: 48,
      height: 1,
    });
    const length = fc.integer({ min: 1, max: 5000 });
    const place = fc.integer({ min: -5000, max: 5000 });
    const area = fc.record({ x: place, y: place, width: length, height: length });
    fc.assert(
      fc.property(area, area, area, (box, anyBounds, workArea) => {
        const other = { bounds: anyBounds, workArea };
        for (const { width, height } of [bringBack(box, [other]), placeInMiddle(other, box)]) {
          expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 200 },
    );
  });
});
