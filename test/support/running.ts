import { onTestFinished } from 'vitest';
import type { Ports } from '../../main/ports/ports.ts';
import { createRuntime, type Runtime } from '../../main/runtime/runtime.ts';
import type { PushName, Reply, RequestName, RequestOutput } from '../../shared/contract/contract.ts';
import type { WindowRole } from '../../shared/contract/request.ts';
import type { CardView, RoutineView } from '../../shared/views/views.ts';
import { type FakePorts, type FakePortsOptions, fakePorts, stopKilled } from './fake-ports.ts';
import { tempFolder } from './temp-folder.ts';

/** A message that was pushed to the windows. */
interface Pushed {
  readonly name: PushName;
  readonly payload: unknown;
}

/** A running program with real stores, and its user. */
export interface Running extends FakePorts {
  readonly folder: string;
  readonly runtime: Runtime;
  readonly history: Ports['history'];
  readonly pushed: Pushed[];
  /** Whether the app window is open. */
  isAppOpen: boolean;
  ask<Name extends RequestName>(role: WindowRole, name: Name, input?: unknown): Promise<RequestOutput<Name>>;
  set(key: string, value: unknown): Promise<Reply>;
  /** The user types for this many seconds. */
  type(seconds: number): void;
  /** The user types and pauses until a card is up. */
  untilCard(): Promise<CardView>;
  /** Starts the break that is due, or a voluntary one. */
  start(): Promise<RoutineView>;
  /** Completes the running routine. */
  finish(): Promise<RoutineView>;
  /** The user does nothing for this many seconds. */
  idle(seconds: number): void;
  /** Locks or unlocks the session: both the system and the sensor report it. */
  lock(isLocked: boolean): void;
  /** Ends the program and starts another with the same stores, `seconds` later. */
  restart(seconds?: number, how?: Restart): Running;
  stop(): void;
  /** Kills the program: it writes nothing more. */
  kill(): void;
}

/** How a program is restarted. */
export interface Restart {
  /** The program was killed and could not write anything. */
  readonly isKilled?: boolean;
  /** The machine was not rebooted: its time since boot continues. */
  readonly isSameBoot?: boolean;
  /** By how much the wall clock was set meanwhile, in milliseconds. */
  readonly wallMs?: number;
  /** The time zone into which the machine was moved. */
  readonly zone?: string;
}

/** Starts a program. It ends with the test. */
export function running(options: FakePortsOptions = {}, folder = tempFolder()): Running {
  const fake = fakePorts(folder, {
    ...options,
    settings: { easeIn: false, firstStartDone: true, ...options.settings },
  });
  const { history } = fake.ports;
  const pushed: Pushed[] = [];
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
    stopKilled(fake, runtime, pushed);
  };
  const stop = () => {
    if (!isRunning) return;
    runtime.stop();
    isRunning = false;
    history.close();
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
    ask,
    set: (key, value) => ask('app', 'settings:set', { key, value }),
    type,
    async untilCard() {
      for (let minutes = 0; !isUp(); minutes += 1) {
        if (minutes > 180) throw new Error('no card appears');
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
      if (view === null) throw new Error('no routine is running');
      return view;
    },
    async finish() {
      const view = await ask('routine', 'routine:get');
      if (view === null) throw new Error('no routine is running');
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

/** Advances the program's clock to a time by sleeping until then. */
export function sleepUntil({ clock, report }: Running, wallMs: number): void {
  report('suspended');
  clock.sleep(Math.max(0, wallMs - clock.now().wallMs) / 1000);
  report('resumed');
}
