import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openHistory } from '../../../main/node/history/history.ts';
import { initialState } from '../../../shared/core/state.ts';
import { isoWeekOf } from '../../../shared/report/iso-week.ts';
import { aBout, boutRecorded } from '../../support/recorded-effects.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const path = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const demo = path('assets/demo/recorded-day.json');

function run(program: 'report' | 'replay', ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [path(`tools/${program}/${program}.ts`), ...args],
    {
      encoding: 'utf8',
    },
  );
  return { stdout, stderr, status };
}

/**
 * Five weeks at a computer as an ActivityWatch export, including the end of daylight saving time and nights past
 * midnight.
 */
function generatedExport(folder: string): string {
  const random = seededRandom(11);
  const events = [];
  let ms = Date.UTC(2026, 9, 5, 7);
  for (let day = 0; day < 35; day += 1) {
    ms = Math.max(ms, Date.UTC(2026, 9, 5 + day, 7));
    const untilMs = ms + random.between(2, 20) * 3_600_000;
    while (ms < untilMs) {
      for (const status of ['not-afk', 'afk']) {
        const seconds = status === 'afk' ? random.between(200, 1500) : random.between(120, 6000);
        events.push({ timestamp: new Date(ms).toISOString(), duration: seconds, data: { status } });
        ms += seconds * 1000;
      }
    }
  }
  const file = join(folder, 'export.json');
  writeFileSync(file, JSON.stringify({ buckets: { afk: { type: 'afkstatus', events } } }));
  return file;
}

describe('a history written by a replay has the same figures as the replay', () => {
  test.each([
    ['the recorded day', () => demo, 'complete'],
    ['a generated export', generatedExport, 'skip'],
    ['a generated export', generatedExport, 'complete'],
  ] as const)('%s (%#)', (_name, trace, answer) => {
    const folder = tempFolder();
    const history = join(folder, 'history.sqlite');
    const args = [trace(folder), '--answer', answer, '--timezone', 'Europe/Amsterdam', '--json'];
    const replay = run('replay', ...args, '--history', history);
    expect(replay.stderr).toBe('');
    const weeks = replay.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ type }) => type === 'week');
    expect(weeks.length).toBeGreaterThan(0);
    const before = readdirSync(folder);
    for (const week of weeks) {
      const report = run('report', '--history', history, '--week', isoWeekOf(week.weekOf), '--json');
      expect(report).toMatchObject({ stderr: '', status: 0 });
      // The end of the records is not a figure: the file ends with the last thing that was recorded.
      const { at: _at, ...figures } = week;
      expect(JSON.parse(report.stdout)).toMatchObject(figures);
    }
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('report', () => {
  function aHistory(): string {
    const file = join(tempFolder(), 'history.sqlite');
    const history = openHistory(file);
    history.commit([boutRecorded(aBout('2026-11-16'))], initialState());
    history.close();
    return file;
  }

  test('without --json it is a table', () => {
    const { stdout, status } = run('report', '--history', aHistory(), '--week', '2026-W47');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^week +2026-W47, from 2026-11-16$/m);
    expect(stdout).toMatch(/^desk time +40\.0 min$/m);
    expect(stdout).toMatch(/^break adherence +too few for a percentage/m);
  });

  test('a week without data has counts of zero and figures of null', () => {
    const { stdout } = run('report', '--history', aHistory(), '--week', '2026-W01', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      type: 'week',
      weekOf: '2025-12-29',
      opportunities: 0,
      breakAdherence: null,
      shortSittingShare: null,
      deskSeconds: 0,
    });
  });

  test('the file may be open in the app, and is not changed', () => {
    const file = aHistory();
    const app = openHistory(file);
    app.commit([boutRecorded(aBout('2026-11-17'))], initialState());
    const { stdout } = run('report', '--history', file, '--week', '2026-W47', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ deskSeconds: 4800 });
    app.close();
    const bytes = readFileSync(file);
    run('report', '--history', file, '--week', '2026-W47');
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test.each([
    ['1', '2026-W10', 1800.5],
    ['2', '2026-W10', 2700.25],
  ])('a file of version %s is read and not migrated', (version, week, deskSeconds) => {
    const file = join(tempFolder(), 'history.sqlite');
    copyFileSync(path(`test/fixtures/history-version-${version}.sqlite`), file);
    const bytes = readFileSync(file);
    const { stdout, stderr } = run('report', '--history', file, '--week', week, '--json');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ deskSeconds });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test('an error is one clear line and exit code 2', () => {
    const folder = tempFolder();
    const history = aHistory();
    const make = (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const newer = aHistory();
    const db = new DatabaseSync(newer);
    db.exec('PRAGMA user_version = 99');
    db.close();
    mkdirSync(join(folder, 'directory'));
    const week = ['--week', '2026-W47'];
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [['--history', join(folder, 'none.sqlite'), ...week], /none\.sqlite: no such file$/],
      [['--history', join(folder, 'directory'), ...week], /directory: not a file$/],
      [['--history', make('diary.txt', 'Dear diary. '.repeat(99)), ...week], /diary\.txt: .*not a database$/],
      [['--history', make('empty.sqlite', ''), ...week], /empty\.sqlite: .*the file is empty$/],
      [['--history', newer, ...week], /written by a newer version/],
      [['--history', history, '--week', '2026-W54'], /^--week: "2026-W54" is not a week/],
      [['--history', history, '--week', '2025-W53'], /^--week: "2025-W53" is not a week/],
      [['--history', history, '--week', '2026-11-16'], /is not a week of a year/],
      [['--history', history, ...week, '--colour'], /--colour/],
    ];
    for (const [args, message] of wrong) {
      const { stdout, stderr, status } = run('report', ...args, '--json');
      expect([args, status, stdout]).toEqual([args, 2, '']);
      expect(stderr.trimEnd()).toMatch(message);
      expect(stderr.trimEnd()).not.toContain('\n');
    }
    expect(run('report').stderr).toMatch(/^usage: npm run -s report/);
    expect(readdirSync(folder).sort()).toEqual(['diary.txt', 'directory', 'empty.sqlite']);
  });
});
