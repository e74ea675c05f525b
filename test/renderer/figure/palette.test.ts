import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../renderer/figure/figure.css'), 'utf8');

/** The colours that the first rule with this selector sets. */
function coloursOf(selector: string): ReadonlyMap<string, string> {
  const from = css.indexOf(selector);
  const body = css.slice(css.indexOf('{', from), css.indexOf('}', from));
  return new Map(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one = '', other = ''): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', ':root'],
  ['dark', ':root[data-theme="dark"]'],
])('the colours of the %s theme', (_, selector) => {
  const colours = coloursOf(selector);

  it.each([0, 1, 2, 3])('show a working muscle on the skin of person %i', (person) => {
    const skin = colours.get(`person-${person}-skin`);
    const edge = colours.get(`person-${person}-edge`);
    expect(contrast(edge, skin)).toBeGreaterThanOrEqual(3);
    expect(contrast(colours.get('figure-muscle'), edge)).toBeGreaterThan(2.5);
  });

  it('show a working muscle on shirt and trousers', () => {
    expect(contrast(colours.get('figure-muscle'), colours.get('figure-torso'))).toBeGreaterThan(1.9);
    expect(contrast(colours.get('figure-muscle'), colours.get('figure-leg'))).toBeGreaterThan(2.8);
  });

  it('show where a wall, its skirting board and the floor meet', () => {
    const [wall, skirting, floor, line] = ['wall', 'skirting', 'floor', 'prop'].map((role) =>
      colours.get(`figure-${role}`),
    );
    expect(contrast(line, wall)).toBeGreaterThan(1.3);
    expect(contrast(line, floor)).toBeGreaterThan(1.3);
    expect(contrast(skirting, wall)).toBeGreaterThan(1.15);
    expect(wall).not.toBe(floor);
  });

  it('show a shadow on a wall as a part of the wall', () => {
    expect(contrast(colours.get('figure-shade'), colours.get('figure-wall'))).toBeGreaterThan(1.1);
    expect(contrast(colours.get('figure-shade'), colours.get('figure-wall'))).toBeLessThan(1.6);
  });
});
