import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../../main/node/content/content.ts';
import { pictureSvg, prepareFigure } from '../../renderer/figure/picture.ts';
import type { Exercise } from '../../shared/content/exercise-schema.ts';
import { type FigureView, figureViews } from '../../shared/content/pose-schema.ts';

const here = new URL('../..', import.meta.url).pathname;
const out = join(here, 'build/figures');

const colours = readFileSync(join(here, 'renderer/figure/figure.css'), 'utf8');
const style = `
  body { margin: 0; font: 13px system-ui, sans-serif; }
  section { padding: 12px; background: var(--figure-gap); color: var(--figure-shoe); }
  article { display: inline-block; margin: 6px 18px 18px 6px; vertical-align: top; }
  h2 { font-size: 13px; margin: 0 0 4px; }
  .views { display: flex; flex-wrap: wrap; gap: 4px 10px; margin-top: 4px; }
  .views div { white-space: nowrap; }
  h3 { font-size: 11px; font-weight: normal; margin: 0; }
  svg { width: var(--size); height: var(--size); background: color-mix(in srgb, var(--figure-gap), var(--figure-prop) 14%); border-radius: 8px; margin-right: 4px; }
  .views svg { width: var(--small); height: var(--small); margin-right: 2px; }
`;

/** What one sheet shows: sizes in pixels. */
interface Sheet {
  readonly scheme: 'light' | 'dark';
  readonly size: number;
  readonly hasNames: boolean;
  readonly hasAllViews: boolean;
}

/** All key poses of an exercise, seen from one side. */
function posesOf(exercise: Exercise, view: FigureView): string {
  const figure = prepareFigure(exercise, exercise.hasSides ? 'right' : null, view);
  return exercise.figure.poses
    .map((_, index) => pictureSvg(figure, { from: index, to: index, share: 0 }, exercise.alternativeText))
    .join('');
}

function article(exercise: Exercise, { hasNames, hasAllViews }: Sheet): string {
  const own = exercise.figure.view;
  const others = hasAllViews ? figureViews.filter((view) => view !== own) : [];
  const small = others.map((view) => `<div><h3>${view}</h3>${posesOf(exercise, view)}</div>`);
  const name = hasNames ? `<h2>${exercise.id} (${own})</h2>` : '';
  return `<article id="${exercise.id}">${name}<div class="own">${posesOf(exercise, own)}</div><div class="views">${small.join('')}</div></article>`;
}

function page(exercises: readonly Exercise[], sheet: Sheet): string {
  const { scheme, size } = sheet;
  const articles = exercises.map((exercise) => article(exercise, sheet));
  return `<!doctype html><html data-theme="${scheme}"><meta charset="utf-8"><title>Figures</title><style>${colours}${style}</style>
<section style="--size:${size}px;--small:${Math.round(size / 2)}px">${articles.join('\n')}</section>`;
}

const { library, refused } = loadContent(join(here, 'assets/content'));
const only = new Set(process.argv.slice(2));
const exercises = [...library.exercises.values()].filter(({ id }) => only.size === 0 || only.has(id));
mkdirSync(out, { recursive: true });
const sheets: Readonly<Record<string, Sheet>> = {
  light: { scheme: 'light', size: 240, hasNames: true, hasAllViews: true },
  dark: { scheme: 'dark', size: 240, hasNames: true, hasAllViews: true },
  card: { scheme: 'light', size: 96, hasNames: false, hasAllViews: false },
  large: { scheme: 'light', size: 480, hasNames: true, hasAllViews: false },
};
for (const [name, sheet] of Object.entries(sheets)) {
  writeFileSync(join(out, `${name}.html`), page(exercises, sheet));
}
for (const { file, key, reason } of refused) console.error(`${file}: ${key}: ${reason}`);
console.log(
  `${exercises.length} exercises drawn: ${out}/light.html and dark.html (all views), card.html (96 px), large.html`,
);
