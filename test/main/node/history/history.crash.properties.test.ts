import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openHistory } from '../../../../main/node/history/history.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const program = fileURLToPath(new URL('../../../support/commit-until-killed.ts', import.meta.url));
const KILLS = process.env.UNHUNCH_LONG === '1' ? 1000 : 100;
/** The number of kills between two checks of the whole file. */
const KILLS_A_CHECK = 20;
const DAY = '2026-11-16';

/** Lets the program run for `ms` after its first output (or from its start), kills it, and returns its output. */
async function killedRun(file: string, ms: number, isFromStart: boolean): Promise<number[]> {
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('close', (_code, signal) => resolve(signal));
  });
  const hasBegun = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      resolve();
    });
  });
  if (!isFromStart) await Promise.race([hasBegun, ended]);
  await wait(ms);
  child.kill('SIGKILL');
  // If anything but the kill ended it, the program itself failed, and its error says why.
  expect([await ended, errors]).toEqual(['SIGKILL', '']);
  // An incomplete last line was not reported yet.
  return printed.split('\n').slice(0, -1).map(Number);
}

test('a kill at any moment loses no reported outcome, and the file stays intact', async () => {
  const file = join(tempFolder(), 'history.sqlite');
  const reported: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    // Some are killed while they start, open and recover; most have to recover the log of the previous run.
    const isFromStart = kill % 4 === 3;
    reported.push(...(await killedRun(file, Math.random() * (isFromStart ? 250 : 60), isFromStart)));
    if (kill % KILLS_A_CHECK === KILLS_A_CHECK - 1) expectAllStored(file, reported);
  }
  expect(reported.length).toBeGreaterThan(KILLS);
  expectAllStored(file, reported);
});

function expectAllStored(file: string, reported: readonly number[]): void {
  const history = openHistory(file);
  expect(history.damaged).toBeNull();
  const stored = history.opportunities(DAY, DAY).map(({ id }) => id);
  const runs = history.routines(DAY, DAY).map(({ runId }) => runId);
  const state = history.lastState();
  history.close();
  expect(new Set(stored).size).toBe(stored.length);
  const isStored = new Set(stored);
  expect(reported.filter((id) => !isStored.has(id))).toEqual([]);
  // Everything recorded in one commit is there together: an outcome, its routine, and the state after both.
  expect(runs).toEqual(stored);
  expect(state?.nextOpportunityId).toBeGreaterThan(stored.at(-1) ?? 0);

  const db = new DatabaseSync(file, { readOnly: true });
  expect(
    db
      .prepare('PRAGMA integrity_check')
      .all()
      .map((row) => ({ ...row })),
  ).toEqual([{ integrity_check: 'ok' }]);
  db.close();
}
