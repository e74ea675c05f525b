import { readTranslations } from '../../main/node/translations/translations.ts';
import { createMainText, type MainText } from '../../main/views/text.ts';
import { doseText } from '../../renderer/app/routines/dose-text.ts';
import { pictureSvg, prepareFigure, stillPaths } from '../../renderer/figure/picture.ts';
import type { Exercise } from '../../shared/content/exercise-schema.ts';
import type { MuscleTable } from '../../shared/content/muscle.ts';
import { inLanguage, overlaid } from '../../shared/content/translated.ts';
import type { FullLanguage } from '../../shared/strings/languages.ts';
import { escaped } from '../markup.ts';
import { translationsFolder } from '../translations/language-folder.ts';
import { type ReviewTexts, reviewTextsOf } from './texts.ts';

/** The data for a review page. */
export interface ReviewSource {
  readonly exercises: ReadonlyMap<string, Exercise>;
  readonly muscles: MuscleTable;
  readonly version: string;
}

/** The words of a review page in one language. */
export interface ReviewWords {
  readonly own: ReviewTexts;
  readonly text: MainText;
}

const translations = readTranslations(translationsFolder);

/** The words of review pages in a language. */
export function reviewWordsOf(language: FullLanguage): ReviewWords {
  return { own: reviewTextsOf(language), text: createMainText([language], { translations }) };
}

/** One exercise on one page: all poses, all texts, boxes to tick and a line to sign. HTML. */
export function reviewPage(shipped: Exercise, words: ReviewWords, source: ReviewSource): string {
  const { own, text } = words;
  const exercise: Exercise = inLanguage(shipped, text.language, text.content.exercises[shipped.id]);
  const { t } = text;
  const { checks, verdicts, signature } = own;
  return `<article id="${exercise.id}">
<header><h1>${escaped(exercise.name)}</h1><p>${escaped(own.title)}. ${escaped(own.lead.replace('{{version}}', source.version))} <code>${exercise.id}</code></p></header>
<div class="poses">${posesOf(exercise)}</div>
${linesOf(exercise, words)}
${factsOf(exercise, words, source)}
<p class="skip">${escaped(t('routines.skipIf'))}: ${escaped(exercise.skipIf)}</p>
<ul class="checks">${checks.map((each) => `<li>${escaped(each)}</li>`).join('')}</ul>
<p class="comments">${escaped(own.comments)}:</p>
<ul class="verdicts">${verdicts.map((each) => `<li>${escaped(each)}</li>`).join('')}</ul>
<div class="signature">${signature.map((each) => `<span>${escaped(each)}</span>`).join('')}</div>
</article>`;
}

function posesOf(exercise: Exercise): string {
  const figure = prepareFigure(exercise, exercise.hasSides ? 'right' : null);
  return exercise.figure.poses
    .map((_, pose) => `<figure>${pictureSvg(figure, stillPaths(figure, pose), '')}<b>${pose}</b></figure>`)
    .join('');
}

/** Every line with the pose and the seconds that it belongs to. */
function linesOf({ lines, figure }: Exercise, { own, text }: ReviewWords): string {
  const { columns, holding } = own;
  const { number } = text.format;
  const rows = lines.map((line, pose) => {
    const { move = 0, hold = 0 } = figure.poses[pose] ?? {};
    const stay = holding.replace('{{move}}', number(move)).replace('{{hold}}', number(hold));
    const later = [line?.brief, line?.briefHold].filter(Boolean).join(' / ');
    const cells = [`${pose}`, hold > 0 ? stay : number(move), line?.move ?? '…', line?.hold ?? '', later];
    return `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  });
  const head = columns.map((each) => `<th>${escaped(each)}</th>`).join('');
  return `<table><tr>${head}</tr>${rows.join('')}</table>`;
}

function factsOf(
  exercise: Exercise,
  { own, text }: ReviewWords,
  { exercises, muscles }: ReviewSource,
): string {
  const { facts, eachSide, pictureText } = own;
  const { t, format, language, content } = text;
  const names = (ids: readonly string[], key: string) => ids.map((id) => t(`${key}.${id}`)).join(', ');
  const swaps = exercise.swaps.flatMap((id) => {
    const other = exercises.get(id);
    return other === undefined ? [] : [inLanguage(other, language, content.exercises[id]).name];
  });
  const works = exercise.muscles.flatMap((id) => {
    const muscle = muscles.get(id);
    return muscle === undefined ? [] : [overlaid(muscle, content.muscles[id]).name];
  });
  const setUp = [exercise.setUp, exercise.aloud].filter((each) => each !== '').join('. ');
  const time = format.spokenLength(exercise.seconds);
  const cue = exercise.hasSides ? exercise.sideCues?.right : undefined;
  const otherSide =
    cue === undefined
      ? ''
      : `; ${t('player.otherSideCue', { cue })} (${format.spokenLength(exercise.otherSideSeconds)})`;
  const rows: readonly (readonly [string, string])[] = [
    [facts.names, exercise.otherNames.join(', ')],
    [facts.setUp, `${setUp} (${format.spokenLength(exercise.setUpSeconds)})${otherSide}`],
    [facts.seconds, exercise.hasSides ? `${time}, ${eachSide}` : time],
    [t('routines.dose'), doseText({ t, format, locale: language }, exercise)],
    [t('routines.easier'), exercise.easier],
    [t('routines.harder'), exercise.harder],
    [facts.demands, names(exercise.demands, 'leaveOut.demands')],
    [facts.harderDemands, names(exercise.harderDemands, 'leaveOut.demands')],
    [t('routines.needs'), names(exercise.needs, 'routines.needNames')],
    [facts.works, works.join(', ')],
    [facts.phase, `${exercise.phase} · ${t(`routines.placeNames.${exercise.place}`)}`],
    [facts.swaps, swaps.join(', ')],
    [pictureText, exercise.alternativeText],
  ];
  const shown = rows.filter(([, value]) => value !== '');
  const items = shown.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`);
  return `<dl>${items.join('')}</dl>`;
}
