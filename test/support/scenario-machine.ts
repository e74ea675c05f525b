import { expect } from 'vitest';
import type { Quiet } from '../../shared/core/activity.ts';
import type { Effect } from '../../shared/core/effect.ts';
import { advance } from '../../shared/core/engine.ts';
import type { Event, EventInput } from '../../shared/core/event.ts';
import type { Rules } from '../../shared/core/rules.ts';
import { initialState, type State } from '../../shared/core/state.ts';
import { HOUR, instantOf, SECOND, type WallTime } from '../../shared/core/time.ts';
import { defaultSettings, rulesOf } from '../../shared/settings/settings.ts';
import { type Clock, clockOf, type Expected, msOf } from './scenario-clock.ts';
import { ScenarioDesktop } from './scenario-desktop.ts';
import { labelsOf } from './scenario-labels.ts';

/** The default settings without ease-in, since most scenarios are about an ordinary day. */
export const plainRules: Rules = rulesOf({ ...defaultSettings, easeIn: false });

export interface ScenarioOptions {
  readonly rules?: Partial<Rules>;
  readonly zone?: string;
  /** The local date and time of the start. */
  readonly date?: string;
  readonly time?: string;
  readonly state?: State;
  /** Whether the machine has a clock that stands still in sleep. */
  readonly hasAwakeClock?: boolean;
}

/** Time since boot at the start of a scenario. */
const MONO_START_MS = 1000 * HOUR;
const SAMPLE_MS = 5 * SECOND;

/** A computer with a user, sampled every 5 s, and the effects that the engine produces. */
export class ScenarioMachine {
  state: State;
  readonly effects: Effect[] = [];
  #rules: Rules;
  #zone: string;
  #t = 0;
  #nextSample = 0;
  readonly #hasAwakeClock: boolean;
  #sleptMs = 0;
  #wallStart: number;
  readonly #desktop = new ScenarioDesktop();
  readonly #events: Expected[] = [];
  /** The script time of each sample, by the wall clock. It names the start of a bout. */
  readonly #sampled = new Map<number, number>();

  constructor({
    rules = {},
    zone = 'Europe/Berlin',
    date = '2026-03-03',
    time = '09:00',
    state,
    hasAwakeClock = false,
  }: ScenarioOptions) {
    this.#hasAwakeClock = hasAwakeClock;
    this.#rules = { ...plainRules, ...rules };
    this.#zone = zone;
    this.#wallStart = instantOf(date, time, zone);
    this.state = state ?? initialState();
  }

  /** Gives input continuously until then. */
  types(until: Clock): this {
    return this.#sampleUntil(msOf(until), true);
  }

  /** Gives no input until then. */
  idles(until: Clock): this {
    return this.#sampleUntil(msOf(until), false);
  }

  /** Gives one input now. */
  presses(): this {
    this.#desktop.lastInput = this.#t;
    return this;
  }

  /** Sleeps until then: the system reports both ends. */
  sleeps(until: Clock): this {
    this.send({ type: 'suspended' });
    this.#skipTo(msOf(until));
    return this.send({ type: 'resumed' });
  }

  /** Falls asleep; the system never reports that it woke. */
  fallsAsleep(): this {
    return this.send({ type: 'suspended' });
  }

  wakes(): this {
    return this.send({ type: 'resumed' });
  }

  /** The machine stands still until then, and no event says why. */
  vanishes(until: Clock): this {
    this.#skipTo(msOf(until));
    return this;
  }

  /** The app stands still until then, and the machine does not sleep. Input goes on if `isTyping`. */
  stalls(until: Clock, isTyping: boolean): this {
    const ms = msOf(until);
    this.#moveTo(ms);
    this.#nextSample = ms;
    if (isTyping) this.#desktop.lastInput = ms;
    return this;
  }

  /** The app is stopped until then; its state is saved and loaded. */
  isStopped(until: Clock): this {
    this.send({ type: 'stopped' });
    this.state = JSON.parse(JSON.stringify(this.state));
    this.#skipTo(msOf(until));
    return this.send({ type: 'started' });
  }

