import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../../main/node/content/content.ts';
import { pictureSvg, prepareFigure, stillPaths } from '../../renderer/figure/picture.ts';
import type { Exercise } from '../../shared/content/exercise-schema.ts';
import { type FigureView, figureViews } from '../../shared/content/pose-schema.ts';
import { filmStrip } from './film-strip.ts';
import { type Scheme, sheetPage } from './sheet-style.ts';

const here = new URL('../..', import.meta.url).pathname;
const out = join(here, 'build/figures');

/** Options of one sheet; sizes in pixels. */
interface Sheet {
  readonly scheme: Scheme;
  readonly size: number;
  readonly hasNames: boolean;
  readonly shows: 'poses' | 'all-views' | 'film';
}

/** All key poses of an exercise, seen from one side. */
function posesOf(exercise: Exercise, view: FigureView): string {
  const figure = prepareFigure(exercise, exercise.hasSides ? 'right' : null, { view });
  return exercise.figure.poses
    .map((_, index) => pictureSvg(figure, stillPaths(figure, index), exercise.alternativeText))
    .join('');
}

function article(exercise: Exercise, { hasNames, shows }: Sheet): string {
  if (shows === 'film') return filmStrip(exercise, hasNames);
  const own = exercise.figure.view;
  const others = shows === 'all-views' ? figureViews.filter((view) => view !== own) : [];
  const small = others.map((view) => `<div><h3>${view}</h3>${posesOf(exercise, view)}</div>`);
  const name = hasNames ? `<h2>${exercise.id} (${own})</h2>` : '';
  return `<article id="${exercise.id}">${name}<div class="own">${posesOf(exercise, own)}</div><div class="views">${small.join('')}</div></article>`;
}

const { library, refused } = loadContent(join(here, 'assets/content'));
const only = new Set(process.argv.slice(2));
const exercises = [...library.exercises.values()].filter(({ id }) => only.size === 0 || only.has(id));
mkdirSync(out, { recursive: true });
const sheets: Readonly<Record<string, Sheet>> = {
  light: { scheme: 'light', size: 240, hasNames: true, shows: 'all-views' },
  dark: { scheme: 'dark', size: 240, hasNames: true, shows: 'all-views' },
  card: { scheme: 'light', size: 96, hasNames: false, shows: 'poses' },
  large: { scheme: 'light', size: 480, hasNames: true, shows: 'poses' },
  film: { scheme: 'light', size: 180, hasNames: true, shows: 'film' },
  'film-dark': { scheme: 'dark', size: 180, hasNames: true, shows: 'film' },
  'film-blind': { scheme: 'light', size: 180, hasNames: false, shows: 'film' },
};
for (const [name, sheet] of Object.entries(sheets)) {
  const body = exercises.map((exercise) => article(exercise, sheet)).join('\n');
  writeFileSync(join(out, `${name}.html`), sheetPage(sheet.scheme, sheet.size, body));
}
for (const { file, key, reason } of refused) console.error(`${file}: ${key}: ${reason}`);
console.log(
  `${exercises.length} exercises drawn in ${out}: light.html and dark.html (all views), card.html (96 px), large.html, film.html, film-dark.html and film-blind.html (16 pictures each)`,
);
