import { describe, expect, it } from 'vitest';
import {
  changeText,
  clockDirection,
  reachText,
  stepLabel,
} from '../../../../renderer/app/self-check/check-words.ts';
import type { TestMark } from '../../../../shared/programme/self-check.ts';
import { textsOf } from '../../../support/texts.ts';

const text = textsOf('en');
const mark = (reach: number, scale: TestMark['scale'] = 'landmark'): TestMark => ({
  day: '2026-10-05',
  scale,
  left: { reach, feel: 'easy' },
  right: null,
});

describe('a reach in words', () => {
  it('is a direction on the clock, counted from 12 to either side', () => {
    const all = (side: 'left' | 'right') => [0, 1, 2, 5, 10].map((reach) => clockDirection(side, reach));
    expect(all('right')).toEqual(['12', '12:30', '1', '2:30', '5']);
    expect(all('left')).toEqual(['12', '11:30', '11', '9:30', '7']);
    expect(reachText('turn', 'left', mark(5), text)).toBe('at 9:30 on the clock');
  });

  it('is a number of hand-widths for the side bend', () => {
    expect(reachText('side-bend', 'left', mark(3), text)).toBe('1.5 hand-widths');
    expect(reachText('side-bend', 'left', mark(2), text)).toBe('1 hand-width');
    expect(stepLabel('side-bend', 'left', 1, text)).toBe('0.5');
  });

  it('says that an old value was estimated, and that a side was not tested', () => {
    expect(reachText('turn', 'left', mark(7, 'estimate'), text)).toBe('7 of 10, estimated');
    expect(reachText('turn', 'right', mark(7), text)).toBe('not tested');
  });

  it('compares with the first time', () => {
    expect(changeText('turn', 'left', 2, text)).toBe('Left: about 30° more than the first time.');
    expect(changeText('side-bend', 'right', -1, text)).toBe(
      'Right: 0.5 hand-widths less than the first time.',
    );
    expect(changeText('turn', 'right', 0, text)).toBe('Right: same as the first time.');
  });
});
