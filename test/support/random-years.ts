import type { HistoryReader } from '../../main/ports/history.ts';
import { createRuntime, type Runtime } from '../../main/runtime/runtime.ts';
import { HOUR, MINUTE, SECOND } from '../../shared/core/time.ts';
import type { CardView, RoutineView } from '../../shared/views/views.ts';
import { type FakePorts, fakePorts, stopKilled } from './fake-ports.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** Where and when a simulated person lives. */
export interface YearsOptions {
  readonly folder: string;
  readonly historyFile: string;
  readonly seed: number;
  readonly startMs: number;
  readonly days: number;
  /** Called after each day, while the program runs. */
  readonly afterDay: (day: number, history: HistoryReader) => void;
}

/** The events of these years. */
export interface LivedYears {
  /** Errors that were logged. */
  readonly errors: readonly string[];
  /** How often each thing happened. */
  readonly happened: ReadonlyMap<string, number>;
  /** Real time at the computer with the program running, in seconds. */
  readonly runningSeconds: number;
}

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia'];

/** Runs a person's days through the real runtime with a real history file, as fast as it can. */
export async function liveYears(options: YearsOptions): Promise<LivedYears> {
  const life = new Life(options);
  for (let day = 0; day < options.days; day += 1) {
    await life.spendDay(day);
    options.afterDay(day, life.history);
  }
  return life.end();
}

class Life {
  readonly #options: YearsOptions;
  readonly #random: SeededRandom;
  readonly #happened = new Map<string, number>();
  readonly #errors: string[] = [];
  #fake: FakePorts;
  #runtime: Runtime;
  #runningSeconds = 0;
  #zone = 'Europe/Berlin';
  /** How far the wall clock is from the true time, milliseconds. */
  #wrongByMs = 0;
  /** The true time, Unix milliseconds. */
  #trueMs: number;

  constructor(options: YearsOptions) {
    this.#options = options;
    this.#random = seededRandom(options.seed);
    this.#trueMs = options.startMs;
    [this.#fake, this.#runtime] = this.#start(86_400_000);
  }

  get history(): HistoryReader {
    return this.#fake.ports.history;
  }

  end(): LivedYears {
    this.#stop();
    return { errors: this.#errors, happened: this.#happened, runningSeconds: this.#runningSeconds };
  }

  /** A day at the computer, from its morning to its sleep or shutdown. */
  async spendDay(day: number): Promise<void> {
    const morningMs = this.#options.startMs + day * 24 * HOUR;
    this.#sleepUntil(morningMs + this.#random.between(0, 3) * HOUR);
    if (this.#random.happens(0.25)) return this.#count('day off');
    const untilMs = this.#trueMs + this.#random.between(1, 6) * HOUR;
    while (this.#trueMs < untilMs) await this.#stretch();
  }

  async #stretch(): Promise<void> {
    const { random } = this;
    this.#fake.desktop.isInCall = random.happens(0.06);
    if (random.happens(0.04))
      this.#fake.desktop.quiet = random.pick(['none', 'do-not-disturb', 'full-screen']);
    if (random.happens(0.02)) this.#fake.desktop.inputAt = null;
    await this.#work(random.between(3, 50));
    if (this.#fake.desktop.isInCall) this.#count('call');
    this.#fake.desktop.isInCall = false;
    this.#happen();
    this.#idle(random.happens(0.6) ? random.between(0.2, 4) : random.between(4, 25));
  }

  get random(): SeededRandom {
    return this.#random;
  }

  /** Types, with a lull now and then in which a card can come. */
  async #work(minutes: number): Promise<void> {
    for (let left = minutes; left > 0; left -= 2) {
      this.#pass(Math.min(2, left) * 60 - 12, true);
      this.#pass(12, false);
      await this.#answer();
    }
  }

  async #answer(): Promise<void> {
    const card = (await this.#runtime.request('card', 'card:get', null)) as CardView | null;
    if (card === null) return;
    const answer = this.#random.pick(['start', 'start', 'skip', 'already-moved', 5, 10, null, null]);
    this.#count(`card: ${answer}`);
    if (answer === null) return;
    await this.#runtime.request('card', 'prompt:answer', { opportunityId: card.opportunityId, answer });
    if (answer === 'start') await this.#exercise();
  }

  async #exercise(): Promise<void> {
    const view = (await this.#runtime.request('routine', 'routine:get', null)) as RoutineView | null;
    if (view === null) return;
    const { runId, plannedSeconds, steps } = view;
    const share = this.#random.pick([1, 1, 1, 0.9, 0.5, 0.1]);
    this.#pass(plannedSeconds * share + 1, false);
    const end = { runId, doneSeconds: plannedSeconds * share, hasBothSides: true, steps };
    await this.#runtime.request('routine', 'routine:end', end);
  }

  #happen(): void {
    const { report, clock, desktop } = this.#fake;
    const { random } = this;
    const seconds = random.pick([20, 100, 119, 121, 200, 301, 900, 3600]);
    switch (Math.floor(random.between(0, 16))) {
      case 0:
        this.#count('lock');
        desktop.isLocked = true;
        report('locked');
        this.#pass(seconds, false);
        desktop.isLocked = false;
        return report('unlocked');
      case 1:
        this.#count('sleep');
        return this.#sleepUntil(this.#trueMs + seconds * SECOND);
      case 2:
        this.#count('stall');
        clock.sleep(seconds);
        this.#trueMs += seconds * SECOND;
        return;
      case 3:
        this.#count('restart');
        return this.#restart(seconds, random.happens(0.5));
      case 4:
        if (!random.happens(0.5)) return;
        this.#count('clock set');
        this.#wrongByMs = random.pick([0, 0, -HOUR, HOUR, 61_000, -26 * HOUR, 30 * HOUR]);
        return clock.setWall(this.#trueMs + this.#wrongByMs);
      case 5:
        if (!random.happens(0.5)) return;
        this.#count('travel');
        this.#zone = random.pick(zones);
        return clock.setZone(this.#zone);
      case 6:
        this.#count('request');
        void this.#runtime.request('app', 'pause:start', {
          length: random.pick([30, 'tomorrow', 'next-call']),
        });
        return;
      case 7:
        void this.#runtime.request('app', 'standing:set', { isStanding: random.happens(0.5) });
        return;
      case 8:
        void this.#runtime.request('app', 'away:report', { minutesAgo: 5 });
        return;
      default:
    }
  }

  #idle(minutes: number): void {
    this.#pass(minutes * 60, false);
  }

  #pass(seconds: number, isTyping: boolean): void {
    const { clock, desktop } = this.#fake;
    clock.run(seconds, () => {
      if (isTyping) desktop.inputAt = clock.now().monoMs;
    });
    this.#trueMs += seconds * SECOND;
    this.#runningSeconds += seconds;
  }

