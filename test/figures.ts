import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../main/node/content.ts';
import { pictureSvg, prepareFigure } from '../renderer/figure/picture.ts';
import type { Exercise } from '../shared/routine.ts';

const here = new URL('..', import.meta.url).pathname;
const out = join(here, 'build/figures');

const colours = readFileSync(join(here, 'renderer/figure/figure.css'), 'utf8');
const style = `
  body { margin: 0; font: 13px system-ui, sans-serif; }
  section { padding: 12px; background: var(--figure-gap); color: var(--figure-shoe); }
  article { display: inline-block; margin: 6px; vertical-align: top; }
  h2 { font-size: 13px; margin: 0 0 4px; }
  svg { width: var(--size); height: var(--size); background: color-mix(in srgb, var(--figure-gap), var(--figure-prop) 14%); border-radius: 8px; margin-right: 4px; }
`;

function article(exercise: Exercise, hasName: boolean): string {
  const figure = prepareFigure(exercise, exercise.hasSides ? 'right' : null);
  const poses = exercise.figure.poses.map((_, index) =>
    pictureSvg(figure, { from: index, to: index, share: 0 }, exercise.alternativeText),
  );
  return `<article>${hasName ? `<h2>${exercise.id}</h2>` : ''}${poses.join('')}</article>`;
}

function page(exercises: readonly Exercise[], scheme: string, size: number, hasName = true): string {
  const articles = exercises.map((exercise) => article(exercise, hasName));
  return `<!doctype html><html data-theme="${scheme}"><meta charset="utf-8"><title>Figures</title><style>${colours}${style}</style>
<section style="--size:${size}px">${articles.join('\n')}</section>`;
}

const { library, refused } = loadContent(join(here, 'assets/content'));
const only = new Set(process.argv.slice(2));
const exercises = [...library.exercises.values()].filter(({ id }) => only.size === 0 || only.has(id));
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'light.html'), page(exercises, 'light', 240));
writeFileSync(join(out, 'dark.html'), page(exercises, 'dark', 240));
writeFileSync(join(out, 'card.html'), page(exercises, 'light', 96, false));
writeFileSync(join(out, 'large.html'), page(exercises, 'light', 480));
for (const { file, key, reason } of refused) console.error(`${file}: ${key}: ${reason}`);
console.log(
  `${exercises.length} exercises drawn: ${out}/light.html, dark.html, card.html (96 px), large.html`,
);
