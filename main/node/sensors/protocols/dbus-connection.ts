import { type BusCall, type BusMessage, callBytes, createMessageReader } from './dbus-messages.ts';
import { openUnixSocket } from './unix-socket.ts';

/** What a service answered, or why it did not. */
export type BusAnswer =
  | { readonly ok: true; readonly args: readonly unknown[] }
  | { readonly ok: false; readonly reason: string };

/** What a service tells without being asked. */
export type BusSignal = Extract<BusMessage, { type: 'signal' }>;

/** A connection to a bus that is or becomes ready; it does not come back when it is lost. */
export interface BusConnection {
  /**
   * Never rejects; gives a reason when the service does not answer in time. `late` then receives the values of an
   * answer that comes after all, so that what it began can be taken back.
   */
  call(call: BusCall, late?: (args: readonly unknown[]) => void): Promise<BusAnswer>;
  /** Ends it; the listener hears nothing more. */
  close(): void;
}

/** Who hears what comes over a connection by itself. */
export interface BusConnectionListener {
  /** Greeted: calls may be made. */
  ready(): void;
  signal(signal: BusSignal): void;
  /** Told once; the reason is without personal data. */
  closed(reason: string): void;
}

/** Who does not answer within this does not answer, milliseconds. */
const BUS_TIMEOUT_MS = 2000;

const theBus = {
  service: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
} as const;

/** A call of the bus itself. */
export function busCall(member: string, text?: string): BusCall {
  return text === undefined ? { ...theBus, member } : { ...theBus, member, signature: 's', args: [text] };
}

/** Connects to the bus behind a socket as this system's user (EXTERNAL). */
export function openBusConnection(
  path: string,
  listener: BusConnectionListener,
  timeoutMs = BUS_TIMEOUT_MS,
): BusConnection {
  const waiting = new Map<number, (answer: BusAnswer) => void>();
  const overdue = new Map<number, (args: readonly unknown[]) => void>();
  const reader = createMessageReader();
  /** What was written of the greeting until now; null when it is over. */
  let greeting: Buffer | null = Buffer.alloc(0);
  let serial = 0;
  let isOver = false;
  const patience = setTimeout(() => end('it did not greet in time'), timeoutMs);

  function end(reason: string): void {
    if (isOver) return;
    close();
    listener.closed(reason);
  }

  function close(): void {
    isOver = true;
    clearTimeout(patience);
    socket.close();
    overdue.clear();
    for (const answer of [...waiting.values()]) answer({ ok: false, reason: 'the connection ended' });
  }

  function greeted(chunk: Buffer): void {
    greeting = Buffer.concat([greeting ?? Buffer.alloc(0), chunk]);
    const lineEnd = greeting.indexOf('\r\n');
    if (lineEnd === -1) {
      if (greeting.length > 4096) end('it greets too long');
      return;
    }
    if (!greeting.subarray(0, 3).equals(Buffer.from('OK '))) return end('it does not accept this user');
    const rest = greeting.subarray(lineEnd + 2);
    greeting = null;
    socket.write('BEGIN\r\n');
    void call(busCall('Hello')).then((answer) => {
      if (isOver) return;
      if (!answer.ok) return end(answer.reason);
      clearTimeout(patience);
      listener.ready();
    });
    if (rest.length > 0) received(rest);
  }

  function received(chunk: Buffer): void {
    let messages: BusMessage[];
    try {
      messages = reader.take(chunk);
    } catch {
      return end('it sent what is no D-Bus message');
    }
    for (const message of messages) if (!isOver) take(message);
  }

  function take(message: BusMessage): void {
    if (message.type === 'signal') listener.signal(message);
    else if (message.type === 'answer') answered(message.serial, { ok: true, args: message.args });
    else if (message.type === 'refusal') answered(message.serial, { ok: false, reason: message.error });
  }

  function answered(to: number, answer: BusAnswer): void {
    const late = overdue.get(to);
    overdue.delete(to);
    if (answer.ok) late?.(answer.args);
    waiting.get(to)?.(answer);
  }

  function call(asked: BusCall, late?: (args: readonly unknown[]) => void): Promise<BusAnswer> {
    if (isOver) return Promise.resolve({ ok: false, reason: 'the connection ended' });
    serial += 1;
    const own = serial;
    const bytes = callBytes(asked, own);
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        if (late !== undefined) overdue.set(own, late);
        settle({ ok: false, reason: `${asked.service} did not answer in ${timeoutMs} ms` });
      }, timeoutMs);
      const settle = (answer: BusAnswer) => {
        clearTimeout(timer);
        waiting.delete(own);
        resolve(answer);
      };
      waiting.set(own, settle);
      socket.write(bytes);
    });
  }

  const socket = openUnixSocket(path, {
    opened() {
      const user = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
      socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
    },
    data: (chunk) => (greeting === null ? received(chunk) : greeted(chunk)),
    closed: end,
  });
  return { call, close };
}
