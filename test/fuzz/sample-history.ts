import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHistory } from '../../main/node/history/history.ts';
import { initialState } from '../../shared/core/state.ts';
import { defaultSettings, rulesOf } from '../../shared/settings/settings.ts';
import type { HistoryDocument } from '../../shared/transfer/exported-history.ts';
import { simulateMonths } from '../support/simulated-months.ts';

/** A Monday, after everything in the sample. */
export const AFTER_SAMPLE_MS = Date.UTC(2026, 10, 16, 8);

interface Sample {
  readonly folder: string;
  readonly document: HistoryDocument;
}

const made: Sample[] = [];

/** Ten days in the life of a user, created once per process. */
function sample(): Sample {
  const [known] = made;
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), 'unhunch-sample-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const history = openHistory(join(folder, 'history.sqlite'));
  simulateMonths(history, {
    seed: 5,
    from: '2026-11-02',
    days: 10,
    rules: { ...rulesOf(defaultSettings), easeIn: false },
    zoneOf: () => 'Europe/Berlin',
    isDayOff: () => false,
  });
  const at = { wallMs: Date.UTC(2026, 10, 3, 12), zone: 'Europe/Berlin' };
  const check = { programmeWeek: 1, scale: 'landmark', reach: 5, feel: 'easy' } as const;
  history.addSelfCheck({ at, day: '2026-11-03', test: 'turn', side: 'left', ...check });
  history.commit([], initialState({ firstDay: '2026-11-02', ...history.nextIds() }));
  history.setDone('weeklyReport', at.wallMs);
  const document = history.readAll();
  history.close();
  made.push({ folder, document });
  return { folder, document };
}

/** The rows of the sample. */
export function sampleDocument(): HistoryDocument {
  return sample().document;
}

/** Puts a copy of the sample's file into a folder and returns its path. */
export function sampleFile(folder: string): string {
  const file = join(folder, 'history.sqlite');
  const from = join(sample().folder, 'history.sqlite');
  for (const suffix of ['', '-wal']) {
    if (existsSync(from + suffix)) copyFileSync(from + suffix, file + suffix);
  }
  return file;
}
