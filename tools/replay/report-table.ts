import { type Outcome, outcomes } from '../../shared/core/outcome.ts';
import { outcomeLetters } from '../../shared/history/outcome-letters.ts';
import type { ReplayLine } from './report-lines.ts';

const words: { readonly [Each in Outcome]: string } = {
  completed: 'completed',
  partial: 'partly done',
  natural: 'natural break',
  'self-reported': 'already moved',
  skipped: 'skipped',
  expired: 'expired',
  excused: 'excused',
};

const wordsByLetter = new Map<unknown, string>(
  outcomes.map((outcome) => [outcomeLetters[outcome], words[outcome]]),
);

/** A replay as a table to read: the day's events, then the weeks. */
export function tableOf(lines: readonly ReplayLine[]): string {
  return lines.map((line) => `${clockOf(line.at)}  ${line.type.padEnd(11)}  ${detailsOf(line)}`).join('\n');
}

function clockOf(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ');
}

function detailsOf(line: ReplayLine): string {
  switch (line.type) {
    case 'bout':
      return `${minutes(line.deskSeconds)} from ${clockOf(String(line.startedAt))}, ended ${line.endedBy}`;
    case 'opportunity':
      return `#${line.id} ${line.kind}`;
    case 'prompt':
      return `#${line.id}`;
    case 'outcome':
      return `#${line.id} ${wordsByLetter.get(line.outcome) ?? ''}${creditText(line.credit)}`;
    case 'week':
      return weekText(line);
  }
}

function creditText(credit: unknown): string {
  return typeof credit === 'number' && credit > 0 && credit < 1 ? ` (credit ${credit.toFixed(2)})` : '';
}

function weekText(line: ReplayLine): string {
  const counts = [
    `C ${line.completed}`,
    `P ${line.partial}`,
    `N ${line.natural}`,
    `S ${line.selfReported}`,
    `K ${line.skipped}`,
    `X ${line.expired}`,
    `E ${line.excused}`,
  ].join(' ');
  const shares = [
    `break adherence ${percent(line.breakAdherence)}`,
    `routine follow-through ${percent(line.routineFollowThrough)}`,
    `short sitting ${percent(line.shortSittingShare)}`,
  ].join(', ');
  return `${line.weekOf}: ${line.opportunities} opportunities (${counts}), ${shares}, desk time ${minutes(line.deskSeconds)}`;
}

function percent(share: unknown): string {
  return typeof share === 'number' ? `${Math.round(share * 100)} %` : 'no data';
}

function minutes(seconds: unknown): string {
  return `${(Number(seconds) / 60).toFixed(1)} min`;
}
