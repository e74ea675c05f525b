import type { Reading, Sample } from '../../shared/core/activity.ts';
import type { Event, EventInput } from '../../shared/core/event.ts';
import { HOUR, MINUTE, SECOND } from '../../shared/core/time.ts';
import { plain, type Step } from './random-step.ts';

/** Samples of an undisturbed sitting: until a break is due, at most 70 min. */
const LONGEST_SITTING = 70 * 12;

/** Turns steps into events, one at a time; `now` says which opportunity and run are open. */
export class RandomLife {
  #wallMs: number;
  #monoMs = 20 * HOUR;
  #zone = 'Europe/Berlin';
  #inputAt: number;

  constructor(startMs: number) {
    this.#wallMs = startMs;
    this.#inputAt = this.#monoMs - 10 * MINUTE;
  }

  *eventsOf(
    step: Step,
    now: () => { readonly opportunityId: number; readonly runId: number },
  ): Generator<Event> {
    switch (step.type) {
      case 'stay':
        for (let left = step.seconds; left > 0; left -= 5) {
          const ms = Math.min(5, left) * SECOND;
          this.#pass(ms);
          if (step.isTyping) this.#inputAt = this.#monoMs - (ms % 2000);
          yield this.#event({ type: 'sampled', sample: this.#sample(step) });
        }
        return;
      case 'sit':
        for (let left = LONGEST_SITTING; left > 0 && now().opportunityId < 0; left -= 1) {
          this.#pass(5 * SECOND);
          this.#inputAt = this.#monoMs;
          yield this.#event({ type: 'sampled', sample: this.#sample({ readings: plain }) });
        }
        return;
      case 'exercise':
        yield this.#event({ type: 'breakRequested', opportunityId: null, plan: null });
        for (let left = step.seconds % 320; left > 0; left -= 5) {
          this.#pass(5 * SECOND);
          yield this.#event({ type: 'sampled', sample: this.#sample({ readings: plain }) });
        }
        yield this.#event({
          type: 'routineEnded',
          runId: now().runId,
          doneSeconds: step.seconds % 320,
          hasBothSides: true,
        });
        return;
      case 'happen':
        this.#pass((step.seconds % 5) * SECOND);
        yield this.#event(aimed(step.input, now()));
        return;
      case 'jump':
        this.#pass(step.seconds * SECOND);
        return;
      case 'set-wall':
        this.#wallMs += step.byMs;
        return;
      case 'travel':
        this.#zone = step.zone;
        return;
      case 'repeat-time':
        // A monotonic clock that runs backwards is a broken one: the next events carry older times.
        this.#monoMs -= step.seconds;
        return;
    }
  }

  #pass(ms: number): void {
    this.#wallMs += ms;
    this.#monoMs += ms;
  }

  #event(what: EventInput): Event {
    return { ...what, at: { wallMs: this.#wallMs, monoMs: this.#monoMs, zone: this.#zone } };
  }

  #sample({ readings }: Pick<Step, 'readings'>): Sample {
    const idle = Math.max(0, this.#monoMs - this.#inputAt);
    return {
      idleMs: known(readings.isIdleKnown ? idle : null),
      isLocked: known(readings.isLocked),
      isInCall: known(readings.isInCall),
      quiet: known(readings.quiet),
    };
  }
}

function aimed(what: EventInput, now: { opportunityId: number; runId: number }): EventInput {
  if ('opportunityId' in what && what.opportunityId === 0)
    return { ...what, opportunityId: now.opportunityId };
  if ('runId' in what && what.runId === 0) return { ...what, runId: now.runId };
  return what;
}

function known<T>(value: T | null): Reading<T> {
  return value === null ? { known: false, reason: 'random' } : { known: true, value };
}
