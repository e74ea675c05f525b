import { FEWEST_FOR_A_SHARE } from '../../shared/core/adherence.ts';
import { formatIso } from '../../shared/core/time.ts';
import { isoWeekOf } from '../../shared/report/iso-week.ts';
import type { WeekReport } from '../../shared/report/week-report.ts';

/** The report of a week as a table for the terminal. */
export function reportTable(report: WeekReport): string {
  const { figures, usual, longestBout, excused, coverage } = report;
  const isEnough = figures.rated >= FEWEST_FOR_A_SHARE;
  const share = (value: number | null) => (isEnough ? percent(value) : 'too few for a percentage');
  const rows: readonly (readonly [string, string])[] = [
    ['week', `${isoWeekOf(report.weekOf)}, from ${report.weekOf}`],
    ['opportunities', `${figures.opportunities}, ${figures.rated} rated`],
    ['  completed', String(figures.completed)],
    ['  partly done', `${figures.partial} (credit ${figures.partialCredit.toFixed(2)})`],
    ['  natural break', String(figures.natural)],
    ['  already moved', String(figures.selfReported)],
    ['  skipped', String(figures.skipped)],
    ['  expired', String(figures.expired)],
    ['  excused', excusedText(excused)],
    ['break adherence', `${share(figures.breakAdherence)} (usual: ${percent(usual.breakAdherence)})`],
    [
      'routine follow-through',
      `${share(figures.routineFollowThrough)} (usual: ${percent(usual.routineFollowThrough)})`,
    ],
    ['short sitting', `${percent(figures.shortSittingShare)} (usual: ${percent(usual.shortSittingShare)})`],
    ['desk time', minutes(figures.deskSeconds)],
    [
      'longest bout',
      longestBout === null
        ? 'no data'
        : `${minutes(longestBout.deskSeconds)} from ${formatIso(longestBout.started).slice(0, 16)}`,
    ],
    ['routines', minutes(report.movement.routineSeconds)],
    ['best hours', report.bestHours.map(hourText).join(', ') || 'no data'],
    ['app running', minutes(coverage.trackedSeconds)],
    ...report.days.map(({ day, isWorkday, figures: own, longestBoutSeconds }): [string, string] => [
      day,
      isWorkday
        ? `${minutes(own.deskSeconds)}, longest ${minutes(longestBoutSeconds)}, ${own.opportunities} opportunities`
        : '',
    ]),
  ];
  return rows.map(([name, value]) => `${name.padEnd(24)}${value}`.trimEnd()).join('\n');
}

function excusedText({ count, reasons }: WeekReport['excused']): string {
  if (count === 0) return '0';
  return `${count} (${reasons.map((each) => `${each.excuse} ${each.count}`).join(', ')})`;
}

function hourText({ hour, share, rated }: WeekReport['bestHours'][number]): string {
  return `${String(hour).padStart(2, '0')}:00 ${percent(share)} of ${rated}`;
}

function percent(share: number | null): string {
  return share === null ? 'no data' : `${Math.round(share * 100)} %`;
}

function minutes(seconds: number): string {
  return `${(seconds / 60).toFixed(1)} min`;
}
