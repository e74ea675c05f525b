import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { openHistory } from '../../../main/node/history/history.ts';
import { initialState } from '../../../shared/core/state.ts';
import { listNames } from '../../../shared/transfer/exported-history.ts';
import { aBout, boutRecorded } from '../../support/recorded-effects.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import { ensure, ensureEqual } from '../expectations.ts';
import { hostileValue, mutatedValue } from '../hostile-values.ts';
import { startProgram } from '../lived-program.ts';
import { below, mutatedBytes, mutatedText } from '../mutate.ts';
import { AFTER_SAMPLE_MS, sampleDocument, sampleFile } from '../sample-history.ts';
import type { FuzzTarget, Round } from '../target.ts';

const TODAY = '2026-11-16';
const weeks = ['2026-11-02', '2026-11-09', '2026-11-16'];

/** A file with random faults in its bytes, or cut off. */
export const historyBytesTarget: FuzzTarget = {
  name: 'history-bytes',
  async round(round) {
    const file = sampleFile(round.folder);
    writeFileSync(file, mutatedBytes(round.random, readFileSync(file), 3));
    await checkLife(round, file);
  },
};

/** An intact file in which one value of one row is different. */
export const historyTextTarget: FuzzTarget = {
  name: 'history-text',
  async round(round) {
    const file = sampleFile(round.folder);
    inFile(file, (db) => changeValue(db, round.random, ['state', 'meta']));
    await checkLife(round, file);
  },
};

/** An intact file whose stored state, or the data stored with it, is different. */
export const historyStateTarget: FuzzTarget = {
  name: 'history-state',
  async round(round) {
    const { random, folder } = round;
    const file = sampleFile(folder);
    if (random.happens(0.5)) beginLife(folder, file);
    inFile(file, (db) => changeState(db, random));
    await checkLife(round, file);
  },
};

/** An intact file whose write-ahead log has random faults in its bytes. */
export const historyLogTarget: FuzzTarget = {
  name: 'history-wal',
  async round(round) {
    const { random, folder } = round;
    const file = sampleFile(folder);
    const open = openHistory(file);
    for (let day = 12; day < 15; day += 1) {
      open.commit([boutRecorded(aBout(`2026-11-${day}`))], initialState());
    }
    const copy = join(folder, 'killed', 'history.sqlite');
    mkdirSync(join(folder, 'killed'));
    copyFileSync(file, copy);
    writeFileSync(`${copy}-wal`, mutatedBytes(random, readFileSync(`${file}-wal`)));
    open.close();
    await checkLife({ random, folder: join(folder, 'killed') }, copy);
  },
};

/** A user is at the computer when the power fails. */
function beginLife(folder: string, file: string): void {
  const before = startProgram(folder, { historyFile: file, startMs: AFTER_SAMPLE_MS - 10 * 60_000 });
  before.type(9);
  before.ports.history.close();
}

function inFile(file: string, change: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(file);
  try {
    db.exec('PRAGMA ignore_check_constraints = ON');
    change(db);
  } finally {
    db.close();
  }
}

function changeValue(db: DatabaseSync, random: SeededRandom, without: readonly string[]): void {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !without.includes(name));
  const table = random.pick(tables);
  const columns = db.prepare(`PRAGMA table_info(${table})`).all();
  const { name: column, type } = random.pick(columns);
  const rows = db.prepare(`SELECT ${String(column)} AS value FROM ${table}`).all();
  if (rows.length === 0) return;
  const at = below(random, rows.length);
  const old = rows[at]?.value ?? null;
  const value = storable(random, String(type), old);
  try {
    db.prepare(`UPDATE OR IGNORE ${table} SET ${String(column)} = ? WHERE ${String(column)} IS ? `).run(
      value,
      old,
    );
  } catch {
    // The tables are strict, so a value of another type is rejected.
  }
}

function storable(random: SeededRandom, type: string, old: unknown): string | number | null {
  if (type === 'TEXT') {
    return random.happens(0.5) && typeof old === 'string'
      ? mutatedText(random, old, 2)
      : String(hostileValue(random));
  }
  const value = mutatedValue(random, Number(old ?? 0), 1);
  if (typeof value !== 'number') return null;
  return type === 'INTEGER' ? Math.trunc(Math.max(-(2 ** 52), Math.min(2 ** 52, value))) : value;
}