  /** The app is killed and restarts then with the state of its last sample. */
  isKilled(until: Clock): this {
    this.state = JSON.parse(JSON.stringify(this.state));
    this.#skipTo(msOf(until));
    return this.send({ type: 'started' });
  }

  locks(): this {
    this.#desktop.isLocked = true;
    return this.send({ type: 'locked' });
  }

  unlocks(): this {
    this.#desktop.isLocked = false;
    return this.send({ type: 'unlocked' });
  }

  /** The reading of the lock sensor from now on; the system sends no event. */
  readsLock(isLocked: boolean | null): this {
    this.#desktop.isLocked = isLocked;
    return this;
  }

  /** The reading of the call sensor from now on. */
  readsCall(isInCall: boolean | null): this {
    this.#desktop.isInCall = isInCall;
    return this;
  }

  readsQuiet(quiet: Quiet | null): this {
    this.#desktop.quiet = quiet;
    return this;
  }

  /** The reading of the idle counter at the next samples, whatever the user did; null: the true one again. */
  readsIdle(idleMs: number | null): this {
    this.#desktop.misreadIdle = idleMs;
    return this;
  }

  /** Whether the desktop stops reporting idle time from now on. */
  hidesIdle(isBlind: boolean): this {
    this.#desktop.isBlind = isBlind;
    return this;
  }

  /** Moves the wall clock by that much; time since boot is not affected. */
  setsWallClock(byMs: number): this {
    this.#wallStart += byMs;
    return this;
  }

  travelsTo(zone: string): this {
    this.#zone = zone;
    return this;
  }

  changesRules(rules: Partial<Rules>): this {
    this.#rules = { ...this.#rules, ...rules };
    return this;
  }

  /** Expects exactly these events so far, as (second, event): missing and extra ones fail. */
  gives(...expected: readonly Expected[]): this {
    expect(this.#events.map(([at, event]) => `${at} ${event}`)).toEqual(
      expected.map(([at, event]) => `${clockOf(msOf(at))} ${event}`),
    );
    return this;
  }

  /** The moment of the script, by both clocks. */
  get now(): { readonly t: number; readonly wall: WallTime } {
    return { t: MONO_START_MS + this.#t, wall: { wallMs: this.#wallStart + this.#t, zone: this.#zone } };
  }

  #skipTo(ms: number): void {
    this.#sleptMs += ms - this.#t;
    this.#moveTo(ms);
    this.#nextSample = ms;
  }

  #moveTo(ms: number): void {
    if (ms < this.#t) throw new Error(`${clockOf(ms)} is over: it is ${clockOf(this.#t)}`);
    this.#t = ms;
  }

  #sampleUntil(untilMs: number, isTyping: boolean): this {
    while (this.#nextSample <= untilMs) {
      this.#moveTo(Math.max(this.#nextSample, this.#t));
      if (isTyping) this.#desktop.lastInput = this.#t;
      this.#nextSample += SAMPLE_MS;
      this.#sampled.set(this.#wallStart + this.#t, this.#t);
      this.send({ type: 'sampled', sample: this.#desktop.sampleAt(this.#t) });
    }
    this.#moveTo(untilMs);
    if (isTyping) this.#desktop.lastInput = untilMs;
    return this;
  }

  protected send(input: EventInput): this {
    const at = {
      wallMs: this.#wallStart + this.#t,
      monoMs: MONO_START_MS + this.#t,
      zone: this.#zone,
      ...(this.#hasAwakeClock && { awakeMs: this.#t - this.#sleptMs }),
    };
    const event: Event = { ...input, at };
    const { state, effects } = advance(this.state, event, this.#rules);
    this.state = state;
    const secondOf = ({ wallMs }: WallTime) => this.#t - (at.wallMs - wallMs);
    for (const effect of effects) {
      this.effects.push(effect);
      const startedAt = (wall: WallTime) => clockOf(this.#sampled.get(wall.wallMs) ?? secondOf(wall));
      for (const label of labelsOf(effect, { startedAt, endedAt: (wall) => clockOf(secondOf(wall)) })) {
        this.#events.push([clockOf(secondOf(effect.at)), label]);
      }
    }
    return this;
  }
}
