import type { RoutineStep } from '../../shared/content/exercise-schema.ts';
import type { Pushes, PushName, WindowRole } from '../../shared/contract/contract.ts';
import type { Quiet, Reading } from '../../shared/core/activity.ts';
import type { Effect } from '../../shared/core/effect.ts';
import type { EndedBout } from '../../shared/core/sitting-bout.ts';
import type { State } from '../../shared/core/state.ts';
import type { Day, Instant } from '../../shared/core/time.ts';
import type {
  Comfort,
  Coverage,
  Excuse,
  HistoryCount,
  Hurt,
  SelfCheck,
  StoredOpportunity,
  StoredPrompt,
  StoredRoutine,
  StoredStep,
} from '../../shared/history/records.ts';
import type { PolicyReading } from '../../shared/policy/policy-reading.ts';
import type { PartialSettings, RefusedSetting, SettingKey } from '../../shared/settings/settings.ts';
import type { HistoryDocument } from '../../shared/transfer/history-document.ts';
import type { Attention, SensorAccount } from '../../shared/views/sensors.ts';
import type { AppPage, TrayView } from '../../shared/views/views.ts';
import type { Kept } from './break-plan.ts';
import type { ContentSource } from './content.ts';
import type { Files, Printer } from './files.ts';
import type { LoginItem } from './login-item.ts';
import type { ShortcutKeys } from './shortcuts.ts';
import type { Text } from './text.ts';

/** Tells the time, and wakes the caller at an interval. */
export interface Clock {
  now(): Instant;
  /** How fast this clock runs against a real one: 1, except with a recorded trace. */
  readonly speed: number;
  /** Calls back every `ms` milliseconds of this clock until the returned function is called. */
  every(ms: number, callback: () => void): () => void;
}

/** A sensor. Reading is synchronous and cheap: the adapter keeps the newest answer of what it asks in the background. */
export interface Sensor<Value> {
  read(): Reading<Value>;
  /** How it measures here, and its newest failure. */
  account(): SensorAccount;
  /** Tells how sharply the reading is needed from now on; a sensor that costs nothing has no use for it. */
  attend?(attention: Attention): void;
}

/** Milliseconds since the last input; whether the session is locked; whether a call runs; why to keep quiet. */
export type IdleSource = Sensor<number>;
export type LockSource = Sensor<boolean>;
export type CallSource = Sensor<boolean>;
export type QuietSource = Sensor<Quiet>;

/** What the operating system reports by itself; `stopped`: it shuts down, or the session ends. */
export type SystemEvent = 'suspended' | 'resumed' | 'locked' | 'unlocked' | 'stopped';
export interface SystemEvents {
  subscribe(listener: (event: SystemEvent) => void): () => void;
}

/** The card: opened without taking the focus, destroyed when closed. Both calls may come twice. */
export interface PromptSurface {
  open(): void;
  close(): void;
}

/** The window of the routine player; destroyed when closed. */
export interface RoutineSurface {
  open(): void;
  close(): void;
}

/** The app window; created when asked for, destroyed when closed. */
export interface AppWindow {
  open(page: AppPage): void;
  close(): void;
}

/** Sends a projection to the windows that are open and hear it. */
export interface Publisher {
  push<Name extends PushName>(name: Name, payload: Pushes[Name]): void;
  /** Whether a window of that role is open: what nobody hears need not be reckoned. */
  hears(role: WindowRole): boolean;
}

export interface TrayIcon {
  show(view: TrayView): void;
}

export interface Notifier {
  /** Shows a desktop notification, and returns what takes it away; nobody may ever see it, nor click on it. */
  notify(message: {
    readonly title: string;
    readonly body: string;
    readonly onClick?: () => void;
    /** The desktop could not show it; may come before `notify` returns. */
    readonly onFailed?: () => void;
  }): () => void;
}

/** Why a stored file could not be used, and where it was kept aside. */
export interface DamagedFile {
  readonly file: string;
  readonly keptAs: string;
  readonly reason: string;
}

/** The settings that the user set, and only those. */
export interface SettingsStore {
  readonly file: string;
  /** A file that could not be read at start, kept aside. */
  readonly damaged: DamagedFile | null;
  /** Values in the file that are out of range; they are passed over and stay in the file. */
  readonly refused: readonly RefusedSetting[];
  read(): PartialSettings;
  /** Writes one checked value; undefined removes it. */
  write(key: SettingKey, value: unknown): void;
}

/** A routine that ended, with what the engine does not know of it, so that a retried record keeps its own. */
export type RecordedRoutine = Extract<Effect, { type: 'recordRoutine' }> & {
  /** Null when no routine was chosen for the run (a replayed trace has none). */
  readonly routineId: string | null;
  /** What was done, in its order, as the player last told it. */
  readonly steps: readonly RoutineStep[];
};

