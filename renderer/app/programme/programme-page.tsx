import { useState } from 'react';
import type { RoutinesView } from '../../../shared/views/library-view.ts';
import type { ProgrammeView } from '../../../shared/views/programme-view.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { useView } from '../../bridge/use-view.ts';
import { Button } from '../../ui/button.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { routinesSource } from '../routines/routines-source.ts';
import { AlwaysLine } from '../safety/always-line.tsx';
import { LimitedNote } from '../safety/limited-note.tsx';
import { TimeSetting } from '../settings/controls-by-kind.tsx';
import { LoadFailure } from '../trouble.tsx';
import { CheckHistory } from './check-history.tsx';
import { NextDayQuestion } from './next-day-question.tsx';
import { ProgrammeActions } from './programme-actions.tsx';
import { programmeSource } from './programme-source.ts';
import { SelfCheckPage } from './self-check-page.tsx';
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
  if (programme.type === 'failed') return <LoadFailure reason={programme.reason} />;
  if (library.type === 'failed') return <LoadFailure reason={library.reason} />;
  if (programme.type === 'loading' || library.type === 'loading') return null;
  return <Weeks view={programme.view} library={library.view} settings={settings} hasFocus={hasFocus} />;
}

interface WeeksProps extends ProgrammePageProps {
  readonly view: ProgrammeView;
  readonly library: RoutinesView;
}

function Weeks({ view, library, settings, hasFocus }: WeeksProps) {
  const { t } = useText();
  const [place, setPlace] = useState<'weeks' | 'check' | 'back'>('weeks');
  if (place === 'check') return <SelfCheckPage library={library} onBack={() => setPlace('back')} />;
  const { programme } = view;
  const hasChecks = view.checks.some(({ marks }) => marks.length > 0);
  return (
    <Page title={t('programme.title')} hasFocus={hasFocus || place === 'back'}>
      {library.mode === 'limited' && <LimitedNote library={library} />}
      {view.unrated !== null && <UnratedSession key={view.unrated.runId} unrated={view.unrated} />}
      {view.unratedDay !== null && <NextDayQuestion key={view.unratedDay} day={view.unratedDay} />}
      <WeekNow view={view} library={library} />
      <ProgrammeActions programme={programme} />
      {(programme !== null || hasChecks) && (
        <Section title={t('selfCheck.title')}>
          <p>{t(view.isSelfCheckDue ? 'selfCheck.due' : 'selfCheck.about')}</p>
          <div>
            <Button look={view.isSelfCheckDue ? 'main' : 'plain'} onPress={() => setPlace('check')}>
              {t(hasChecks ? 'selfCheck.again' : 'selfCheck.start')}
            </Button>
          </div>
          {hasChecks && <CheckHistory checks={view.checks} hasPain={view.hasPain} />}
        </Section>
      )}
      <Section title={t('programme.weeksTitle')}>
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
