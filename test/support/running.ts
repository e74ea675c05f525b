import { onTestFinished } from 'vitest';
import type { Ports } from '../../main/ports/ports.ts';
import { createRuntime, type Runtime } from '../../main/runtime/runtime.ts';
import type {
  PushName,
  Reply,
  RequestName,
  RequestOutput,
  WindowRole,
} from '../../shared/contract/contract.ts';
import type { CardView, RoutineView } from '../../shared/views/views.ts';
import { type FakePorts, type FakePortsOptions, fakePorts } from './fake-ports.ts';
import { tempFolder } from './temp-folder.ts';

/** A push that went to the windows. */
interface Pushed {
  readonly name: PushName;
  readonly payload: unknown;
}

/** A program that runs over real stores, and the person before it. */
export interface Running extends FakePorts {
  readonly folder: string;
  readonly runtime: Runtime;
  readonly history: Ports['history'];
  readonly pushed: Pushed[];
  /** Whether the app window is open. */
  isAppOpen: boolean;
  /** Notifications that were shown: title and click. */
  readonly shown: { readonly title: string; click(): void }[];
  ask<Name extends RequestName>(role: WindowRole, name: Name, input?: unknown): Promise<RequestOutput<Name>>;
  set(key: string, value: unknown): Promise<Reply>;
  /** The person types for so many seconds. */
  type(seconds: number): void;
  /** Types and pauses until a card is up. */
  untilCard(): Promise<CardView>;
  /** Takes the break that is due, or a voluntary one. */
  start(): Promise<RoutineView>;
  /** Does the whole routine that runs. */
  finish(): Promise<RoutineView>;
  /** Nobody touches the computer for so many seconds. */
  idle(seconds: number): void;
  /** The session is locked, or unlocked: the system tells, and so does the sensor. */
  lock(isLocked: boolean): void;
  /** Ends the program and starts another over the same files, `seconds` later. */
  restart(seconds?: number, how?: Restart): Running;
  stop(): void;
  /** Ends the program in the middle: it writes nothing more. */
  kill(): void;
}

/** How a program comes to be started again. */
export interface Restart {
  /** The program had no time to write anything. */
  readonly isKilled?: boolean;
  /** The machine was not started anew: its time since boot goes on. */
  readonly isSameBoot?: boolean;
  /** What the wall clock was set by meanwhile, in milliseconds. */
  readonly wallMs?: number;
  /** The time zone to which the machine was taken. */
  readonly zone?: string;
}

/** Starts a program; it is ended when the test is. */
export function running(options: FakePortsOptions = {}, folder = tempFolder()): Running {
  const fake = fakePorts(folder, {
    ...options,
    settings: { easeIn: false, firstStartDone: true, ...options.settings },
  });
  const { history } = fake.ports;
  const pushed: Pushed[] = [];
  const shown: Running['shown'][number][] = [];
  let isRunning = true;
  const runtime = createRuntime({
    ...fake.ports,
    clock: {
      ...fake.ports.clock,
      every: (ms, callback) => fake.clock.every(ms, () => isRunning && callback()),
    },
    publisher: {
      push: (name, payload) => void pushed.push({ name, payload }),
      isOpen: (role) => isOpen(role),
    },
    notifier: {
      notify({ title, onClick }) {
        shown.push({ title, click: onClick ?? (() => {}) });
        return () => {};
      },
    },
  });
  const isOpen = (role: WindowRole) => {
    if (role === 'app') return self.isAppOpen;
    const surface = role === 'card' || role === 'routine' ? role : null;
    return fake.calls.findLast((call) => call.startsWith(`${surface} `)) === `${surface} opened`;
  };
  const kill = () => {
    if (!isRunning) return;
    isRunning = false;
    history.close();
  };
  const stop = () => {
    if (!isRunning) return;
    runtime.stop();
    kill();
  };
  onTestFinished(stop);

  const ask = async <Name extends RequestName>(role: WindowRole, name: Name, input: unknown = null) =>
    (await runtime.request(role, name, input)) as RequestOutput<Name>;
  const type = (seconds: number) =>
    fake.clock.run(seconds, () => {
      fake.desktop.inputAt = fake.clock.now().monoMs;
    });
  const isUp = () => fake.calls.findLast((call) => call.startsWith('card ')) === 'card opened';

  const self: Running = {
    ...fake,
    folder,
    runtime,
    history,
    pushed,
    isAppOpen: true,
    shown,
    ask,
    set: (key, value) => ask('app', 'settings:set', { key, value }),
    type,
    async untilCard() {
      for (let minutes = 0; !isUp(); minutes += 1) {
        if (minutes > 180) throw new Error('no card comes');
        type(60);
        fake.clock.run(10);
      }
      const card = await ask('card', 'card:get');
      if (card === null) throw new Error('the card is empty');
      return card;
    },
    async start() {
      await ask('app', 'break:start');
      const view = await ask('routine', 'routine:get');
      if (view === null) throw new Error('no routine runs');
      return view;
    },
    async finish() {
      const view = await ask('routine', 'routine:get');
      if (view === null) throw new Error('no routine runs');
      const { runId, plannedSeconds, steps } = view;
      fake.clock.run(plannedSeconds + 1);
      const end = { runId, doneSeconds: plannedSeconds, hasBothSides: true, steps };
      await ask('routine', 'routine:end', end);
      return view;
    },
    idle: (seconds) => fake.clock.run(seconds),
    lock(isLocked) {
      fake.desktop.isLocked = isLocked;
      fake.report(isLocked ? 'locked' : 'unlocked');
    },
    restart(seconds = 30, { isKilled = false, isSameBoot = false, wallMs = 0, zone } = {}) {
      const ms = seconds * 1000;
      const end = fake.clock.now();
      if (isKilled) kill();
      else stop();
      const again = {
        ...options,
        settings: {},
        startMs: end.wallMs + ms + wallMs,
        zone: zone ?? end.zone,
        ...(isSameBoot ? { bootMs: end.monoMs + ms } : null),
      };
      return running(again, folder);
    },
    stop,
    kill,
  };
  fake.desktop.inputAt = fake.clock.now().monoMs;
  runtime.start();
  return self;
}

/** Sets the program's clock to a local time of a day by sleeping until then. */
export function sleepUntil({ clock, report }: Running, wallMs: number): void {
  report('suspended');
  clock.sleep(Math.max(0, wallMs - clock.now().wallMs) / 1000);
  report('resumed');
}
