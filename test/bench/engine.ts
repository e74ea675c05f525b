import { advance } from '../../shared/core/engine.ts';
import type { Event } from '../../shared/core/event.ts';
import { initialState } from '../../shared/core/state.ts';
import { HOUR, instantOf, MINUTE, SECOND } from '../../shared/core/time.ts';
import { defaultSettings, rulesOf } from '../../shared/settings/settings.ts';

/** Limit of the processor time for a year around the clock, in seconds. */
const MOST_SECONDS = 5;
const DAYS = 365;
const SAMPLE_MS = 5 * SECOND;
const zone = 'Europe/Berlin';
const startMs = instantOf('2026-01-01', '00:00', zone);
const no = { known: true, value: false } as const;

/** Numbers from 0 to 1 that are the same in every run. */
function* chances(): Generator<number, never> {
  let seed = 20_260_303;
  for (;;) {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    yield seed / 2 ** 31;
  }
}

/** A stretch of a day in which the user gives input, with lulls and absences; outside it the machine is off. */
interface Stretch {
  readonly fromMs: number;
  readonly untilMs: number;
}

function sampled(t: number, idleMs: number): Event {
  return {
    type: 'sampled',
    sample: {
      idleMs: { known: true, value: idleMs },
      isLocked: no,
      isInCall: no,
      quiet: { known: true, value: 'none' },
    },
    at: { wallMs: t, monoMs: t, zone },
  };
}

/** Samples of a stretch: mostly input, a lull of a few seconds every minute or two, an absence every hour or two. */
function* samplesOf({ fromMs, untilMs }: Stretch, chance: Generator<number, never>): Generator<Event> {
  let inputAt = fromMs;
  let quietUntil = fromMs;
  for (let t = fromMs; t < untilMs; t += SAMPLE_MS) {
    if (t >= quietUntil) {
      inputAt = t;
      const drawn = chance.next().value;
      if (drawn < 0.0008) quietUntil = t + (5 + 25 * chance.next().value) * MINUTE;
      else if (drawn < 0.06) quietUntil = t + (8 + 80 * chance.next().value) * SECOND;
    }
    yield sampled(t, t - inputAt);
  }
}

/** Workdays from 08:30 to 17:30, with the machine asleep in between. */
function* workdays(): Generator<Event> {
  const chance = chances();
  for (let day = 0; day < DAYS; day += 1) {
    const midnight = startMs + day * 24 * HOUR;
    if (new Date(midnight + 12 * HOUR).getUTCDay() % 6 === 0) continue;
    const fromMs = midnight + 8.5 * HOUR;
    const untilMs = fromMs + 9 * HOUR;
    yield { type: 'resumed', at: { wallMs: fromMs, monoMs: fromMs, zone } };
    yield* samplesOf({ fromMs, untilMs }, chance);
    yield { type: 'suspended', at: { wallMs: untilMs, monoMs: untilMs, zone } };
  }
}

/** Every day, around the clock. */
function everyDay(): Generator<Event> {
  return samplesOf({ fromMs: startMs, untilMs: startMs + DAYS * 24 * HOUR }, chances());
}

interface Measured {
  readonly samples: number;
  readonly bouts: number;
  readonly opportunities: number;
  /** Processor time of this process, so that other programs on the machine do not change it. */
  readonly seconds: number;
}

function measure(events: Iterable<Event>): Measured {
  const rules = rulesOf(defaultSettings);
  let state = initialState();
  let samples = 0;
  let bouts = 0;
  let opportunities = 0;
  const began = process.cpuUsage();
  for (const event of events) {
    const next = advance(state, event, rules);
    state = next.state;
    samples += 1;
    for (const { type } of next.effects) {
      if (type === 'recordBout') bouts += 1;
      if (type === 'recordOpportunity') opportunities += 1;
    }
  }
  const { user, system } = process.cpuUsage(began);
  return { samples, bouts, opportunities, seconds: (user + system) / 1e6 };
}

function report(name: string, { samples, bouts, opportunities, seconds }: Measured): void {
  const speed = Math.round(samples / seconds).toLocaleString('en');
  const what = `${samples.toLocaleString('en')} events, ${bouts} bouts, ${opportunities} opportunities`;
  console.log(
    `${name}: ${seconds.toFixed(2)} s of processor time for a year, ${speed} samples per second (${what})`,
  );
}

measure(samplesOf({ fromMs: startMs, untilMs: startMs + 14 * 24 * HOUR }, chances()));
const year = measure(workdays());
report('workdays', year);
const whole = measure(everyDay());
report('every day, around the clock', whole);
if (whole.seconds > MOST_SECONDS) {
  console.error(`too slow: a year may take ${MOST_SECONDS} s of processor time`);
  process.exitCode = 1;
}
