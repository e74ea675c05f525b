import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openHistory } from '../../../../main/node/history/history.ts';
import { SCHEMA_VERSION } from '../../../../main/node/history/schema.ts';
import { initialState } from '../../../../shared/core/state.ts';
import { addDays } from '../../../../shared/core/time.ts';
import { aBout, boutRecorded } from '../../../support/recorded-effects.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const MONDAY = '2026-11-16';
const NOW = Date.UTC(2026, 10, 21, 9, 30, 0, 123);
const STAMP = '2026-11-21T093000Z';

/** A closed, intact file of many pages. */
function soundFile(): string {
  const file = join(tempFolder(), 'history.sqlite');
  const history = openHistory(file);
  const days = Array.from({ length: 400 }, (_, index) => addDays(MONDAY, index));
  history.commit(
    days.map((day) => boutRecorded(aBout(day))),
    initialState(),
  );
  history.close();
  return file;
}

/** Opens an unusable file: it must be set aside, byte for byte, and the new one must work. */
function expectKeptAside(file: string, mark: string, reason: RegExp): void {
  const bytes = readFileSync(file);
  const history = openHistory(file, { nowMs: NOW });
  const keptAs = `${file}.${mark}-${STAMP}`;
  expect(history.damaged).toEqual({ file, keptAs, reason: expect.stringMatching(reason) });
  expect(readFileSync(keptAs).equals(bytes)).toBe(true);
  expect(history.firstDay()).toBeNull();
  history.commit([boutRecorded(aBout(MONDAY))], initialState());
  history.close();
  const again = openHistory(file, { nowMs: NOW });
  expect(again.damaged).toBeNull();
  expect(again.bouts(MONDAY, MONDAY)).toHaveLength(1);
  again.close();
}

test('a file that is not SQLite is set aside', () => {
  const file = join(tempFolder(), 'history.sqlite');
  writeFileSync(file, 'Dear diary, today I sat for a long time.\n'.repeat(200));
  expectKeptAside(file, 'corrupt', /not a database/);
});

test('a truncated file is set aside', () => {
  const file = soundFile();
  truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096);
  expectKeptAside(file, 'corrupt', /malformed|invalid page|page/i);
});

test('a file cut within its first page is set aside', () => {
  const file = soundFile();
  truncateSync(file, 700);
  expectKeptAside(file, 'corrupt', /./);
});

test('an empty file, as a file system crash leaves it, is set aside', () => {
  const file = join(tempFolder(), 'history.sqlite');
  writeFileSync(file, '');
  // The app has been used before, so there was a history.
  writeFileSync(join(file, '../settings.json'), '{}');
  expectKeptAside(file, 'corrupt', /empty/);
});

test('a page of garbage in the middle is detected', () => {
  const file = soundFile();
  const pages = statSync(file).size / 4096;
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(4096, 0xa5), 0, 4096, Math.floor(pages - 2) * 4096);
  closeSync(descriptor);
  expectKeptAside(file, 'corrupt', /./);
});

test('a SQLite file of another program is set aside', () => {
  const file = join(tempFolder(), 'history.sqlite');
  const db = new DatabaseSync(file);
  db.exec('CREATE TABLE bookmarks (url TEXT)');
  db.close();
  expectKeptAside(file, 'corrupt', /another program/);
});

test('a file of ours without its tables is set aside', () => {
  const file = soundFile();
  const db = new DatabaseSync(file);
  db.exec('DROP TABLE prompts');
  db.close();
  expectKeptAside(file, 'corrupt', /no such table/);
});

test('a file of a newer version is neither written nor read', () => {
  const file = soundFile();
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
  db.close();
  expectKeptAside(file, 'newer', /newer version/);
});

test('its log is set aside with it, and both can still be opened together', () => {
  const folder = tempFolder();
  const source = join(folder, 'source.sqlite');
  const file = join(folder, 'history.sqlite');
  const live = openHistory(source);
  live.commit([boutRecorded(aBout(MONDAY))], initialState());
  const db = new DatabaseSync(source);
  db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
  for (const suffix of ['', '-wal', '-shm']) copyFileSync(source + suffix, file + suffix);
  db.close();
  live.close();
  const wal = readFileSync(`${file}-wal`);

  const history = openHistory(file, { nowMs: NOW });
  const keptAs = history.damaged?.keptAs ?? '';
  expect(keptAs).toBe(`${file}.newer-${STAMP}`);
  expect(readFileSync(`${keptAs}-wal`).equals(wal)).toBe(true);
  expect(existsSync(`${keptAs}-shm`)).toBe(true);
  history.close();
  const kept = new DatabaseSync(keptAs, { readOnly: true });
  expect(kept.prepare('SELECT count(*) AS n FROM bouts').get()?.n).toBe(1);
  kept.close();
});

test('a log without its main file is set aside, not deleted', () => {
  const file = join(tempFolder(), 'history.sqlite');
  writeFileSync(`${file}-wal`, 'frames');
  const history = openHistory(file, { nowMs: NOW });
  expect(history.damaged?.reason).toMatch(/missing/);
  expect(readFileSync(`${file}.corrupt-${STAMP}-wal`, 'utf8')).toBe('frames');
  history.close();
});

test('a file that was set aside earlier is not overwritten', () => {
  const file = join(tempFolder(), 'history.sqlite');
  for (const text of ['first '.repeat(200), 'second '.repeat(200)]) {
    writeFileSync(file, text);
    openHistory(file, { nowMs: NOW }).close();
    for (const suffix of ['', '-wal', '-shm']) if (existsSync(file + suffix)) truncateSync(file + suffix, 0);
  }
  const names = readdirSync(join(file, '..')).filter((name) => name.includes('.corrupt-'));
  expect(names).toEqual([`history.sqlite.corrupt-${STAMP}`, `history.sqlite.corrupt-${STAMP}-2`]);
});

test('a new file that a crash left without tables is used', () => {
  const file = join(tempFolder(), 'history.sqlite');
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL');
  db.close();
  const history = openHistory(file);
  expect(history.damaged).toBeNull();
  history.close();
});

test('a file that another program has locked does not count as damaged', () => {
  const file = soundFile();
  const other = new DatabaseSync(file);
  other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  expect(() => openHistory(file)).toThrow(/history\.sqlite cannot be used: another program has it open/);
  other.exec('ROLLBACK');
  other.close();
  expect(openSoundly(file)).toBe(400);
});

function openSoundly(file: string): number {
  const history = openHistory(file);
  const { length } = history.bouts(MONDAY, addDays(MONDAY, 999));
  history.close();
  return length;
}

test.skipIf(process.platform === 'win32')('the folder is accessible only to its owner', () => {
  const folder = join(tempFolder(), 'data');
  openHistory(join(folder, 'history.sqlite')).close();
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test.skipIf(process.platform === 'win32')(
  'the file is accessible only to its owner, and so is an older one',
  () => {
    const file = soundFile();
    chmodSync(file, 0o644);
    const history = openHistory(file);
    for (const part of [file, `${file}-wal`]) expect(statSync(part).mode & 0o777).toBe(0o600);
    history.close();
  },
);

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'an unwritable folder is reported by an error',
  () => {
    const folder = join(tempFolder(), 'data');
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    expect(() => openHistory(join(folder, 'history.sqlite'))).toThrow(
      /history\.sqlite cannot be used: unable to open/,
    );
  },
);
