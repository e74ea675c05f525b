import { openHistory } from '../../main/node/history/history.ts';
import type { RecordedEffect } from '../../main/ports/history.ts';
import { recordedOf } from '../../main/runtime/recorder.ts';
import type { Snapshot } from '../../main/snapshot.ts';
import { todayView } from '../../main/views/today.ts';
import { weekView } from '../../main/views/week.ts';
import { noContentTexts } from '../../shared/content/content-texts.ts';
import type { Quiet, Reading } from '../../shared/core/activity.ts';
import { advance } from '../../shared/core/engine.ts';
import type { EventInput, PromptReply } from '../../shared/core/event.ts';
import { initialState, type State } from '../../shared/core/state.ts';
import { type Instant, instantOf, MINUTE, SECOND } from '../../shared/core/time.ts';
import { atOnce } from '../../shared/history/slices.ts';
import { noPolicy, resolveSettings } from '../../shared/policy/policy.ts';
import { type PartialSettings, rulesOf } from '../../shared/settings/settings.ts';
import type { TodayView, WeekView } from '../../shared/views/views.ts';
import { shippedContent } from './library.ts';

const ZONE = 'Europe/Berlin';
const known = <T>(value: T): Reading<T> => ({ known: true, value });

/** A day at the computer, lived through the real engine, of which Today shows a moment. It starts on Tuesday at 09:00. */
export class TodayLife {
  readonly #history = openHistory(':memory:');
  readonly #settings;
  readonly #rules;
  #state: State;
  #wallMs = instantOf('2026-03-03', '09:00', ZONE);
  #inputMs = this.#wallMs;
  #isLocked = false;
  isInCall = false;
  quiet: Quiet = 'none';
  isIdleKnown = true;

  /** `isNew`: the user has no earlier days, so that ease-in and watching begin. */
  constructor(settings: PartialSettings = {}, isNew = false) {
    this.#settings = resolveSettings({ firstStartDone: true, ...settings }, noPolicy);
    this.#rules = rulesOf(this.#settings.values);
    this.#state = initialState(isNew ? {} : { firstDay: '2026-01-05' });
    this.sends({ type: 'started' });
  }

  /** Gives input for some minutes, or some seconds. */
  types(minutes: number, seconds = 0): this {
    return this.#samples(minutes * 60 + seconds, true);
  }

  /** Gives none. */
  idles(minutes: number, seconds = 0): this {
    return this.#samples(minutes * 60 + seconds, false);
  }

  /** Lets time pass without a sample. */
  passes(seconds: number): this {
    this.#wallMs += seconds * SECOND;
    return this;
  }

  /** Types until a break is due, and then stops until its card is up. */
  untilCard(): this {
    this.untilDue();
    return this.idles(0, 10);
  }

  /** Types until a break is due, without a lull. */
  untilDue(): this {
    for (let minute = 0; this.#state.opportunity === null && minute < 90; minute += 1) this.types(1);
    return this;
  }

  locks(isLocked: boolean): this {
    this.#isLocked = isLocked;
    return this.sends({ type: isLocked ? 'locked' : 'unlocked' });
  }

  answers(answer: PromptReply): this {
    const opportunityId = this.#state.opportunity?.id ?? 0;
    return this.sends({ type: 'promptAnswered', opportunityId, answer });
  }

  starts(): this {
    const opportunityId = this.#state.opportunity?.id ?? null;
    return this.sends({ type: 'breakRequested', opportunityId, plan: null });
  }

  /** Does `share` of the routine in progress. */
  finishes(share = 1): this {
    const { run } = this.#state;
    if (run === null) throw new Error('no routine is in progress');
    const doneSeconds = run.plannedSeconds * share;
    this.idles(0, doneSeconds);
    return this.sends({ type: 'routineEnded', runId: run.id, doneSeconds, hasBothSides: true });
  }

  sends(input: EventInput): this {
    const { state, effects } = advance(this.#state, { ...input, at: this.#now() }, this.#rules);
    this.#state = state;
    const records: readonly RecordedEffect[] = recordedOf(effects, {
      routineId: 'desk-reset',
      offeredId: 'desk-reset',
      stepsOf: () => [],
    });
    if (records.length > 0) this.#history.commit(records, state);
    return this;
  }

  /** Today at this moment. Its clock stands still, so that a picture doesn't change. */
  view(): TodayView {
    const view = todayView(this.#snapshot());
    this.#history.close();
    // Plans are made outside the engine.
    return view.openBreak === null ? view : { ...view, offer: { name: 'Reach and roll', seconds: 60 } };
  }

  /** Today and This week at this moment; the life continues afterwards. */
  bothViews(): { readonly today: TodayView; readonly week: WeekView } {
    const snapshot = this.#snapshot();
    return { today: todayView(snapshot), week: atOnce(weekView(snapshot, null)) };
  }

  get hasRun(): boolean {
    return this.#state.run !== null;
  }

  get hasOpportunity(): boolean {
    return this.#state.opportunity !== null;
  }

  #snapshot(): Snapshot {
    const content = shippedContent.load(null);
    return {
      state: this.#state,
      rules: this.#rules,
      now: this.#now(),
      settings: this.#settings,
      history: this.#history,
      content,
      library: content.library,
      plan: null,
      unrated: null,
      speed: 0,
      language: 'en',
      contentTexts: noContentTexts,
      hasScreenReader: false,
    };
  }

  #now(): Instant {
    return { wallMs: this.#wallMs, monoMs: this.#wallMs, zone: ZONE };
  }

  #samples(seconds: number, hasInput: boolean): this {
    for (const endMs = this.#wallMs + seconds * SECOND; this.#wallMs < endMs; ) {
      this.#wallMs = Math.min(endMs, this.#wallMs + 5 * SECOND);
      if (hasInput) this.#inputMs = this.#wallMs;
      this.sends({
        type: 'sampled',
        sample: {
          idleMs: this.isIdleKnown
            ? known(Math.min(this.#wallMs - this.#inputMs, 600 * MINUTE))
            : { known: false, reason: 'this desktop does not report it' },
          isLocked: known(this.#isLocked),
          isInCall: known(this.isInCall),
          quiet: known(this.quiet),
        },
      });
    }
    return this;
  }
}