function changeState(db: DatabaseSync, random: SeededRandom): void {
  for (const { id, version, json } of db.prepare('SELECT id, version, json FROM state').all()) {
    const text = String(json);
    const isText = random.happens(0.3);
    const next = isText ? mutatedText(random, text) : JSON.stringify(mutatedValue(random, JSON.parse(text)));
    db.prepare('UPDATE state SET json = ?, version = ? WHERE id = ?').run(
      next,
      random.happens(0.05) ? below(random, 5) - 1 : Number(version),
      Number(id),
    );
  }
  if (random.happens(0.05)) db.exec(`PRAGMA user_version = ${below(random, 40) - 20}`);
}

/** The program starts, shows its pages, records a sitting, and has lost no row without keeping the file. */
async function checkLife({ folder }: Round, file: string): Promise<void> {
  const bytes = readFileSync(file);
  const expired = expiredRows(file);
  const program = startProgram(folder, { historyFile: file, startMs: AFTER_SAMPLE_MS });
  try {
    const { history } = program.ports;
    if (history.damaged !== null) {
      ensure(readFileSync(history.damaged.keptAs).equals(bytes), 'the file kept aside has other bytes');
    }
    program.type(6);
    await askForPages(program, false);
    program.leave(6);
    await settled();
    await askForPages(program, true);
    const before = history.bouts(TODAY, TODAY).length;
    program.type(5);
    program.leave(6);
    await settled();
    ensure(history.bouts(TODAY, TODAY).length > before, `no sitting is recorded: ${program.errors().at(-1)}`);
    ensureRowsKept(folder, history.readAll(), expired);
  } finally {
    program.stop();
  }
  ensureSound(file);
}

type Program = ReturnType<typeof startProgram>;

/** Each page must be shown in the end; the first request may be the one that finds the damage. */
async function askForPages(program: Program, mustWork: boolean): Promise<void> {
  const ask = async (name: Parameters<Program['ask']>[1], input?: unknown) => {
    if (mustWork) await program.ask('app', name, input);
    else await program.runtime.request('app', name, input ?? null);
  };
  await ask('today:get');
  await ask('programme:get');
  await ask('routines:get');
  for (const weekOf of weeks) {
    await ask('week:get', { weekOf });
    await ask('series:get', { weekOf });
  }
  await ask('history:count', { range: null });
  await ask('export:csv', { table: 'bouts', weekOf: null });
  await ask('export:json');
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await setImmediate();
}

/** Rows that a changed day has made too old, which the app deletes. None in a file that cannot be read. */
function expiredRows(file: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  // Looking at the file itself would leave companion files beside it.
  const folder = join(dirname(file), 'looked-at');
  mkdirSync(folder);
  const copy = join(folder, 'history.sqlite');
  for (const suffix of ['', '-wal'])
    if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix);
  for (const list of listNames) {
    const table = list === 'selfChecks' ? 'self_checks' : list;
    try {
      const db = new DatabaseSync(copy, { readOnly: true });
      try {
        const row = db.prepare(`SELECT count(*) AS n FROM ${table} WHERE day < '2025-10-17'`).get();
        counts.set(list, Number(row?.n));
      } finally {
        db.close();
      }
    } catch {}
  }
  return counts;
}

/** Rows may be missing only if the file that had them is kept. */
function ensureRowsKept(
  folder: string,
  document: ReturnType<typeof sampleDocument>,
  expired: ReadonlyMap<string, number>,
): void {
  const isKept = readdirSync(folder).some((name) => /\.sqlite\.(corrupt|newer|damaged)/.test(name));
  if (isKept) return;
  for (const list of listNames) {
    const lost = sampleDocument()[list].length - document[list].length;
    ensure(lost <= (expired.get(list) ?? 0), `${lost} rows of "${list}" are gone, and no file is kept`);
  }
}

/** The files that the next start finds. */
function ensureSound(file: string): void {
  ensure(existsSync(file), 'there is no history');
  const db = new DatabaseSync(file, { readOnly: true });
  const [verdict] = db.prepare('PRAGMA integrity_check(1)').all();
  db.close();
  ensureEqual({ ...verdict }, { integrity_check: 'ok' }, 'the file afterwards');
}
