import { writeSync } from 'node:fs';
import { openHistory } from '../../main/node/history/history.ts';
import { initialState } from '../../shared/core/state.ts';
import {
  anOpportunity,
  cardShown,
  opportunityBegan,
  outcomeRecorded,
  routineRecorded,
} from './recorded-effects.ts';

/**
 * A program that records outcomes as fast as it can into the history file named by its first argument, and prints the
 * number of each after `commit` has returned. It runs until it is killed, or fails if the file is damaged.
 */
function commitUntilKilled(file: string): void {
  const day = '2026-11-16';
  const history = openHistory(file);
  if (history.damaged) throw new Error(history.damaged.reason);
  for (let id = history.nextIds().nextOpportunityId; ; id += 1) {
    const state = initialState({ firstDay: day, nextOpportunityId: id + 1 });
    history.commit([opportunityBegan(id, day), cardShown(id, day)], state);
    history.commit([], state);
    const outcome = outcomeRecorded(anOpportunity(id, day, 'completed'));
    const routine = routineRecorded(id, day, { opportunityId: id, routineId: 'neck-first' });
    history.commit([outcome, routine], state);
    // console.log may print later, but this must be written before the next commit begins.
    writeSync(1, `${id}\n`);
  }
}

commitUntilKilled(process.argv[2] ?? '');
