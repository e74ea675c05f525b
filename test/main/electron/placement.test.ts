import { describe, expect, test } from 'vitest';
import { placeCard, placeInMiddle } from '../../../main/electron/placement.ts';

const bounds = { x: 0, y: 0, width: 1920, height: 1080 };
const display = (workArea: Partial<typeof bounds>) => ({ bounds, workArea: { ...bounds, ...workArea } });

describe('the card where the system does not tell the tray', () => {
  test('bottom right above a bar at the bottom', () => {
    expect(placeCard(display({ height: 1040 }), null)).toEqual({
      x: 1920 - 400 - 16,
      y: 1040 - 176 - 16,
      width: 400,
      height: 176,
    });
  });

  test('top right under a bar at the top, also with a dock at the left or the bottom', () => {
    const expected = { x: 1504, y: 43 };
    expect(placeCard(display({ y: 27, height: 1053 }), null)).toMatchObject(expected);
    expect(placeCard(display({ x: 60, width: 1860, y: 27, height: 1053 }), null)).toMatchObject(expected);
    expect(placeCard(display({ y: 27, height: 980 }), null)).toMatchObject(expected);
  });

  test('bottom left beside a lone bar at the left', () => {
    expect(placeCard(display({ x: 60, width: 1860 }), null)).toMatchObject({ x: 76, y: 888 });
  });

  test('on a display left of the main one', () => {
    const left = { x: -1280, y: 200, width: 1280, height: 800 };
    expect(placeCard({ bounds: left, workArea: left }, null)).toMatchObject({ x: -416, y: 808 });
  });
});

test('the card goes to the corner nearest to the tray, when that is on this display', () => {
  const windows = display({ height: 1040 });
  expect(placeCard(windows, { x: 1700, y: 1045, width: 24, height: 24 })).toMatchObject({ x: 1504, y: 848 });
  expect(placeCard(windows, { x: 10, y: 1045, width: 24, height: 24 })).toMatchObject({ x: 16, y: 848 });
  const mac = display({ y: 25, height: 985 });
  expect(placeCard(mac, { x: 1500, y: 0, width: 24, height: 24 })).toMatchObject({ x: 1504, y: 41 });
  expect(placeCard(windows, { x: 3000, y: 5, width: 24, height: 24 })).toMatchObject({ x: 1504, y: 848 });
});

test('the card is never larger than the work area', () => {
  const small = { x: 0, y: 0, width: 320, height: 120 };
  expect(placeCard({ bounds: small, workArea: small }, null)).toMatchObject({ width: 320, height: 120 });
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
