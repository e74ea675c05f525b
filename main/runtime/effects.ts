import { assertNever } from '../../shared/core/assert-never.ts';
import type { Effect } from '../../shared/core/effect.ts';
import type { EndPage } from '../breaks/player-closing.ts';
import type { Log } from '../ports/log.ts';
import type { Snapshot } from '../snapshot.ts';
import { followContentFolder, type Program } from './program.ts';

/** Performs one effect. Recorded effects have already been written to the history. */
export function perform(effect: Effect, program: Program, snapshot: Snapshot): void {
  const { ports } = program;
  switch (effect.type) {
    case 'openPrompt':
      return ports.card.open();
    case 'closePrompt':
      return ports.card.close();
    case 'openRoutine':
      return ports.routine.open();
    case 'closeRoutine':
      return endRoutine(program, snapshot, effect.runId);
    case 'tellLengthened':
      return program.notifications.lengthened();
    case 'recordBout':
    case 'recordOpportunity':
    case 'recordOutcome':
    case 'recordRoutine':
    case 'retractPrompt':
      return;
    default:
      return assertNever(effect);
  }
}

/** The last page stays for a moment. A change of the content folder had to wait for the end of the routine. */
function endRoutine(program: Program, snapshot: Snapshot, runId: number): void {
  program.player.ended(endPageOf(snapshot, runId, program.ports.log));
  followContentFolder(program);
}

/** A history that cannot be read must not keep the player open. */
function endPageOf({ history, unrated }: Snapshot, runId: number, log: Log): EndPage {
  try {
    if (history.hurts(0).some((hurt) => hurt.runId === runId)) return 'hurt';
  } catch (error) {
    log.error('the reports of pain could not be read', error);
  }
  return unrated?.runId === runId ? 'question' : 'plain';
}
