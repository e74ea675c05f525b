import { expect, test } from 'vitest';
import { runTarget } from './run-target.ts';
import { fuzzTargets } from './targets.ts';

const isLong = process.env.UNHUNCH_LONG === '1';
const SEED = Number(process.env.UNHUNCH_SEED ?? 20_261_130);
/** Rounds that start a whole program take a hundred times longer than those that read a message. */
const slow = ['history-bytes', 'history-text', 'history-state', 'history-wal', 'ipc'];

test.each(fuzzTargets)(
  '$name: nothing throws or hangs, no invalid input is accepted, and no data is lost',
  async (target) => {
    const rounds = isLong ? 10_000 : slow.includes(target.name) ? 20 : 100;
    expect(await runTarget(target, { rounds, seed: SEED })).toMatchObject({ rounds });
  },
);
