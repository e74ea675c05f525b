import './sheet.css';
import type { Exercise } from '../../../shared/content/exercise-schema.ts';
import { useText } from '../../bridge/text.ts';
import { doseText, stepTexts } from '../routines/dose-text.ts';
import { SheetPictures } from './sheet-pictures.tsx';

/** Props of a sheet for home. */
export interface HomeSheetProps {
  readonly title: string;
  readonly exercises: readonly Exercise[];
}

/** Any week from Monday to Sunday, for the names of the days. */
const DAYS = Array.from({ length: 7 }, (_, index) => `2026-06-0${index + 1}`);

/** Exercises on one page of paper: pictures, steps, when to leave one out, and seven boxes to tick. */
export function HomeSheet({ title, exercises }: HomeSheetProps) {
  const { t } = useText();
  return (
    <article
      className="sheet on-paper"
      data-size={sizeFor(exercises.length)}
      data-count={exercises.length}
      aria-label={title}
    >
      <header className="sheet-head">
        <h2>{title}</h2>
        <p>{t('sheet.lead')}</p>
      </header>
      <ol className="sheet-parts">
        {exercises.map((exercise) => (
          <SheetPart key={exercise.id} exercise={exercise} />
        ))}
      </ol>
      <footer className="sheet-foot">
        <p>
          <strong>
            {t('sheet.stop')} {t('sheet.call')}
          </strong>{' '}
          {t('safety.always')}
        </p>
      </footer>
    </article>
  );
}

/** The size at which this number of exercises fills a page. */
function sizeFor(count: number): 'large' | 'usual' | 'small' | 'tiny' {
  if (count <= 2) return 'large';
  if (count <= 4) return 'usual';
  return count <= 6 ? 'small' : 'tiny';
}

function SheetPart({ exercise }: { readonly exercise: Exercise }) {
  const text = useText();
  const { t } = text;
  const needs = exercise.needs.map((need) => t(`routines.needNames.${need}`));
  const place = t(`routines.placeNames.${exercise.place}`);
  return (
    <li className="sheet-part">
      <SheetPictures exercise={exercise} />
      <div className="sheet-words">
        <h3>{exercise.name}</h3>
        <p className="sheet-dose">
          <strong>{doseText(text, exercise)}</strong> · {[place, ...needs].join(' · ')}
        </p>
        <ol className="sheet-steps">
          {stepTexts({ ...exercise, aloud: '' }).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          {t('routines.easier')}: {exercise.easier}
        </p>
        <p className="sheet-skip">
          <strong>
            {t('routines.skipIf')}: {exercise.skipIf}
          </strong>
        </p>
        <SheetDays />
      </div>
    </li>
  );
}

/** Nothing on paper is counted: the boxes are for the person who ticks them. */
function SheetDays() {
  const { format } = useText();
  return (
    <ul className="sheet-days" aria-hidden>
      {DAYS.map((day) => (
        <li key={day}>{format.shortWeekday(day)}</li>
      ))}
    </ul>
  );
}
