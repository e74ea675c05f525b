import { describe, expect, it } from 'vitest';
import { marksApart } from '../../../renderer/ui/marks-apart.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const APART = 14;

/** The value of a length on a line of `width` pixels. */
function pixelsOf(length: string, width: number): number {
  const sum = length
    .replace(/([\d.]+)%/g, (_, share) => String((Number(share) / 100) * width))
    .replace(/([\d.]+)px/g, '$1')
    .replace(/\b(min|max)\(/g, 'Math.$1(');
  return new Function(`return ${sum}`)();
}

const placed = (places: readonly number[], width: number) =>
  marksApart(places, APART).map((length) => pixelsOf(length, width));

describe('marks on a line', () => {
  it('stand at their own places if they have room', () => {
    expect(marksApart([0.1, 0.5, 0.9], APART)).toEqual(['10%', '50%', '90%']);
  });

  it('stand side by side if they would touch, and the next one with room stands at its place again', () => {
    expect(placed([0.5, 0.505, 0.506, 0.8], 800)).toEqual([400, 414, 428, 640]);
  });

  it('never touch and never leave the line, at any width that has room for them', () => {
    const random = seededRandom(7);
    for (let run = 0; run < 200; run += 1) {
      const count = Math.floor(random.between(1, 12));
      const places = Array.from({ length: count }, () => random.between(0, 1) ** 3).sort((a, b) => a - b);
      for (const width of [200, 320, 700]) {
        const marks = placed(places, width);
        for (const [index, mark] of marks.entries()) {
          const next = marks[index + 1] ?? Number.POSITIVE_INFINITY;
          expect(next - mark).toBeGreaterThan(APART - 0.1);
          expect(mark).toBeGreaterThanOrEqual(0);
          expect(mark).toBeLessThanOrEqual(width);
        }
      }
    }
  });

  it('share a line that is too short for them evenly', () => {
    const places = Array.from({ length: 20 }, (_, index) => 0.5 + index / 1000);
    const marks = placed(places, 200);
    for (const [index, mark] of marks.slice(1).entries())
      expect(mark - (marks[index] ?? 0)).toBeCloseTo(10, 0);
    expect(marks.at(-1)).toBeLessThanOrEqual(200);
  });
});
