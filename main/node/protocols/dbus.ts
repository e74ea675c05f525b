import { sessionBusSocket } from './dbus-address.ts';
import {
  type BusAnswer,
  type BusConnection,
  type BusSignal,
  busCall,
  openBusConnection,
} from './dbus-connection.ts';
import type { BusCall } from './dbus-messages.ts';

/** Signals of one kind that a service sends. */
export interface SignalMatch {
  readonly path: string;
  readonly interface: string;
  readonly member: string;
}

/** A watch on a service: whether it is there, and what it signals. */
export interface ServiceWatch {
  /** Its well-known name. */
  readonly service: string;
  readonly signals: readonly SignalMatch[];
  /** The service is there, possibly again after a restart. */
  appeared(): void;
  /** The service is gone, was never there, or the bus is gone. */
  vanished(reason: string): void;
  signalled(signal: BusSignal): void;
}

/** A bus of this machine. It connects when first needed and reconnects after a loss. */
export interface Bus {
  /** Calls a running service. Never rejects. */
  call(call: BusCall): Promise<BusAnswer>;
  /** Watches a service until the returned function is called. */
  watch(watch: ServiceWatch): () => void;
  close(): void;
}

/**
 * The first and the longest delay before reconnecting, milliseconds. A session may have no system bus at all, and each
 * attempt wakes the process twice.
 */
const BACKOFF_MS = { first: 1000, longest: 5 * 60_000 };

/** Where a bus is, and the timeouts in milliseconds. */
export interface BusOptions {
  /** Its name in reasons, such as "the session bus". */
  readonly name: string;
  /** The socket's path; null if there is none that may be used. */
  readonly socket: string | null;
  readonly timeoutMs?: number;
  readonly backoffMs?: { readonly first: number; readonly longest: number };
}

/** A watched service. */
interface Watched {
  readonly watch: ServiceWatch;
  /** The service's unique name on the bus; null while it is not there. */
  owner: string | null;
}

/** The state of a bus. */
interface BusState {
  readonly options: BusOptions & { readonly backoffMs: { readonly first: number; readonly longest: number } };
  readonly watched: Set<Watched>;
  connection: BusConnection | null;
  isReady: boolean;
  /** Why calls are not possible now. */
  reason: string;
  /** Delay before the next reconnection, milliseconds. */
  delayMs: number;
  timer: NodeJS.Timeout | undefined;
  isClosed: boolean;
}

/** Opens a bus. It connects with the first watch or call, and does nothing while no message comes. */
export function createBus(options: BusOptions): Bus {
  const { backoffMs = BACKOFF_MS } = options;
  const bus: BusState = {
    options: { ...options, backoffMs },
    watched: new Set(),
    connection: null,
    isReady: false,
    reason: `${options.name} has not been reached yet`,
    delayMs: backoffMs.first,
    timer: undefined,
    isClosed: false,
  };
  return {
    call(call) {
      connect(bus);
      const { connection, isReady, reason } = bus;
      if (connection === null || !isReady) return Promise.resolve({ ok: false, reason });
      return connection.call(call);
    },
    watch(watch) {
      const watched: Watched = { watch, owner: null };
      startWatch(bus, watched);
      return () => endWatch(bus, watched);
    },
    close: () => closeBus(bus),
  };
}

/** Opens the bus of the user's session. Without one, every watched service is absent. */
export function openSessionBus(env: Readonly<Record<string, string | undefined>>): Bus {
  return createBus({ name: 'the session bus', socket: sessionBusSocket(env) });
}

function connect(bus: BusState): void {
  const { socket, timeoutMs, backoffMs } = bus.options;
  if (bus.isClosed || bus.connection !== null || bus.timer !== undefined) return;
  if (socket === null) return lose(bus, 'there is none on this machine');
  const listener = {
    ready() {
      bus.isReady = true;
      bus.delayMs = backoffMs.first;
      for (const watched of bus.watched) void subscribe(bus, watched);
    },
    signal: (signal: BusSignal) => deliver(bus, signal),
    closed(reason: string) {
      bus.connection = null;
      bus.isReady = false;
      reconnectLater(bus);
      lose(bus, reason);
    },
  };
  bus.connection = openBusConnection(socket, listener, timeoutMs);
}

