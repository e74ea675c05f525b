import { parseArgs } from 'node:util';
import { machineZone } from '../../main/node/machine-clock.ts';
import { readWeekReport } from '../../main/views/week-report.ts';
import { formatIso, type WallTime } from '../../shared/core/time.ts';
import { messageOf } from '../../shared/error-text.ts';
import { atOnce } from '../../shared/history/slices.ts';
import { mondayOfIsoWeek } from '../../shared/report/iso-week.ts';
import { weekRange } from '../../shared/report/rows.ts';
import { defaultSettings } from '../../shared/settings/settings.ts';
import { weekLine } from '../replay/report-lines.ts';
import { openReadOnly, type ReadOnlyHistory } from './read-only-history.ts';
import { reportTable } from './report-table.ts';

const usage = `usage: npm run -s report -- --history FILE --week YYYY-Www [--json]
  --history FILE   a history file; it is only read
  --week YYYY-Www  the week by ISO 8601, as 2026-W47
  --json           the figures as one JSON object`;

/** A wrong command line or a file that cannot be used; the message is for the user. */
class ReportError extends Error {}

interface Options {
  readonly file: string;
  readonly weekOf: string;
  readonly isJson: boolean;
}

function optionsOf(args: readonly string[]): Options {
  const { history, week, json } = parsedArguments(args);
  if (history === undefined || week === undefined) throw new ReportError(usage);
  const weekOf = mondayOfIsoWeek(week);
  if (weekOf === null) throw new ReportError(`--week: "${week}" is not a week of a year, such as 2026-W47`);
  return { file: history, weekOf, isJson: json ?? false };
}

function parsedArguments(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = { history: text, week: text, json: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new ReportError(messageOf(error));
  }
}

function open(file: string, zone: string): ReadOnlyHistory {
  try {
    return openReadOnly(file, { zone });
  } catch (error) {
    throw new ReportError(messageOf(error));
  }
}

/** The moment up to which the file has records: that of its last state, or else now. */
function momentOf(history: ReadOnlyHistory, zone: string): WallTime {
  const state = history.lastState();
  return state?.nowWallMs != null && state.calendar !== null
    ? { wallMs: state.nowWallMs, zone: state.calendar.zone }
    : { wallMs: Date.now(), zone };
}

function report({ file, weekOf, isJson }: Options): string {
  const ownZone = machineZone();
  const history = open(file, ownZone);
  try {
    const at = momentOf(history, ownZone);
    const { from, until } = weekRange(weekOf);
    if (isJson) {
      const bouts = history.bouts(from, until);
      return JSON.stringify(weekLine(weekOf, history.opportunities(from, until), bouts, at));
    }
    const { zone } = at;
    const options = {
      weekOf,
      zone,
      settings: defaultSettings,
      threshold: null,
      canWaitForCalls: false,
      openBout: null,
      planesOf: () => [],
    };
    return `as of ${formatIso(at)}\n${reportTable(atOnce(readWeekReport(history, options)))}`;
  } finally {
    history.close();
  }
}

function main(args: readonly string[]): number {
  try {
    process.stdout.write(`${report(optionsOf(args))}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
