import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  boutsCsv as boutsSliced,
  csvSeparator,
  opportunitiesCsv as opportunitiesSliced,
} from '../../../main/requests/export-csv.ts';
import type { EndedBout } from '../../../shared/core/sitting-bout.ts';
import type { StoredOpportunity } from '../../../shared/history/records.ts';
import { atOnce } from '../../../shared/history/slices.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const boutsCsv = (...args: Parameters<typeof boutsSliced>) => atOnce(boutsSliced(...args));
const opportunitiesCsv = (...args: Parameters<typeof opportunitiesSliced>) =>
  atOnce(opportunitiesSliced(...args));

/** Opens the exported tables in LibreOffice itself; skipped if it is not installed. */
const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** Regions with LibreOffice's identifiers of their languages (Windows language identifiers). */
const regions = [
  { region: 'de-DE', language: 1031 },
  { region: 'en-US', language: 1033 },
] as const;

const zone = 'Europe/Berlin';
const at = (iso: string) => ({ wallMs: Date.parse(iso), zone });

/** Across the hour that occurs twice: only the offset distinguishes the two. */
const bout: EndedBout = {
  day: '2026-10-25',
  started: at('2026-10-25T00:30:00Z'),
  ended: at('2026-10-25T01:30:00Z'),
  endedBy: 'natural',
  deskSeconds: 12_345.6,
  standingSeconds: 0,
  isShort: true,
};

const opportunity = (id: number): StoredOpportunity => ({
  id,
  kind: 'micro',
  day: '2026-03-29',
  began: at('2026-03-29T00:30:00Z'),
  closed: at('2026-03-29T01:30:00Z'),
  outcome: 'partial',
  credit: 0.455,
});

/** Ids that may come from an organisation's own routines, or from a file of unknown origin. */
const names = ['desk-reset', '=1+1', '+1', '-1', '@SUM(A1)', '\t=1', 'a,b;c"d'];

interface Cell {
  readonly type: string;
  readonly text: string;
}

/** Opens a table, lets the program guess everything it can, and reads its cells back. */
function opened(content: string, region: string, language: number): Cell[][] {
  const folder = tempFolder();
  const file = join(folder, 'table.csv');
  writeFileSync(file, content);
  const separator = csvSeparator(region).charCodeAt(0);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  // UTF-8 (76), quoted fields (34), from the first line, "detect special numbers" on.
  const filter = `--infilter=CSV:${separator},34,76,1,,${language},false,true`;
  execFileSync('soffice', [profile, '--headless', filter, '--convert-to', 'fods', '--outdir', folder, file], {
    stdio: 'ignore',
  });
  const xml = readFileSync(join(folder, 'table.fods'), 'utf8');
  expect(xml).not.toContain('table:formula');
  return [...xml.matchAll(/<table:table-row.*?<\/table:table-row>/gs)].map(([row]) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
      ([, attributes = '', inner = '']) => {
        const type = /office:value-type="(\w+)"/.exec(attributes)?.[1] ?? 'empty';
        const times = Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
        return Array.from({ length: times }, () => ({ type, text: plain(inner) }));
      },
    ),
  );
}

function plain(xml: string): string {
  const text = xml.replace(/<text:tab\/>/g, '\t').replace(/<[^>]+>/g, '');
  const named = { '&apos;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' };
  return text.trim().replace(/&\w+;/g, (name) => named[name as keyof typeof named] ?? name);
}

const texts = (cells: readonly Cell[] | undefined) =>
  cells?.map(({ type, text }) => `${type} ${text}`.trim());

describe.skipIf(!hasOffice)('the tables in a spreadsheet', { timeout: 120_000 }, () => {
  test.each(regions)('sittings have their values in the region $region', ({ region, language }) => {
    const [head, row] = opened(boutsCsv([bout], csvSeparator(region)), region, language);
    expect(head?.map(({ text }) => text)).toEqual([
      'day',
      'started',
      'ended',
      'ended_by',
      'desk_seconds',
      'standing_seconds',
      'short_sitting',
    ]);
    expect(texts(row)).toEqual([
      'date 2026-10-25',
      'string 2026-10-25T02:30:00.000+02:00',
      'string 2026-10-25T02:30:00.000+01:00',
      'string natural',
      'float 12346',
      'float 0',
      'string yes',
    ]);
  });

  test.each(regions)(
    'breaks have theirs, and nothing is a formula, in the region $region',
    ({ region, language }) => {
      const csv = opportunitiesCsv(
        {
          opportunities: names.map((_, index) => opportunity(index)),
          prompts: [],
          routines: names.map((routineId, index) => ({
            runId: index,
            opportunityId: index,
            routineId,
            startedMs: 0,
            startedZone: zone,
            day: '2026-03-29',
            doneSeconds: 27.4,
            plannedSeconds: 60,
            verdict: 'partial',
          })),
        },
        csvSeparator(region),
      );
      const [, ...rows] = opened(csv, region, language);
      expect(rows).toHaveLength(names.length);
      expect(texts(rows[0])).toEqual([
        'date 2026-03-29',
        'string micro',
        'string 2026-03-29T01:30:00.000+01:00',
        'string 2026-03-29T03:30:00.000+02:00',
        'string partial',
        'float 46',
        'empty',
        'empty',
        'float 0',
        'string desk-reset',
        'float 27',
        'float 60',
      ]);
      const seen = rows.map((cells) => cells[9]);
      expect(seen.map((cell) => cell?.type)).not.toContain('formula');
      expect(seen.map((cell) => cell?.text)).toEqual(
        expect.arrayContaining(['desk-reset', "'=1+1", "'+1", "'-1", "'@SUM(A1)", 'a,b;c"d']),
      );
    },
  );
});
