import { useState } from 'react';
import { weekPlanOf } from '../../../shared/programme/weeks.ts';
import type { RoutinesView } from '../../../shared/views/library-view.ts';
import type { ProgrammeView } from '../../../shared/views/programme-view.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { useView } from '../../bridge/use-view.ts';
import { Page, Section } from '../../ui/page.tsx';
import { routinesSource } from '../routines/routines-source.ts';
import { AlwaysLine } from '../safety/always-line.tsx';
import { LimitedNote } from '../safety/limited-note.tsx';
import { SelfCheckPage } from '../self-check/self-check-page.tsx';
import { SelfCheckPart } from '../self-check/self-check-part.tsx';
import { TimeSetting } from '../settings/controls-by-kind.tsx';
import { HomeSheetPage } from '../sheet/home-sheet-page.tsx';
import { LoadFailure } from '../trouble.tsx';
import { NextDayQuestion } from './next-day-question.tsx';
import { ProgrammeActions } from './programme-actions.tsx';
import { programmeSource } from './programme-source.ts';
import { UnratedSession } from './unrated-session.tsx';
import { WeekList } from './week-list.tsx';
import { WeekNow } from './week-now.tsx';

/** Props of the programme's page. */
export interface ProgrammePageProps {
  readonly settings: SettingsView;
  readonly hasFocus: boolean;
}

/** The eight weeks, once they and the library have loaded. */
export function ProgrammePage({ settings, hasFocus }: ProgrammePageProps) {
  const programme = useView(programmeSource);
  const library = useView(routinesSource);
  if (programme.type === 'failed') return <LoadFailure />;
  if (library.type === 'failed') return <LoadFailure />;
  if (programme.type === 'loading' || library.type === 'loading') return null;
  return <Weeks view={programme.view} library={library.view} settings={settings} hasFocus={hasFocus} />;
}

interface WeeksProps extends ProgrammePageProps {
  readonly view: ProgrammeView;
  readonly library: RoutinesView;
}

function Weeks({ view, library, settings, hasFocus }: WeeksProps) {
  const { t } = useText();
  const [place, setPlace] = useState<'weeks' | 'check' | 'sheet' | 'back'>('weeks');
  if (place === 'check') {
    const back = { label: t('programme.title'), go: () => setPlace('back') };
    return <SelfCheckPage library={library} view={view} back={back} />;
  }
  const { programme } = view;
  if (place === 'sheet' && programme !== null) {
    const { week } = programme;
    const back = { label: t('programme.title'), go: () => setPlace('back') };
    const ids = (view.standing?.plan ?? weekPlanOf(week)).routines;
    return <HomeSheetPage title={t('sheet.week', { week })} {...{ ids, library, back }} />;
  }
  return (
    <Page title={t('programme.title')} hasFocus={hasFocus || place === 'back'}>
      {library.mode === 'limited' && <LimitedNote library={library} />}
      {view.unrated !== null && <UnratedSession key={view.unrated.runId} unrated={view.unrated} />}
      {view.unratedDay !== null && <NextDayQuestion key={view.unratedDay} day={view.unratedDay} />}
      <WeekNow view={view} library={library} onSheet={() => setPlace('sheet')} />
      <ProgrammeActions programme={programme} />
      <SelfCheckPart view={view} library={library} onOpen={() => setPlace('check')} />
      <Section title={t('programme.weeksTitle')}>
        <p className="quiet small">{t('programme.gateHelp')}</p>
        <WeekList programme={programme} />
      </Section>
      <Section title={t('programme.timesTitle')}>
        <p className="quiet">{t('programme.times')}</p>
        <div>
          <TimeSetting name="morningRoutineAt" settings={settings} />
          <TimeSetting name="windDownRoutineAt" settings={settings} />
        </div>
      </Section>
      <AlwaysLine />
    </Page>
  );
}
