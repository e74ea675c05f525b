import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { addDays, type Day } from '../../../shared/core/time.ts';
import type { WeekView } from '../../../shared/views.ts';
import { request, subscribe } from '../../bridge.ts';
import { useText } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { useView, type ViewSource } from '../../use-view.ts';
import { LoadFailure } from '../trouble.tsx';
import { WeekDays } from './week-days.tsx';
import { WeekFigures } from './week-figures.tsx';
import { weekSentence } from './week-sentence.ts';

/** A week by its Monday; null: the present one. It is asked for again whenever history changes. */
function weekSource(weekOf: Day | null): ViewSource<WeekView> {
  const get = () => request('week:get', { weekOf });
  return {
    get,
    listen: (take) => subscribe('week:changed', () => void get().then(take, () => undefined)),
  };
}

/** A week: one sentence, the three figures, the days. */
export function WeekPage({ hasFocus }: { readonly hasFocus: boolean }) {
  const [source, setSource] = useState(() => weekSource(null));
  const loaded = useView(source);
  if (loaded.type === 'loading') return null;
  if (loaded.type === 'failed') return <LoadFailure reason={loaded.reason} />;
  return (
    <WeekLetter view={loaded.view} hasFocus={hasFocus} onChoose={(weekOf) => setSource(weekSource(weekOf))} />
  );
}

interface WeekLetterProps {
  readonly view: WeekView;
  readonly hasFocus: boolean;
  readonly onChoose: (weekOf: Day) => void;
}

function WeekLetter({ view, hasFocus, onChoose }: WeekLetterProps) {
  const { t, format } = useText();
  const { weekOf, isThisWeek, figures } = view;
  const sentence = weekSentence(view);
  const range = t('week.range', {
    from: format.shortDay(weekOf),
    until: format.shortDay(addDays(weekOf, 6)),
  });
  const isEmpty = figures.deskSeconds === 0 && figures.opportunities === 0;
  const opening = (
    <p className="week-sentence">
      {t(sentence.key, {
        taken: sentence.taken,
        count: sentence.count,
        desk: format.duration(figures.deskSeconds),
      })}
    </p>
  );
  return (
    <Page
      title={t(isThisWeek ? 'week.title' : 'week.pastTitle')}
      hasFocus={hasFocus}
      aside={
        <div className="week-choice">
          <Button
            look="quiet"
            isIcon
            isDisabled={!view.hasEarlier}
            aria-label={t('week.previous')}
            onPress={() => onChoose(addDays(weekOf, -7))}
          >
            <ChevronLeft size={20} className="mirrored" aria-hidden />
          </Button>
          <span role="status">{range}</span>
          <Button
            look="quiet"
            isIcon
            isDisabled={isThisWeek}
            aria-label={t('week.next')}
            onPress={() => onChoose(addDays(weekOf, 7))}
          >
            <ChevronRight size={20} className="mirrored" aria-hidden />
          </Button>
        </div>
      }
    >
      {isEmpty ? (
        <Empty>{opening}</Empty>
      ) : (
        <>
          {opening}
          <WeekFigures view={view} />
          <Section title={t('week.daysTitle')}>
            <WeekDays view={view} />
          </Section>
        </>
      )}
      <p className="quiet small">{t(view.isEstimated ? 'week.estimatedIdle' : 'week.estimated')}</p>
    </Page>
  );
}