  #sleepUntil(trueMs: number): void {
    if (trueMs <= this.#trueMs) return;
    this.#fake.report('suspended');
    this.#fake.clock.sleep((trueMs - this.#trueMs) / SECOND);
    this.#trueMs = trueMs;
    this.#fake.report('resumed');
  }

  #restart(seconds: number, isKilled: boolean): void {
    const bootMs = this.#fake.clock.now().monoMs + seconds * SECOND;
    if (isKilled) {
      this.#fake.ports.history.close();
      stopKilled(this.#fake, this.#runtime);
    } else this.#stop();
    this.#noteErrors();
    this.#trueMs += seconds * SECOND;
    [this.#fake, this.#runtime] = this.#start(this.#random.happens(0.7) ? bootMs : 5 * MINUTE);
  }

  #start(bootMs: number): [FakePorts, Runtime] {
    const { folder, historyFile } = this.#options;
    const fake = fakePorts(folder, {
      historyFile,
      startMs: this.#trueMs + this.#wrongByMs,
      zone: this.#zone,
      bootMs,
      settings: { easeIn: false, firstStartDone: true },
    });
    // The app's window is closed: the sampler then takes as few samples as it may.
    const publisher = { push: () => {}, isOpen: () => false };
    const runtime = createRuntime({ ...fake.ports, publisher });
    fake.desktop.inputAt = fake.clock.now().monoMs;
    runtime.start();
    return [fake, runtime];
  }

  #stop(): void {
    this.#runtime.stop();
    this.#noteErrors();
    this.#fake.ports.history.close();
  }

  #noteErrors(): void {
    this.#errors.push(...this.#fake.calls.filter((call) => call.startsWith('error')));
    const { calls, notifier } = this.#fake;
    for (const list of [calls, notifier.messages, notifier.shown, notifier.removed]) list.length = 0;
  }

  #count(name: string): void {
    this.#happened.set(name, (this.#happened.get(name) ?? 0) + 1);
  }
}
