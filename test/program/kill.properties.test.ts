import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openHistory } from '../../main/node/history/history.ts';
import { tempFolder } from '../support/temp-folder.ts';

const program = fileURLToPath(new URL('../support/live-replay.ts', import.meta.url));
const trace = fileURLToPath(new URL('../../assets/demo/recorded-day.json', import.meta.url));
const LIVES = process.env.UNHUNCH_LONG === '1' ? 10 : 4;

/** Runs the program until it has printed `lines` lines and `ms` have passed, kills it, and returns its output. */
async function life(folder: string, lines: number, ms: number): Promise<number[]> {
  const child = spawn(process.execPath, [program, folder, trace], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const hasTold = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      if (printed.split('\n').length > lines) resolve();
    });
  });
  await Promise.race([hasTold, ended]);
  await wait(ms);
  child.kill('SIGKILL');
  await ended;
  expect(errors).toBe('');
  return printed.split('\n').slice(0, -1).map(Number);
}

test('everything that was shown as done is in the history, however often the program is killed', async () => {
  const folder = tempFolder();
  const shown: number[] = [];
  for (let count = 0; count < LIVES; count += 1) {
    shown.push(...(await life(folder, 1 + (count % 2), Math.random() * 1500)));
  }

  const history = openHistory(join(folder, 'history.sqlite'));
  expect(history.damaged).toBeNull();
  const stored = history.opportunities('2000-01-01', '2099-12-31');
  history.close();
  expect(shown.length).toBeGreaterThan(LIVES);
  expect(new Set(stored.map(({ id }) => id)).size).toBe(stored.length);
  const done = new Set(
    stored
      .filter(({ outcome }) => outcome === 'completed' || outcome === 'self-reported')
      .map(({ id }) => id),
  );
  expect(shown.filter((id) => !done.has(id))).toEqual([]);
});
