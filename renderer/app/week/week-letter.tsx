import { addDays } from '../../../shared/core/time.ts';
import type { SeriesView, WeekView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { Empty } from '../../ui/empty.tsx';
import { LoadFailure } from '../trouble.tsx';
import { BeforeNowPart } from './before-now-part.tsx';
import { BestHours } from './best-hours.tsx';
import { ComfortPart } from './comfort-part.tsx';
import { ExercisesPart } from './exercises-part.tsx';
import { MomentsPart } from './moments-part.tsx';
import { Movement } from './movement.tsx';
import { OutcomeColumns } from './outcome-columns.tsx';
import { ProgrammePart } from './programme-part.tsx';
import { SeriesPart } from './series-part.tsx';
import { SuggestionNote } from './suggestion-note.tsx';
import { TakeAlong } from './take-along.tsx';
import { WeekBasis } from './week-basis.tsx';
import { WeekFigures } from './week-figures.tsx';
import { weekSentence } from './week-sentence.ts';
import { WeekStrip } from './week-strip.tsx';
import { WhatIfPart } from './what-if-part.tsx';

/** With more breaks than this on a day, the drawings are tall, so the printed page uses smaller type. */
const MANY_BREAKS = 18;

/** The details of a week appear from its third day on. */
const FEWEST_DAYS = 3;

/** Whether nothing was recorded in a week. */
export function isEmptyWeek({
  figures,
  deskSeconds,
  routineSeconds,
}: Pick<WeekView, 'figures' | 'deskSeconds' | 'routineSeconds'>): boolean {
  return deskSeconds === 0 && figures.opportunities === 0 && routineSeconds === 0;
}

/** Props of a week. */
export interface WeekLetterProps {
  readonly view: WeekView;
  /** The twelve weeks that end with it; null: they could not be read. */
  readonly series: SeriesView | null;
}

/** A week from top to bottom, like a letter; one page in print. */
export function WeekLetter({ view, series }: WeekLetterProps) {
  const { t, format } = useText();
  const { weekOf, isThisWeek, deskSeconds, routineSeconds } = view;
  const { key, values } = weekSentence(view);
  const opening = (
    <p className="week-sentence">
      {t(key, {
        ...values,
        percent: format.percent(values.share ?? 0),
        length: format.duration(values.seconds ?? 0),
        desk: format.duration(deskSeconds),
      })}
    </p>
  );
  const days = view.days.filter((day) => day.deskSeconds > 0).length;
  // What the opening sentence says is not said again.
  const saysMoved = view.sentence.key === 'routine-minutes';
  const rest = t(routineSeconds > 0 && !saysMoved ? 'week.rest.moved' : 'week.rest.desk', {
    desk: format.duration(deskSeconds),
    moved: format.duration(routineSeconds),
    count: days,
  });
  const isEmpty = isEmptyWeek(view);
  // The details mean little until there is something to compare.
  const hasDetails = days >= FEWEST_DAYS;
  return (
    <div className={classOf(view)}>
      <p className="only-on-paper">
        {t('week.paper')}
        <span className="paper-name">{t('week.paperName')}</span>
        <span>
          {t('week.range', { from: format.fullDay(weekOf), until: format.fullDay(addDays(weekOf, 6)) })}
        </span>
      </p>
      {isEmpty ? (
        <Empty>{opening}</Empty>
      ) : (
        <>
          <div>
            {opening}
            {days > 0 && !saysDeskTime(view) && <p className="quiet">{rest}</p>}
            {deskSeconds > view.figures.deskSeconds && <p className="quiet small">{t('week.running')}</p>}
          </div>
          <WeekFigures view={view} />
          <SuggestionNote suggestion={view.suggestion} />
          <WeekStrip view={view} />
          <BeforeNowPart beforeNow={view.beforeNow} />
          {hasDetails && <WeekDetails view={view} />}
        </>
      )}
      <ComfortPart view={view} />
      {!isEmpty && <ProgrammePart view={view} />}
      {series === null ? <LoadFailure /> : <SeriesPart series={series} isThisWeek={isThisWeek} />}
      {(!isEmpty || view.coverage.trackedSeconds > 0) && <WeekBasis view={view} />}
      <p className="paper-words">{t('week.paperWords')}</p>
      {!isEmpty && <TakeAlong weekOf={weekOf} />}
    </div>
  );
}

/** Whether the opening sentence already says how long the desk time was. */
function saysDeskTime({ sentence: { key } }: WeekView): boolean {
  return key === 'desk-time' || key === 'no-data';
}

/** The classes of the page, by which the printed one is made to fit. */
function classOf({ days, suggestion, beforeNow }: WeekView): string {
  const most = Math.max(...days.map((day) => day.figures.opportunities));
  const classes = ['week'];
  if (most > MANY_BREAKS) classes.push('week-full');
  if (suggestion !== null || beforeNow !== null) classes.push('week-more');
  return classes.join(' ');
}

/** How the breaks of each day went, the best hours, and the movement. */
function WeekDetails({ view }: { readonly view: WeekView }) {
  return (
    <>
      <OutcomeColumns view={view} />
      <div className="week-pair">
        <BestHours view={view} />
        <Movement movement={view.movement} />
      </div>
      <ExercisesPart exercises={view.exercises} names={view.exerciseNames} />
      <MomentsPart moments={view.moments} />
      <WhatIfPart weekOf={view.weekOf} />
    </>
  );
}
