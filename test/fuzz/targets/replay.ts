import { type ParsedTrace, parseTrace } from '../../../main/node/recorded-day/trace.ts';
import { TraceError } from '../../../main/node/recorded-day/trace-export.ts';
import { defaultSettings, rulesOf } from '../../../shared/settings/settings.ts';
import { eventsOf } from '../../../tools/replay/recorded-events.ts';
import { lineOf } from '../../../tools/replay/report-lines.ts';
import { replayAnswers, replayed } from '../../../tools/replay/simulated-user.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import { ensure } from '../expectations.ts';
import { mutatedValue } from '../hostile-values.ts';
import { below, mutatedText } from '../mutate.ts';
import type { FuzzTarget } from '../target.ts';

/** The largest number of samples for these events: those of a few hours of use for each event of the file. */
const MOST_EVENTS = 400_000;

/** Exports of ActivityWatch. */
export const replayTarget: FuzzTarget = {
  name: 'replay',
  round({ random }) {
    const trace = traceOf(exportText(random));
    if (trace === null) return;
    const answer = random.pick(replayAnswers);
    const judged = new Set<number>();
    const begun = new Set<number>();
    let deskSeconds = 0;
    let last = Number.NEGATIVE_INFINITY;
    let count = 0;
    const counted = function* () {
      for (const event of eventsOf(trace, random.pick(['Europe/Berlin', 'UTC', 'Pacific/Apia']))) {
        count += 1;
        ensure(count < MOST_EVENTS, 'a short export takes more samples than its size allows');
        yield event;
      }
    };
    for (const { effects } of replayed(counted(), rulesOf(defaultSettings), answer)) {
      for (const effect of effects) {
        ensure(effect.at.wallMs >= last, 'the lines are not in order of time');
        last = effect.at.wallMs;
        const line = lineOf(effect);
        if (line) JSON.stringify(line);
        if (effect.type === 'recordBout') deskSeconds += effect.bout.deskSeconds;
        if (effect.type === 'recordOpportunity') begun.add(effect.id);
        if (effect.type !== 'recordOutcome') continue;
        ensure(begun.has(effect.opportunity.id), 'an outcome without its opportunity');
        ensure(!judged.has(effect.opportunity.id), 'two outcomes of one opportunity');
        judged.add(effect.opportunity.id);
      }
    }
    ensure(begun.size === judged.size, 'an opportunity without an outcome');
    const recordedMs = trace.blocks.reduce((sum, { fromMs, untilMs }) => sum + untilMs - fromMs, 0);
    ensure(deskSeconds * 1000 <= recordedMs + 1, `${deskSeconds} s of desk time in ${recordedMs} ms`);
  },
};

/** Null: rejected, with a reason that names the file. */
function traceOf(text: string): ParsedTrace | null {
  try {
    return parseTrace([{ name: 'export.json', text }]);
  } catch (error) {
    ensure(error instanceof TraceError, `not a TraceError: ${error}`);
    ensure(/^export\.json: ./.test(error.message), `names no file: ${error.message}`);
    return null;
  }
}

function exportText(random: SeededRandom): string {
  const events = [];
  let ms = Date.UTC(2026, 10, 16, 8);
  for (let count = below(random, 30); count > 0; count -= 1) {
    const seconds = random.pick([0, 0.4, 1, 5, 60, 200, 299, 301, 900, 1800, 3600]);
    const status = random.pick(['not-afk', 'not-afk', 'afk', 'hibernating', 'unknown']);
    events.push({ timestamp: new Date(ms).toISOString(), duration: seconds, data: { status } });
    ms += random.pick([seconds, seconds, seconds + 1, seconds + 400, seconds / 2]) * 1000;
  }
  const bucket = { type: 'afkstatus', events };
  const content = random.pick([{ buckets: { afk: bucket } }, bucket, events]);
  if (random.happens(0.2)) return mutatedText(random, JSON.stringify(content));
  return JSON.stringify(mutatedValue(random, content, 4));
}
