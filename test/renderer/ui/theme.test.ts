import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const renderer = join(import.meta.dirname, '../../../renderer');

/** The declarations of the first rule with this selector, without comments. */
function declarations(css: string, selector: string): readonly string[] {
  const from = css.indexOf(`${selector} {`);
  if (from < 0) throw new Error(`no rule for ${selector}`);
  const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from));
  return body
    .replace(/\/\*.*?\*\//g, '')
    .split(';')
    .map((line) => line.trim())
    .filter(Boolean);
}

it.each(['ui/theme.css', 'figure/figure.css'])(
  '%s: the dark theme is the same whether the user or the system chose it',
  (file) => {
    const css = readFileSync(join(renderer, file), 'utf8');
    const chosen = declarations(css, ':root[data-theme="dark"]');
    expect(chosen.length).toBeGreaterThan(5);
    expect(chosen).toEqual(declarations(css, ':root:not([data-theme="light"])'));
  },
);