function reconnectLater(bus: BusState): void {
  bus.timer = setTimeout(() => {
    bus.timer = undefined;
    connect(bus);
  }, bus.delayMs);
  bus.timer.unref();
  bus.delayMs = Math.min(2 * bus.delayMs, bus.options.backoffMs.longest);
}

function lose(bus: BusState, reason: string): void {
  bus.reason = `${bus.options.name}: ${reason}`;
  for (const watched of bus.watched) {
    watched.owner = null;
    watched.watch.vanished(bus.reason);
  }
}

function startWatch(bus: BusState, watched: Watched): void {
  bus.watched.add(watched);
  if (bus.isReady) void subscribe(bus, watched);
  else if (bus.timer !== undefined) watched.watch.vanished(bus.reason);
  else connect(bus);
}

function endWatch(bus: BusState, watched: Watched): void {
  bus.watched.delete(watched);
  if (!bus.isReady) return;
  for (const rule of rulesOf(watched.watch)) void bus.connection?.call(busCall('RemoveMatch', rule));
}

/** Asks the bus for the service's signals, then whether the service is there. */
async function subscribe(bus: BusState, watched: Watched): Promise<void> {
  const { connection } = bus;
  if (connection === null) return;
  const { service } = watched.watch;
  // The rules come before the question, so that no change in between is missed.
  const rules = rulesOf(watched.watch);
  const added = await Promise.all(rules.map((rule) => connection.call(busCall('AddMatch', rule))));
  const refused = added.find((answer) => !answer.ok);
  const answer = await connection.call(busCall('GetNameOwner', service));
  if (bus.connection !== connection || !bus.watched.has(watched) || watched.owner !== null) return;
  if (refused !== undefined && !refused.ok) watched.watch.vanished(`${bus.options.name}: ${refused.reason}`);
  else if (answer.ok) setOwner(watched, answer.args[0]);
  else watched.watch.vanished(`${service} is not there`);
}

function setOwner(watched: Watched, owner: unknown): void {
  const next = typeof owner === 'string' && owner !== '' ? owner : null;
  if (next === watched.owner) return;
  watched.owner = next;
  if (next === null) watched.watch.vanished(`${watched.watch.service} is not there`);
  else watched.watch.appeared();
}

function deliver(bus: BusState, signal: BusSignal): void {
  if (signal.sender === 'org.freedesktop.DBus') {
    if (signal.member !== 'NameOwnerChanged') return;
    const [service, , owner] = signal.args;
    for (const watched of [...bus.watched]) if (watched.watch.service === service) setOwner(watched, owner);
    return;
  }
  // A signal counts only if the service itself sent it: any program can send one that looks the same.
  for (const { owner, watch } of [...bus.watched]) {
    if (owner === signal.sender && watch.signals.some((match) => isOf(match, signal)))
      watch.signalled(signal);
  }
}

function closeBus(bus: BusState): void {
  bus.isClosed = true;
  clearTimeout(bus.timer);
  bus.timer = undefined;
  bus.watched.clear();
  bus.connection?.close();
  bus.connection = null;
  bus.isReady = false;
  bus.reason = `${bus.options.name} was closed`;
}

function rulesOf({ service, signals }: ServiceWatch): readonly string[] {
  return [ownerRule(service), ...signals.map((match) => signalRule(service, match))];
}

function isOf(match: SignalMatch, signal: BusSignal): boolean {
  return match.path === signal.path && match.interface === signal.interface && match.member === signal.member;
}

function ownerRule(service: string): string {
  return `type='signal',sender='org.freedesktop.DBus',interface='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${service}'`;
}

function signalRule(service: string, { path, interface: of, member }: SignalMatch): string {
  return `type='signal',sender='${service}',path='${path}',interface='${of}',member='${member}'`;
}
