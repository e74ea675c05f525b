import { describe, expect, it } from 'vitest';
import { tipFigures } from '../../../../renderer/app/tips/tip-figures.ts';
import { whyFigures } from '../../../../renderer/app/tips/why-figures.ts';
import { prepareFigure, stillPaths } from '../../../../renderer/figure/picture.ts';
import { languages } from '../../../../shared/strings/languages.ts';
import { textsOf } from '../../../support/texts.ts';

describe.each([
  ['tips', tipFigures],
  ['why', whyFigures],
] as const)('the pictures of "%s"', (page, figures) => {
  it('are six, each with a title in every language', () => {
    expect(figures).toHaveLength(6);
    for (const language of languages) {
      const { t } = textsOf(language);
      for (const { id } of figures) expect(t(`${page}.${id}.title`)).not.toContain(page);
    }
  });

  it('draw a figure, with its objects inside the picture', () => {
    for (const { exercise, behind = [], inFront = [] } of figures.flatMap(({ pictures }) => pictures)) {
      expect(stillPaths(prepareFigure(exercise, null), 1).length, exercise.id).toBeGreaterThan(5);
      for (const { x, y, width, height } of [...behind, ...inFront]) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(100);
        expect(y + height).toBeLessThanOrEqual(100);
      }
    }
  });
});
