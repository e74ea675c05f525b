import { useText } from '../../bridge/text.ts';
import { useView } from '../../bridge/use-view.ts';
import { Page, Section } from '../../ui/page.tsx';
import { AlwaysLine } from '../safety/always-line.tsx';
import { GentleLine } from '../safety/gentle-day.tsx';
import { LimitedLine } from '../safety/limited-line.tsx';
import { LoadFailure } from '../trouble.tsx';
import { DayStripView } from './day-strip.tsx';
import { NowActions } from './now-actions.tsx';
import { NowPanel } from './now-panel.tsx';
import { ProposalNote } from './proposal-note.tsx';
import { todaySource } from './today-source.ts';
import { WatchNote } from './watch-note.tsx';

/** Today: this sitting, the next break, the available actions, and the day so far. */
export function TodayPage({ hasFocus }: { readonly hasFocus: boolean }) {
  const { t, format } = useText();
  const loaded = useView(todaySource);
  if (loaded.type === 'loading') return null;
  if (loaded.type === 'failed') return <LoadFailure />;
  const { view } = loaded;
  return (
    <Page
      title={t('today.title')}
      hasFocus={hasFocus}
      aside={<span className="quiet">{format.longDay(view.day)}</span>}
    >
      {view.isLimited && <LimitedLine />}
      {view.isGentle && <GentleLine />}
      <NowPanel view={view}>
        <NowActions view={view} />
      </NowPanel>
      <WatchNote baseline={view.baseline} />
      <ProposalNote endedDay={view.baseline?.endedDay ?? null} />
      <Section title={t('today.dayTitle')}>
        <DayStripView view={view} />
      </Section>
      <AlwaysLine />
    </Page>
  );
}
