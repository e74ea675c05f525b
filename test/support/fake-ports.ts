import { basename, join } from 'node:path';
import Conf from 'conf';
import { openHistory } from '../../main/node/history/history.ts';
import { openSettings } from '../../main/node/settings/settings-store.ts';
import type { ContentSource } from '../../main/ports/content.ts';
import type { LoginItem } from '../../main/ports/login-item.ts';
import type { PolicySource } from '../../main/ports/policy.ts';
import type { Ports } from '../../main/ports/ports.ts';
import type { SystemEvent } from '../../main/ports/sensors.ts';
import type { PromptSurface } from '../../main/ports/windows.ts';
import type { Runtime } from '../../main/runtime/runtime.ts';
import { createMainText } from '../../main/views/text.ts';
import type { Library } from '../../shared/content/exercise-schema.ts';
import type { Quiet, Reading } from '../../shared/core/activity.ts';
import type { SettingKey } from '../../shared/settings/settings.ts';
import { noPolicySource } from '../../tools/preview/no-policy.ts';
import { fakeLog } from './fake-log.ts';
import { type FakeNotifier, fakeNotifier } from './fake-notifier.ts';
import { fakeSensor } from './fake-sensor.ts';
import { createHandClock, type HandClock } from './hand-clock.ts';
import { shippedContent } from './library.ts';
import { memoryHistory } from './memory-history.ts';
import { shippedTranslations } from './translations.ts';

/** The state of the user and the desktop, which a test sets. */
export interface Desktop {
  /** The time of the last input on the monotonic clock; null: the desktop does not report it. */
  inputAt: number | null;
  isLocked: boolean;
  isInCall: boolean;
  quiet: Quiet;
  /** The text of the file that the user opens; null: none. */
  chosenFile: string | null;
}

/** The ports of a runtime with real stores, a clock that the test moves, and a log of calls. */
export interface FakePorts {
  readonly ports: Ports;
  readonly clock: HandClock;
  readonly desktop: Desktop;
  /** The calls of surfaces, notifier and log, in order. */
  readonly calls: string[];
  readonly notifier: FakeNotifier;
  /** The warnings in the log, in order. */
  readonly warnings: string[];
  /** Files that were saved, by name. */
  readonly saved: ReadonlyMap<string, string | Uint8Array>;
  report(event: SystemEvent): void;
}

export interface FakePortsOptions {
  readonly startMs?: number;
  readonly zone?: string;
  /** Time since boot at the start, in milliseconds. */
  readonly bootMs?: number;
  readonly settings?: { readonly [Key in SettingKey]?: unknown };
  readonly library?: Library;
  readonly policy?: PolicySource;
  readonly loginItem?: LoginItem;
  /** A screen reader is running. */
  readonly hasScreenReader?: boolean;
  readonly card?: PromptSurface;
  /** Where the history is, for tests that are about its file; by default it is in memory. */
  readonly historyFile?: string;
}

/** The shipped content with an organisation's folder, or the given library. */
function contentOf(library: Library | undefined): ContentSource {
  if (library === undefined) return shippedContent;
  return {
    load: () => ({ library, muscles: new Map(), sources: new Map(), refused: [] }),
    subscribe: () => () => undefined,
  };
}

const known = <T>(value: T): Reading<T> => ({ known: true, value });

/** Opens a real history in memory and a real settings file in `folder`; everything else is a fake. */
export function fakePorts(folder: string, options: FakePortsOptions = {}): FakePorts {
  const clock = createHandClock(
    options.startMs ?? Date.UTC(2026, 10, 16, 8),
    options.zone ?? 'Europe/Berlin',
    options.bootMs,
  );
  const desktop: Desktop = { inputAt: 0, isLocked: false, isInCall: false, quiet: 'none', chosenFile: null };
  const saved = new Map<string, string | Uint8Array>();
  const calls: string[] = [];
  const notifier = fakeNotifier({ calls });
  const log = fakeLog();
  const listeners = new Set<(event: SystemEvent) => void>();
  const settings = openSettings(
    folder,
    (fileOptions) => new Conf({ ...fileOptions, configName: 'settings' }),
  );
  for (const [key, value] of Object.entries(options.settings ?? {})) settings.write(key as SettingKey, value);
  const surface = (name: string) => ({
    open: () => void calls.push(`${name} opened`),
    close: () => void calls.push(`${name} closed`),
  });
  const ports: Ports = {
    clock,
    idle: fakeSensor(() =>
      desktop.inputAt === null
        ? { known: false, reason: 'not reported' }
        : known(clock.now().monoMs - desktop.inputAt),
    ),
    lock: fakeSensor(() => known(desktop.isLocked)),
    call: fakeSensor(() => known(desktop.isInCall)),
    quiet: fakeSensor(() => known(desktop.quiet)),
    system: {
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    card: options.card ?? surface('card'),
    routine: surface('routine'),
    app: { open: (page) => void calls.push(`app ${page}`), close: () => void calls.push('app closed') },
    publisher: { push: () => {}, isOpen: () => true },
    tray: { show: (view) => void calls.push(`tray ${view.icon}`) },
    shortcuts: {
      register: (heard) =>
        void calls.push(`registers ${heard?.keys.start ?? '-'} ${heard?.keys.snooze ?? '-'}`),
      test: () => 'free',
    },
    notifier,
    settings,
    // A separate object, so that a test can make one of its calls fail.
    history: { ...openHistory(options.historyFile ?? memoryHistory(basename(folder))) },
    policy: options.policy ?? noPolicySource,
    screenReader: { isRunning: () => options.hasScreenReader ?? false },
    loginItem: options.loginItem ?? {
      read: () => known('on'),
      isOutdated: async () => false,
      write: () => {},
    },
    files: {
      async save({ name, content }) {
        saved.set(name, content);
        return { type: 'saved', file: `/chosen/${name}` };
      },
      open: async () =>
        desktop.chosenFile === null
          ? { type: 'cancelled' }
          : { type: 'opened', file: '/chosen/file.json', text: desktop.chosenFile },
    },
    printer: { print: async (paper) => ({ type: 'pdf', content: new TextEncoder().encode(paper) }) },
    log: { ...log, error: (message, error) => void calls.push(`error: ${message} ${error}`) },
    content: contentOf(options.library),
    text: createMainText(['en-GB'], { translations: shippedTranslations }),
    about: {
      version: '0.0.0',
      logFile: join(folder, 'unhunch.log'),
      windowDrawing: null,
      environment: { system: 'test' },
      privateFolders: [folder],
    },
    quit: () => void calls.push('quit'),
  };
  return {
    ports,
    clock,
    desktop,
    calls,
    notifier,
    warnings: log.warnings,
    saved,
    report: (event) => {
      for (const listener of [...listeners]) listener(event);
    },
  };
}

/**
 * Ends the timers of a program whose history is closed, which would otherwise run on and hold it in memory. What it
 * does while it stops is forgotten, because a killed program does nothing.
 */
export function stopKilled({ calls, warnings }: FakePorts, runtime: Runtime, pushed: unknown[] = []): void {
  const lists = [calls, warnings, pushed];
  const lengths = lists.map(({ length }) => length);
  runtime.stop();
  lists.forEach((list, index) => {
    list.length = lengths[index] ?? 0;
  });
}
