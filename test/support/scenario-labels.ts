import type { Effect } from '../../shared/core/effect.ts';
import type { EndedBout } from '../../shared/core/sitting-bout.ts';
import type { WallTime } from '../../shared/core/time.ts';

/** How a scenario writes the moments of a bout. */
export interface Naming {
  startedAt(wall: WallTime): string;
  endedAt(wall: WallTime): string;
}

/** The words with which scenarios describe an effect. */
export function labelsOf(effect: Effect, naming: Naming): string[] {
  switch (effect.type) {
    case 'recordBout':
      return [boutLabel(effect.bout, naming)];
    case 'recordOpportunity':
      return [`due ${effect.id} ${effect.kind}`];
    case 'recordOutcome': {
      const { id, outcome, credit } = effect.opportunity;
      return [
        outcome === 'partial' ? `partial ${id} credit ${Number(credit).toFixed(2)}` : `${outcome} ${id}`,
      ];
    }
    case 'recordRoutine': {
      const { run, verdict, endedBy } = effect;
      const whose = run.opportunityId === null ? 'voluntary ' : '';
      const by = endedBy === 'player' ? '' : `, ${endedBy}`;
      return [`${whose}routine ${run.doneSeconds} of ${run.plannedSeconds} s ${verdict}${by}`];
    }
    case 'openPrompt':
      return [`card ${effect.id}`];
    case 'closePrompt':
      return [`card ${effect.id} goes`];
    case 'retractPrompt':
      return [`no card ${effect.id}`];
    case 'openRoutine':
      return ['player'];
    case 'closeRoutine':
      return ['player goes'];
    case 'tellLengthened':
      return ['lengthened'];
  }
}

function boutLabel(bout: EndedBout, { startedAt, endedAt }: Naming): string {
  const minutes = (seconds: number) => {
    const rest = Math.round((seconds % 60) * 1000) / 1000;
    return `${Math.floor(seconds / 60)}:${rest < 10 ? '0' : ''}${rest}`;
  };
  const standing = bout.standingSeconds > 0 ? `, standing ${minutes(bout.standingSeconds)}` : '';
  const long = bout.isShort ? '' : ', long sitting';
  return `bout ${startedAt(bout.started)} to ${endedAt(bout.ended)}: ${minutes(bout.deskSeconds)} ${bout.endedBy}${standing}${long}`;
}
