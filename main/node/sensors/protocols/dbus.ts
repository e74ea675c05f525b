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

/** A service that is followed: whether it is there, and what it signals. */
export interface ServiceWatch {
  /** Its well-known name. */
  readonly service: string;
  readonly signals: readonly SignalMatch[];
  /** It is there now, or there again after a restart. */
  appeared(): void;
  /** It is gone, or never was there, or the bus is gone. */
  vanished(reason: string): void;
  heard(signal: BusSignal): void;
}

/** A bus of this machine that is connected to when it is first needed and again whenever it was lost. */
export interface Bus {
  /** Asks a service that runs; never rejects. */
  call(call: BusCall): Promise<BusAnswer>;
  /** Follows a service until the returned function is called. */
  watch(watch: ServiceWatch): () => void;
  close(): void;
}

/** The first and the longest wait before a lost bus is tried again, milliseconds. */
const BACKOFF_MS = { first: 1000, longest: 60_000 };

/** Where a bus is and how long it is waited for, milliseconds. */
export interface BusOptions {
  /** In the words of a reason: "the session bus". */
  readonly name: string;
  /** The socket's path; null: there is none that may be used. */
  readonly socket: string | null;
  readonly timeoutMs?: number;
  readonly backoffMs?: { readonly first: number; readonly longest: number };
}

interface Followed {
  readonly watch: ServiceWatch;
  /** The service's own name on the bus; null while it is not there. */
  owner: string | null;
}

/** Opens a bus. Nothing is connected before the first watch or call; nothing runs while no message comes. */
export function createBus({ name, socket, timeoutMs, backoffMs = BACKOFF_MS }: BusOptions): Bus {
  const followed = new Set<Followed>();
  let connection: BusConnection | null = null;
  let isReady = false;
  let whyNot = `${name} has not been reached yet`;
  let waitMs = backoffMs.first;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  function connect(): void {
    if (isClosed || connection !== null || timer !== undefined) return;
    if (socket === null) {
      lose('there is none on this machine');
      return;
    }
    connection = openBusConnection(
      socket,
      {
        ready() {
          isReady = true;
          waitMs = backoffMs.first;
          for (const one of followed) void follow(one);
        },
        signal,
        closed(reason) {
          connection = null;
          isReady = false;
          timer = setTimeout(() => {
            timer = undefined;
            connect();
          }, waitMs);
          timer.unref();
          waitMs = Math.min(2 * waitMs, backoffMs.longest);
          lose(reason);
        },
      },
      timeoutMs,
    );
  }

  function lose(reason: string): void {
    whyNot = `${name}: ${reason}`;
    for (const one of followed) {
      one.owner = null;
      one.watch.vanished(whyNot);
    }
  }

  async function follow(one: Followed): Promise<void> {
    const at = connection;
    if (at === null) return;
    const { service } = one.watch;
    // The rule comes before the question, so that no change in between is missed.
    const rules = [ownerRule(service), ...one.watch.signals.map((match) => signalRule(service, match))];
    const added = await Promise.all(rules.map((rule) => at.call(busCall('AddMatch', rule))));
    const refused = added.find((answer) => !answer.ok);
    const answer = await at.call(busCall('GetNameOwner', service));
    if (connection !== at || !followed.has(one) || one.owner !== null) return;
    if (refused !== undefined && !refused.ok) one.watch.vanished(`${name}: ${refused.reason}`);
    else if (answer.ok) change(one, answer.args[0]);
    else one.watch.vanished(`${service} is not there`);
  }

  function change(one: Followed, owner: unknown): void {
    const next = typeof owner === 'string' && owner !== '' ? owner : null;
    if (next === one.owner) return;
    one.owner = next;
    if (next === null) one.watch.vanished(`${one.watch.service} is not there`);
    else one.watch.appeared();
  }

  function signal(heard: BusSignal): void {
    if (heard.sender === 'org.freedesktop.DBus') {
      if (heard.member !== 'NameOwnerChanged') return;
      const [service, , owner] = heard.args;
      for (const one of [...followed]) if (one.watch.service === service) change(one, owner);
      return;
    }
    // A signal counts only from the service itself: any program may send one that looks the same.
    for (const one of [...followed]) {
      const isOurs = one.owner === heard.sender && one.watch.signals.some((match) => isOf(match, heard));
      if (isOurs) one.watch.heard(heard);
    }
  }

  return {
    call(asked) {
      connect();
      if (connection === null || !isReady) return Promise.resolve({ ok: false, reason: whyNot });
      return connection.call(asked);
    },
    watch(watch) {
      const one: Followed = { watch, owner: null };
      followed.add(one);
      if (isReady) void follow(one);
      else if (timer !== undefined) watch.vanished(whyNot);
      else connect();
      return () => {
        followed.delete(one);
        if (isReady) {
          const rules = [
            ownerRule(watch.service),
            ...watch.signals.map((match) => signalRule(watch.service, match)),
          ];
          for (const rule of rules) void connection?.call(busCall('RemoveMatch', rule));
        }
      };
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      timer = undefined;
      followed.clear();
      connection?.close();
      connection = null;
      isReady = false;
      whyNot = `${name} was left`;
    },
  };
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
