import type { Equipment } from '../content/equipment.ts';
import type { ClockState } from '../core/clock-state.ts';
import type { NextBreak } from '../core/next-break.ts';
import type { Format, Translate } from '../strings/format.ts';
import type { CardView, TrayView } from './views.ts';

/** Describes what the clock is doing: "42 min at the desk". `deskSeconds` is that of the open bout. */
function clockText(t: Translate, clock: ClockState, deskSeconds: number): string {
  return t(`clock.${clock}`, { count: Math.floor(deskSeconds / 60) });
}

/** The part of a view that says when the next break comes. */
export interface Upcoming {
  readonly clock: ClockState;
  readonly next: NextBreak;
}

/** Describes when the next break comes or why it waits, as one whole sentence. */
export function nextBreakText(t: Translate, format: Format, { clock, next }: Upcoming, zone: string): string {
  if (clock === 'in-routine') return t('next.in-routine');
  switch (next.type) {
    case 'in':
      // A break that is less than a minute away is never "in 0 min".
      return t(`next.in-${next.kind}`, {
        minutes: format.minutes(Math.max(1, Math.ceil(next.seconds / 60)) * 60),
      });
    case 'due':
      return dueText(t, format, next, zone);
    case 'paused':
      if (next.untilMs === null) return t('next.paused');
      return t(next.isForCall ? 'next.paused-call' : 'next.paused-until', {
        time: format.time(next.untilMs, zone),
      });
    case 'baseline':
      return t('next.baseline', { day: format.longDay(next.lastDay) });
    case 'shown':
    case 'standing':
    case 'enough-for-today':
    case 'untracked':
    case 'none':
      return t(`next.${next.type}`);
  }
}

function dueText(t: Translate, format: Format, next: NextBreak & { type: 'due' }, zone: string): string {
  if (next.wait !== 'snoozed') return t(`next.due-${next.wait}`);
  if (next.untilMs === null) return t('next.due-snoozed-soon');
  return t('next.due-snoozed', { time: format.time(next.untilMs, zone) });
}

/**
 * The tray's tooltip: the clock, the next break, and whether breaks are limited or gentle. What does not fit into `most`
 * UTF-16 units is left out: the last of these first, then the clock, which the icon shows as well.
 */
export function tooltipText(
  t: Translate,
  format: Format,
  view: TrayView,
  zone: string,
  most = Number.POSITIVE_INFINITY,
): string {
  const values = {
    clock: clockText(t, view.clock, view.deskSeconds),
    next: nextBreakText(t, format, view, zone),
  };
  const tooltip = t(view.isEstimated ? 'tray.tooltipEstimated' : 'tray.tooltip', values);
  const whole = withLimits(t, view, tooltip);
  return [whole, tooltip].find(({ length }) => length <= most) ?? values.next;
}

function withLimits(t: Translate, view: TrayView, tooltip: string): string {
  if (view.isLimited) return t('tray.tooltipLimited', { tooltip });
  return view.isGentle ? t('tray.tooltipGentle', { tooltip }) : tooltip;
}

/** The title of the card: "Stretch for a minute". `seconds` is the length of the routine. */
export function cardTitle(
  t: Translate,
  format: Format,
  { kind, routine: { seconds } }: Pick<CardView, 'kind' | 'routine'>,
): string {
  if (kind === 'long') return t('card.title-long', { count: Math.round(seconds / 60) });
  if (seconds === 30 || seconds === 60 || seconds === 120) return t(`card.title-${seconds}`);
  return t('card.title-micro', { length: format.spokenLength(seconds) });
}

/** What a routine needs: "Needs a wall.", "On the floor."; empty if a chair is enough. */
export function needsText(t: Translate, format: Format, { needs, isOnFloor }: Equipment): string {
  const things = format.list(needs.map((need) => t(`routines.needNames.${need}`)));
  const sentences = [isOnFloor ? t('card.floor') : '', things === '' ? '' : t('card.needs', { things })];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/**
 * The card's second line: the length of the current sitting, marked if it is an estimate, and why this routine was
 * chosen.
 */
export function whyText(
  t: Translate,
  format: Format,
  { reason, deskSeconds, isEstimated }: Pick<CardView, 'reason' | 'deskSeconds' | 'isEstimated'>,
): string {
  return t(`card.why-${isEstimated ? 'estimated' : reason}`, { minutes: format.minutes(deskSeconds) });
}
