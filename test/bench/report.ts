import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openHistory } from '../../main/node/history/history.ts';
import { readWeekReport, readWeekSeries } from '../../main/views/week-report.ts';
import { addDays, type Day, mondayOf } from '../../shared/core/time.ts';
import { atOnce } from '../../shared/history/slices.ts';
import { defaultSettings } from '../../shared/settings/settings.ts';
import { measureHolds } from './holds.ts';

const YEARS = 10;
const LAST_DAY = '2026-11-20';
const goals = { weekMs: 50, seriesMs: 100, fileMb: 60, pageKb: 200, holdMs: 50, importMs: 10_000 };
const writer = fileURLToPath(new URL('../support/years-of-history.ts', import.meta.url));

interface Taken {
  readonly wallMs: number;
  /** Of all threads. If it is much less than the elapsed time, the machine was busy with something else. */
  readonly processorMs: number;
}

/** Opens weeks from all the years. Another process creates the file, so that this one starts as cold as the app. */
async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'unhunch-bench-'));
  const file = join(folder, 'history.sqlite');
  try {
    const made = spawnSync(process.execPath, [writer, file, LAST_DAY, String(YEARS)], { encoding: 'utf8' });
    if (made.status !== 0) throw new Error(made.stderr);
    console.log(`${YEARS} years: ${made.stdout.trim()}`);
    const history = openHistory(file);
    const settings = { ...defaultSettings, trackedHours: { mon: [['09:00', '17:30'] as const] } };
    const threshold = { minutes: 30, canBe: () => true };
    const options = {
      zone: 'Europe/Berlin',
      settings,
      threshold,
      canWaitForCalls: true,
      openBout: null,
      planesOf: () => ['ROT', 'EXT'] as const,
    };
    const mondays: Day[] = [];
    for (let back = 0; back < 52 * YEARS - 20; back += 13)
      mondays.push(mondayOf(addDays(LAST_DAY, -7 * back)));
    // The app does this once after its start, before the user asks for a report.
    const ready = taken(() => atOnce(readWeekReport(history, { weekOf: mondayOf(LAST_DAY), ...options })));
    console.log(`the report is made ready in ${ready.wallMs.toFixed(1)} ms, once`);
    const weekly = mondays.map((weekOf) =>
      taken(() => atOnce(readWeekReport(history, { weekOf, ...options }))),
    );
    const sent = mondays.map(
      (weekOf) => JSON.stringify(atOnce(readWeekReport(history, { weekOf, ...options }))).length,
    );
    const longer = mondays.map((weekOf) => taken(() => atOnce(readWeekSeries(history, weekOf))));
    history.close();
    const fileMb = statSync(file).size / 1e6;
    tell('a week opens', weekly, goals.weekMs);
    tell('the 12 weeks open', longer, goals.seriesMs);
    // A page holds what it is sent: as much for the first year as for the last.
    const most = Math.max(...sent) / 1000;
    const [newest = 0, oldest = 0] = [sent[0], sent.at(-1)].map((length) => (length ?? 0) / 1000);
    judge(
      `a page is sent ${newest.toFixed(0)} kB for the newest week and ${oldest.toFixed(0)} kB for the oldest (most ${most.toFixed(0)}; goal: under ${goals.pageKb})`,
      most < goals.pageKb,
    );
    for (const { what, longestMs, wallMs, ownMs } of await measureHolds(folder, LAST_DAY)) {
      const line = `${what}: ${wallMs.toFixed(0)} ms (${ownMs.toFixed(0)} of the processor), held for ${longestMs.toFixed(1)} ms at most (goal: under ${goals.holdMs})`;
      judge(line, longestMs < goals.holdMs && ownMs < goals.importMs);
    }
    judge(`the file has ${fileMb.toFixed(1)} MB (goal: under ${goals.fileMb})`, fileMb < goals.fileMb);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function taken(work: () => void): Taken {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return { wallMs: performance.now() - startedAt, processorMs: (user + system) / 1000 };
}

/** The slowest one counts, including the first, before any other week was read. */
function tell(what: string, times: readonly Taken[], goalMs: number): void {
  // Time that other programs took does not count as slowness.
  const own = ({ wallMs, processorMs }: Taken) => Math.min(wallMs, processorMs);
  const sorted = times.map(own).sort((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const slowest = sorted.at(-1) ?? 0;
  const first = times.map(own)[0] ?? 0;
  judge(
    `${what} in ${median.toFixed(1)} ms (first ${first.toFixed(1)}; slowest ${slowest.toFixed(1)}; goal: under ${goalMs})`,
    slowest < goalMs,
  );
}

function judge(line: string, isMet: boolean): void {
  console.log(`${line}: ${isMet ? 'met' : 'NOT MET'}`);
  if (!isMet) process.exitCode = 1;
}

await bench();
