import { describe, expect, it } from 'vitest';
import { inTurn, sideSecondsOf } from '../../../renderer/figure/turn-over.ts';
import { demonstrationOf } from '../../../shared/content/exercise-script.ts';
import { shippedLibrary } from '../../support/library.ts';

const sided = [...shippedLibrary().exercises.values()].filter(({ hasSides }) => hasSides);

/** The width of the picture: 1 as drawn, -1 mirrored. */
function widthAt(seconds: number, sideSeconds: number): number {
  const scale = inTurn(seconds, sideSeconds)?.match(/scale\((-?[\d.]+) 1\)/)?.[1];
  return scale === undefined ? 1 : Number(scale);
}

describe.each(sided.map((exercise) => [exercise.id, exercise] as const))(
  'a demonstration of %s',
  (_, exercise) => {
    const script = demonstrationOf(exercise);
    const sideSeconds = sideSecondsOf(script);

    it('shows the right side, then the left one, then the right one again', () => {
      const middles = [0.5, 1.5, 2.5, 3.5].map((round) => widthAt(round * sideSeconds, sideSeconds));
      expect(middles).toEqual([1, -1, 1, -1]);
    });

    it('turns without a jump', () => {
      let last = 1;
      for (let frame = 0; frame < 2.5 * sideSeconds * 60; frame += 1) {
        const width = widthAt(frame / 60, sideSeconds);
        expect(Math.abs(width - last)).toBeLessThan(0.08);
        last = width;
      }
    });

    it('changes sides in the first key pose', () => {
      const { beat } = { beat: script.beats.findLast(({ at }) => at < sideSeconds - 0.01) };
      expect(beat?.to).toBe(0);
    });
  },
);