/** An effect that is written into the history. */
export type RecordedEffect =
  | Extract<Effect, { type: 'recordBout' | 'recordOpportunity' | 'retractPrompt' }>
  /** With the routine that the card offers, where one was chosen. */
  | (Extract<Effect, { type: 'openPrompt' }> & { readonly routineId?: string })
  | (Extract<Effect, { type: 'recordOutcome' }> & { readonly excuse?: Excuse })
  | RecordedRoutine;

/** What is recorded, in one file. Days are inclusive. */
export interface History {
  readonly file: string;
  readonly damaged: DamagedFile | null;
  /** Writes what happened, the state after it and what comes back with it (left out: it stays), all or nothing. */
  commit(effects: readonly RecordedEffect[], state: State, kept?: Kept): void;
  /** The state of the last commit; null when there is none or it is of another version. */
  lastState(): State | null;
  /** What was kept with it; null when there is nothing or it is of another version. */
  lastKept(): Kept | null;
  bouts(from: Day, until: Day): readonly EndedBout[];
  opportunities(from: Day, until: Day): readonly StoredOpportunity[];
  routines(from: Day, until: Day): readonly StoredRoutine[];
  /** The newest routines first, for choosing the next. */
  recentRoutines(count: number): readonly StoredRoutine[];
  /** Showings of the cards of these days' opportunities. */
  prompts(from: Day, until: Day): readonly StoredPrompt[];
  /** The newest showings of cards first, for choosing the next routine. */
  recentPrompts(count: number): readonly StoredPrompt[];
  steps(from: Day, until: Day): readonly StoredStep[];
  /** What hurt since `fromMs`, Unix milliseconds. */
  hurts(fromMs: number): readonly Hurt[];
  addHurt(hurt: Hurt): void;
  selfChecks(): readonly SelfCheck[];
  addSelfCheck(check: SelfCheck): void;
  comfort(from: Day, until: Day): readonly Comfort[];
  /** Sets how a day felt, 0 to 10; null takes it back. */
  setComfort(day: Day, value: number | null): void;
  coverage(from: Day, until: Day): readonly Coverage[];
  /** Adds to the time that the app was running and sampling on a day, in seconds. */
  addCoverage(day: Day, seconds: number, trackedSeconds: number): void;
  firstDay(): Day | null;
  /** The numbers that the next opportunity and the next run get. */
  nextIds(): { readonly nextOpportunityId: number; readonly nextRunId: number };
  /** When a calendar job was last done, Unix milliseconds. */
  lastDone(job: string): number | null;
  setDone(job: string, atMs: number): void;
  /** What a deletion of these days would take. */
  countDays(from: Day, until: Day): HistoryCount;
  /** Deletes all that is kept of these days; returns what went. */
  deleteDays(from: Day, until: Day): HistoryCount;
  /** Deletes everything, also the stored state and which jobs were done; returns what went. */
  deleteAll(): HistoryCount;
  /** Deletes all days before `day`; returns how many rows went. */
  deleteBefore(day: Day): number;
  /** Everything of it that belongs to the person, for taking it along. */
  readAll(): HistoryDocument;
  /** The same as it is at the call, without standing in the way of anything else. */
  readSnapshot(): Promise<HistoryDocument>;
  /** Adds what is not there yet, all or nothing; what is there stays as it is. Returns what came. */
  addAll(document: HistoryDocument): HistoryCount;
  close(): void;
}

/** The organisation's settings. */
export interface PolicySource {
  /** What holds now, from memory; it was read before the runtime began. */
  read(): PolicyReading;
  /** Calls back after each change, also of what cannot be read, until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** Looks anew, without waiting for its turn; a change is told to those who subscribed. Never rejects. */
  look(): Promise<void>;
}

/** The log file; no personal data goes into it. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error?: unknown): void;
}

/** Answers a window's request: checks that the window may make it and that its input is valid. */
export type Requester = (role: WindowRole, name: string, input: unknown) => Promise<unknown>;

/** The program itself and the machine that it runs on. */
export interface About {
  readonly version: string;
  readonly logFile: string;
  /** Facts of the machine and the desktop, by name, for a diagnosis; none is about the person. */
  readonly environment: { readonly [name: string]: string };
  /** Folders whose names may hold a person's name. */
  readonly privateFolders: readonly string[];
}

/** Everything the runtime needs from outside. */
export interface Ports {
  readonly clock: Clock;
  readonly idle: IdleSource;
  readonly lock: LockSource;
  readonly call: CallSource;
  readonly quiet: QuietSource;
  readonly system: SystemEvents;
  readonly card: PromptSurface;
  readonly routine: RoutineSurface;
  readonly app: AppWindow;
  readonly publisher: Publisher;
  readonly tray: TrayIcon;
  readonly shortcuts: ShortcutKeys;
  readonly notifier: Notifier;
  readonly settings: SettingsStore;
  readonly history: History;
  readonly policy: PolicySource;
  readonly loginItem: LoginItem;
  readonly files: Files;
  readonly printer: Printer;
  readonly log: Log;
  readonly content: ContentSource;
  readonly text: Text;
  readonly about: About;
  /** Ends the program. */
  quit(): void;
}
