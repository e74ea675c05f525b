import { useEffect, useState } from 'react';
import type { AppPage, SettingsView } from '../../shared/views/views.ts';
import { request, subscribe } from '../bridge/bridge.ts';
import { useText } from '../bridge/text.ts';
import { showAppearance } from '../bridge/theme.ts';
import { useView, type ViewSource } from '../bridge/use-view.ts';
import { AboutPage } from './about/about-page.tsx';
import { FirstStart } from './first-start/first-start.tsx';
import { Navigation } from './navigation.tsx';
import { Notices } from './notices.tsx';
import { PrivacyPage } from './privacy/privacy-page.tsx';
import { ProgrammePage } from './programme/programme-page.tsx';
import { RoutinesPage } from './routines/routines-page.tsx';
import { SettingsPage } from './settings/settings-page.tsx';
import { TipsPage } from './tips/tips-page.tsx';
import { TodayPage } from './today/today-page.tsx';
import { LoadFailure } from './trouble.tsx';
import { WeekPage } from './week/week-page.tsx';

const settingsSource: ViewSource<SettingsView> = {
  get: () => request('settings:get', null),
  listen: (take) => subscribe('settings:changed', take),
};

const pageSource: ViewSource<AppPage> = {
  get: () => request('page:get', null),
  listen: (take) => subscribe('page:changed', take),
};

/** The app window: the first start, or the pages beside their navigation. */
export function App() {
  const settings = useView(settingsSource);
  const opened = useView(pageSource);
  const [chosen, setChosen] = useState<{ readonly after: unknown; readonly page: AppPage } | null>(null);
  const appearance = settings.type === 'ready' ? settings.view.appearance.value : null;
  useEffect(() => {
    if (appearance !== null) showAppearance(appearance);
  }, [appearance]);

  if (settings.type === 'failed') return <LoadFailure />;
  if (opened.type === 'failed') return <LoadFailure />;
  if (settings.type === 'loading' || opened.type === 'loading') return null;

  // A page opened from the tray takes precedence over one chosen earlier.
  const page = chosen?.after === opened ? chosen.page : opened.view;
  const choose = (next: AppPage) => setChosen({ after: opened, page: next });
  if (page === 'first-start') return <FirstStart settings={settings.view} onDone={() => choose('today')} />;
  return (
    <Pages
      page={page}
      opened={chosen?.after === opened ? null : opened}
      hasMoved={chosen !== null}
      settings={settings.view}
      onChoose={choose}
    />
  );
}

interface PagesProps {
  readonly page: Exclude<AppPage, 'first-start'>;
  /** Changes each time a page is opened from outside the window; null: the user chose the page here. */
  readonly opened: unknown;
  /** Whether the user has moved between pages: the new title then takes the focus. */
  readonly hasMoved: boolean;
  readonly settings: SettingsView;
  readonly onChoose: (page: AppPage) => void;
}

function Pages({ page, opened, hasMoved, settings, onChoose }: PagesProps) {
  const { t } = useText();
  useEffect(() => {
    document.title = `${t(`nav.${page}`)} · ${t('product')}`;
  }, [page, t]);
  return (
    <div className="app">
      <Navigation page={page} onChoose={onChoose} />
      <main className="app-main" key={page}>
        <Notices />
        {page === 'today' && <TodayPage hasFocus={hasMoved} />}
        {page === 'week' && <WeekPage hasFocus={hasMoved} opened={opened} />}
        {page === 'routines' && <RoutinesPage hasFocus={hasMoved} settings={settings} />}
        {page === 'programme' && <ProgrammePage hasFocus={hasMoved} settings={settings} />}
        {page === 'tips' && <TipsPage hasFocus={hasMoved} />}
        {page === 'settings' && <SettingsPage hasFocus={hasMoved} settings={settings} />}
        {page === 'privacy' && <PrivacyPage hasFocus={hasMoved} />}
        {page === 'about' && <AboutPage settings={settings} hasFocus={hasMoved} />}
      </main>
    </div>
  );
}
