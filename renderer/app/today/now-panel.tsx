import type { ReactNode } from 'react';
import type { ClockState, EaseIn } from '../../../shared/core/clock-state.ts';
import type { NextBreak } from '../../../shared/core/next-break.ts';
import { nextBreakText } from '../../../shared/views/view-text.ts';
import type { TodayView } from '../../../shared/views/views.ts';
import { useAnnouncement } from '../../bridge/announcer.tsx';
import { useText } from '../../bridge/text.ts';
import { useRunningSeconds } from '../../bridge/use-running-seconds.ts';
import { SpineLine } from '../../ui/spine-line.tsx';

/** States in which the minutes at the desk are shown. */
const withMinutes: readonly ClockState[] = ['running', 'undecided', 'locked', 'standing'];

/** Props of the panel of this moment. */
export interface NowPanelProps {
  readonly view: TodayView;
  readonly children: ReactNode;
}

/** This sitting as the spine line with its minutes, the next break or why it waits, and the available actions. */
export function NowPanel({ view, children }: NowPanelProps) {
  const { t, format } = useText();
  const passed = useRunningSeconds(view, view.clock === 'running');
  const deskSeconds = view.deskSeconds + passed;
  const minutes = Math.floor(deskSeconds / 60);
  const next = countedOn(view.next, passed);
  const hasMinutes = withMinutes.includes(view.clock);
  const note = view.clock === 'running' ? null : t(`today.state.${stateName(view)}`);
  const isDue = next.type === 'due' || next.type === 'shown';
  // Read aloud once when a break falls due, and not with every minute.
  useAnnouncement(isDue ? t('today.dueStatus') : '');
  return (
    <section className="now">
      <SpineLine
        share={hasMinutes ? shareOf(next, deskSeconds, view.thresholdSeconds) : 0}
        isDue={hasMinutes && isDue}
        isHollow={!hasMinutes}
      />
      <div className="now-text">
        {hasMinutes ? (
          <p className="now-minutes">
            <strong>{minutes}</strong> {t('today.unit', { count: minutes })}
          </p>
        ) : (
          <p className="now-state">{note}</p>
        )}
        <p className={isDue ? 'now-next now-due' : 'now-next'}>
          {nextBreakText(t, format, { clock: view.clock, next }, view.zone)}
        </p>
        {hasMinutes && note !== null && !saysState(next) && <p className="quiet">{note}</p>}
        {next.type === 'in' && view.easeIn !== null && <EaseInLine easeIn={view.easeIn} />}
        {view.isLengthened && <p className="quiet">{t('today.lengthened')}</p>}
        {view.isEstimated && <p className="quiet small">{t('today.estimated')}</p>}
        {children}
      </div>
    </section>
  );
}

/** Whether the line about the next break already says what the state of the clock means. */
function saysState(next: NextBreak): boolean {
  return next.type === 'standing' || (next.type === 'due' && next.wait === 'undecided');
}

/** A sitting that has not begun is not the first of the day. */
function stateName({ clock, dayDeskSeconds }: TodayView): string {
  return clock === 'no-bout' && dayDeskSeconds > 0 ? 'no-bout-again' : clock;
}

/** The way to the next break, which can be longer than this sitting: a skip starts it again. */
function shareOf(next: NextBreak, deskSeconds: number, thresholdSeconds: number): number {
  return next.type === 'in' ? 1 - next.seconds / thresholdSeconds : deskSeconds / thresholdSeconds;
}

/** Says why breaks come later in the first two weeks, and until when. */
function EaseInLine({ easeIn }: { readonly easeIn: EaseIn }) {
  const { t, format } = useText();
  const values = {
    now: format.minutes(easeIn.minutes * 60),
    later: format.minutes(easeIn.plainMinutes * 60),
    day: format.dayOfMonth(easeIn.plainFrom),
  };
  return <p className="quiet">{t('today.easeIn', values)}</p>;
}

function countedOn(next: NextBreak, passed: number): NextBreak {
  return next.type === 'in' ? { ...next, seconds: Math.max(0, next.seconds - passed) } : next;
}
