import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openHistory } from '../../main/node/history/history.ts';
import { machineZone } from '../../main/node/machine-clock.ts';
import { parseTrace, type Timeline } from '../../main/node/recorded-day/trace.ts';
import { TraceError } from '../../main/node/recorded-day/trace-export.ts';
import type { History } from '../../main/ports/history.ts';
import { type CoverageMeter, createCoverageMeter } from '../../main/runtime/coverage-meter.ts';
import { noDetails, recordedOf } from '../../main/runtime/recorder.ts';
import type { Event } from '../../shared/core/event.ts';
import type { JudgedOpportunity } from '../../shared/core/outcome.ts';
import type { Rules } from '../../shared/core/rules.ts';
import type { EndedBout } from '../../shared/core/sitting-bout.ts';
import { initialState } from '../../shared/core/state.ts';
import { isTimeZone } from '../../shared/core/time.ts';
import { messageOf } from '../../shared/error-text.ts';
import {
  defaultSettings,
  type PartialSettings,
  parseSettings,
  rulesOf,
} from '../../shared/settings/settings.ts';
import { eventsOf } from './recorded-events.ts';
import { lineOf, type ReplayLine, weekLines } from './report-lines.ts';
import { tableOf } from './report-table.ts';
import { type ReplayAnswer, replayAnswers, replayed } from './simulated-user.ts';

const usage = `usage: npm run -s replay -- FILE... [options]
  --answer ${replayAnswers.join('|')}   how each card is answered (default: ignore)
  --settings FILE    settings as JSON
  --timezone ZONE    IANA time zone of the trace (default: this machine's)
  --history FILE     also writes the run into a history file
  --json             one JSON object a line`;

/** A wrong command line or a bad input file; the message is one line for the user. */
class ReplayError extends Error {}

interface Options {
  readonly timeline: Timeline;
  readonly answer: ReplayAnswer;
  readonly settings: PartialSettings;
  readonly zone: string;
  readonly history: History | null;
  readonly isJson: boolean;
}

function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = parsedArguments(args);
  if (positionals.length === 0) throw new ReplayError(usage);
  const answer = replayAnswers.find((each) => each === (values.answer ?? 'ignore'));
  if (!answer)
    throw new ReplayError(`--answer: "${values.answer}" is not one of ${replayAnswers.join(', ')}`);
  const zone = values.timezone ?? machineZone();
  if (!isTimeZone(zone)) throw new ReplayError(`--timezone: "${zone}" is not an IANA time zone`);
  const timeline = parseTrace(positionals.map((name) => ({ name, text: textOf(name) })));
  for (const warning of timeline.warnings) process.stderr.write(`${warning}\n`);
  const settings = values.settings === undefined ? {} : settingsOf(values.settings);
  return {
    timeline,
    answer,
    settings,
    zone,
    history: values.history === undefined ? null : historyAt(values.history),
    isJson: values.json ?? false,
  };
}

function parsedArguments(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { answer: text, settings: text, timezone: text, history: text, json: { type: 'boolean' } },
    });
  } catch (error) {
    throw new ReplayError(messageOf(error));
  }
}

function textOf(name: string): string {
  try {
    return readFileSync(name, 'utf8');
  } catch (error) {
    throw new ReplayError(`${name}: cannot be read (${messageOf(error)})`);
  }
}

function settingsOf(name: string): PartialSettings {
  let json: unknown;
  try {
    json = JSON.parse(textOf(name));
  } catch (error) {
    if (error instanceof ReplayError) throw error;
    throw new ReplayError(`${name}: not JSON`);
  }
  const { settings, refused } = parseSettings(json);
  const [first] = refused;
  if (first) throw new ReplayError(`${name}: ${first.key}: ${first.reason}`);
  return settings;
}

/** A file that is not a history is renamed and kept, and a message says so. */
function historyAt(name: string): History {
  const history = openHistory(name);
  if (history.damaged) {
    process.stderr.write(`${name}: ${history.damaged.reason}; kept as ${history.damaged.keptAs}\n`);
  }
  return history;
}

function run(options: Options, print: (line: ReplayLine) => void): void {
  const rules = rulesOf({ ...defaultSettings, ...options.settings });
  const bouts: EndedBout[] = [];
  const opportunities: JudgedOpportunity[] = [];
  const { history, timeline, zone } = options;
  const from = history
    ? initialState({ firstDay: history.firstDay(), ...history.nextIds() })
    : initialState();
  const coverage = history && createCoverageMeter(history);
  const events = measured(eventsOf(timeline, zone), rules, coverage);
  for (const { effects, state } of replayed(events, rules, options.answer, from)) {
    history?.commit(recordedOf(effects, noDetails), state);
    for (const effect of effects) {
      if (effect.type === 'recordBout') bouts.push(effect.bout);
      if (effect.type === 'recordOutcome') opportunities.push(effect.opportunity);
      const line = lineOf(effect);
      if (line) print(line);
    }
  }
  coverage?.save();
  const end = { wallMs: timeline.untilMs, zone };
  for (const line of weekLines(bouts, opportunities, end)) print(line);
}

function* measured(events: Iterable<Event>, rules: Rules, coverage: CoverageMeter | null): Generator<Event> {
  for (const event of events) {
    if (event.type === 'sampled') coverage?.sampled(event.at, rules);
    yield event;
  }
}

function main(args: readonly string[]): number {
  try {
    const options = optionsOf(args);
    try {
      const lines: ReplayLine[] = [];
      run(options, (line) => lines.push(line));
      const text = options.isJson ? lines.map((line) => JSON.stringify(line)).join('\n') : tableOf(lines);
      if (text !== '') process.stdout.write(`${text}\n`);
    } finally {
      options.history?.close();
    }
    return 0;
  } catch (error) {
    if (!(error instanceof ReplayError || error instanceof TraceError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
