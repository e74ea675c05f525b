import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openHistory } from '../../../main/node/history/history.ts';
import { adherenceOf } from '../../../shared/core/adherence.ts';
import { addDays } from '../../../shared/core/time.ts';
import { fileOf, morning } from '../../support/replay-files.ts';
import { comparable, linesOf, runReplay } from '../../support/run-replay.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/replay/', import.meta.url));
const traces = fileURLToPath(new URL('../../../../shared/traces/', import.meta.url));
const hasTraces = existsSync(traces);

const amsterdam = ['--timezone', 'Europe/Amsterdam'];
const generated = readdirSync(join(fixtures, 'generated')).filter((name) => /^\d+\.json$/.test(name));

function expectedLines(file: string) {
  return comparable(linesOf(readFileSync(join(fixtures, file), 'utf8')));
}

describe('generated exports', () => {
  it('there are eight', () => {
    expect(generated).toHaveLength(8);
  });

  it.each(generated)('%s gives the same lines as the independent program', async (name) => {
    const id = name.replace('.json', '');
    const { answer, settings } = JSON.parse(
      readFileSync(join(fixtures, 'generated', `${id}.case.json`), 'utf8'),
    );
    const { code, stdout, stderr } = await runReplay([
      join(fixtures, 'generated', name),
      '--settings',
      fileOf(settings, 'settings.json'),
      '--answer',
      answer,
      ...amsterdam,
      '--json',
    ]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(comparable(linesOf(stdout))).toEqual(expectedLines(`generated/${id}.expected.jsonl`));
  });
});

describe('real exports', () => {
  if (!hasTraces)
    console.warn('SKIPPED: 12 replays of real exports, because the folder of traces is not here');
  const people = [
    ['ulogme-nl', 'Europe/Amsterdam'],
    ['ulogme-de', 'Europe/Berlin'],
    ['ulogme-in', 'Asia/Kolkata'],
  ] as const;
  const answers = ['ignore', 'complete', 'skip', 'already-moved'] as const;
  const cases = people.flatMap(([name, zone]) => answers.map((answer) => [name, zone, answer] as const));

  it.skipIf(!hasTraces).each(cases)(
    '%s in %s, answer %s: the same lines as the independent program',
    async (name, zone, answer) => {
      const file = join(traces, `${name}.json`);
      const { code, stdout } = await runReplay([file, '--timezone', zone, '--answer', answer, '--json']);
      expect(code).toBe(0);
      expect(comparable(linesOf(stdout))).toEqual(expectedLines(`expected/${name}-${answer}.jsonl`));
    },
  );

  it.skipIf(!hasTraces)('every trace of the folder has its expected lines', () => {
    const names = readdirSync(traces).filter((name) => name.endsWith('.json'));
    expect(names.sort()).toEqual(people.map(([name]) => `${name}.json`).sort());
  });
});

describe('the lines', () => {
  it('carry the offset of the zone, are in order of time, and end with the weeks', async () => {
    const { stdout } = await runReplay([fileOf(morning), '--timezone', 'Europe/Berlin', '--json']);
    expect(linesOf(stdout).map(({ at, type }) => [at, type])).toEqual([
      ['2026-03-03T09:50:00.000+01:00', 'opportunity'],
      ['2026-03-03T10:00:00.000+01:00', 'prompt'],
      ['2026-03-03T10:20:00.000+01:00', 'outcome'],
      ['2026-03-03T11:05:00.000+01:00', 'bout'],
      ['2026-03-03T12:00:00.000+01:00', 'week'],
    ]);
  });

  it('have exactly the fields of their type', async () => {
    const { stdout } = await runReplay([fileOf(morning), '--timezone', 'UTC', '--json']);
    const [opportunity, prompt, outcome, bout, week] = linesOf(stdout);
    expect(opportunity).toEqual({
      at: '2026-03-03T08:50:00.000+00:00',
      type: 'opportunity',
      id: 1,
      kind: 'micro',
    });
    expect(prompt).toEqual({ at: '2026-03-03T09:00:00.000+00:00', type: 'prompt', id: 1 });
    expect(outcome).toEqual({
      at: '2026-03-03T09:20:00.000+00:00',
      type: 'outcome',
      id: 1,
      outcome: 'X',
      credit: 0,
    });
    expect(bout).toEqual({
      at: '2026-03-03T10:05:00.000+00:00',
      type: 'bout',
      startedAt: '2026-03-03T08:00:00.000+00:00',
      endedAt: '2026-03-03T10:00:00.000+00:00',
      deskSeconds: 7200,
      endedBy: 'natural',
    });
    expect(week).toEqual({
      at: '2026-03-03T11:00:00.000+00:00',
      type: 'week',
      weekOf: '2026-03-02',
      opportunities: 1,
      completed: 0,
      partial: 0,
      natural: 0,
      selfReported: 0,
      skipped: 0,
      expired: 1,
      excused: 0,
      partialCredit: 0,
      breakAdherence: 0,
      routineFollowThrough: 0,
      shortSittingShare: 0,
      deskSeconds: 7200,
    });
  });

  it("are in the machine's zone unless one is given", async () => {
    const { stdout } = await runReplay([fileOf(morning), '--json'], { ...process.env, TZ: 'Asia/Kolkata' });
    expect(linesOf(stdout)[0]?.at).toBe('2026-03-03T14:20:00.000+05:30');
  });

  it('are a readable table without --json', async () => {
    const { code, stdout } = await runReplay([fileOf(morning), '--timezone', 'UTC']);
    const rows = stdout.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(rows[0]).toBe('2026-03-03 08:50:00  opportunity  #1 micro');
    expect(rows[2]).toMatch(/^2026-03-03 09:20:00 {2}outcome {6}#1 expired$/);
    expect(rows[3]).toMatch(/bout .*120\.0 min from 2026-03-03 08:00:00, ended natural$/);
    expect(rows.at(-1)).toMatch(/2026-03-02: 1 opportunities .*break adherence 0 %/);
    expect(stdout).not.toMatch(/undefined|NaN|\{/);
  });
});

describe('--history', () => {
  it('writes the run as the app would: the file gives the same week figures', async () => {
    const file = join(tempFolder(), 'history.sqlite');
    const trace = join(fixtures, 'generated', '5.json');
    const { code, stdout } = await runReplay([
      trace,
      '--answer',
      'complete',
      ...amsterdam,
      '--history',
      file,
      '--json',
    ]);
    expect(code).toBe(0);
    const history = openHistory(file);
    try {
      const weeks = linesOf(stdout).filter(({ type }) => type === 'week');
      expect(weeks.length).toBeGreaterThan(0);
      for (const { at: _at, type: _type, weekOf, ...figures } of weeks) {
        const monday = String(weekOf);
        const sunday = addDays(monday, 6);
        const read = adherenceOf(history.opportunities(monday, sunday), history.bouts(monday, sunday));
        expect(read).toMatchObject(figures);
      }
      const outcomes = linesOf(stdout).filter(({ type, outcome }) => type === 'outcome' && outcome === 'C');
      const routines = history.routines('2000-01-01', '2100-01-01');
      expect(routines.filter(({ verdict }) => verdict === 'completed')).toHaveLength(outcomes.length);
      expect(outcomes.length).toBeGreaterThan(0);
    } finally {
      history.close();
    }
  });

  it('appends to a file that already has a run, without reusing numbers', async () => {
    const file = join(tempFolder(), 'history.sqlite');
    const later = morning.map((each) => ({ ...each, timestamp: each.timestamp.replace('03-03', '03-05') }));
    await runReplay([fileOf(morning), '--timezone', 'UTC', '--history', file]);
    await runReplay([fileOf(later), '--timezone', 'UTC', '--history', file]);
    const history = openHistory(file);
    try {
      const ids = history.opportunities('2026-03-02', '2026-03-08').map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThanOrEqual(2);
      expect(history.firstDay()).toBe('2026-03-03');
    } finally {
      history.close();
    }
  });
});
