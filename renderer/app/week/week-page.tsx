import { useMemo, useState } from 'react';
import type { Day } from '../../../shared/core/time.ts';
import type { SeriesView, WeekView } from '../../../shared/views/views.ts';
import { request, subscribe } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { useView, type ViewSource } from '../../bridge/use-view.ts';
import { Page } from '../../ui/page.tsx';
import { LoadFailure } from '../trouble.tsx';
import { SavePdf } from './take-along.tsx';
import { WeekChoice } from './week-choice.tsx';
import { isEmptyWeek, WeekLetter } from './week-letter.tsx';

/** A week with the twelve that end with it: shown together, so that a page or its PDF never mixes two weeks. */
interface ShownWeek {
  readonly view: WeekView;
  /** Null: they could not be read. */
  readonly series: SeriesView | null;
}

/** The report of a week, requested again whenever history changes, or the language of its exercises' names. */
function weekSource(weekOf: () => Promise<Day | null>): ViewSource<ShownWeek> {
  const get = async () => {
    const view = await request('week:get', { weekOf: await weekOf() });
    const series = await request('series:get', { weekOf: view.weekOf }).catch(() => null);
    return { view, series };
  };
  return {
    get,
    listen(take) {
      const again = () => void get().then(take, () => undefined);
      const stops = [subscribe('week:changed', again), subscribe('language:changed', again)];
      // The sitting in progress continues while the window is closed or hidden.
      window.addEventListener('focus', again);
      return () => {
        window.removeEventListener('focus', again);
        for (const stop of stops) stop();
      };
    },
  };
}

/** Props of the page. */
export interface WeekPageProps {
  readonly hasFocus: boolean;
  /** Changes each time the page is opened from outside the window, perhaps for a particular week. */
  readonly opened: unknown;
}

/** This week or a past one. */
export function WeekPage({ hasFocus, opened }: WeekPageProps) {
  const [chosen, setChosen] = useState<{ readonly after: unknown; readonly weekOf: Day } | null>(null);
  // A week opened from a notification takes precedence over one chosen earlier.
  const weekOf = chosen !== null && chosen.after === opened ? chosen.weekOf : null;
  const source = useMemo(
    () => weekSource(async () => weekOf ?? (opened === null ? null : await request('week:opened', null))),
    [weekOf, opened],
  );
  const loaded = useView(source);
  const { t } = useText();
  if (loaded.type === 'loading') return null;
  if (loaded.type === 'failed') return <LoadFailure />;
  const { view, series } = loaded.view;
  return (
    <Page
      title={t(view.isThisWeek ? 'week.title' : 'week.pastTitle')}
      hasFocus={hasFocus}
      aside={
        <div className="week-head">
          {!isEmptyWeek(view) && <SavePdf weekOf={view.weekOf} />}
          <WeekChoice
            view={view}
            wanted={weekOf ?? view.weekOf}
            onChoose={(next) => setChosen({ after: opened, weekOf: next })}
          />
        </div>
      }
    >
      <WeekLetter view={view} series={series} />
    </Page>
  );
}
