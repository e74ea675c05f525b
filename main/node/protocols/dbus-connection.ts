import { type BusCall, type BusMessage, callBytes, createMessageReader } from './dbus-messages.ts';
import { openUnixSocket, type UnixSocket } from './unix-socket.ts';

/** The reply of a service, or why there is none. */
export type BusAnswer =
  | { readonly ok: true; readonly args: readonly unknown[] }
  | { readonly ok: false; readonly reason: string };

/** A signal that a service sends. */
export type BusSignal = Extract<BusMessage, { type: 'signal' }>;

/** A connection to a bus. It does not reconnect after a loss. */
export interface BusConnection {
  /**
   * Never rejects; returns a reason if the service does not reply in time. If the reply comes later, `late` receives its
   * values, so that the caller can undo what the call began.
   */
  call(call: BusCall, late?: (args: readonly unknown[]) => void): Promise<BusAnswer>;
  /** Closes the connection without calling the listener. */
  close(): void;
}

/** Callbacks of a connection. */
export interface BusConnectionListener {
  /** The bus has accepted the connection; calls are possible. */
  ready(): void;
  signal(signal: BusSignal): void;
  /** Called once; the reason contains no personal data. */
  closed(reason: string): void;
}

/** Reply timeout, milliseconds. */
const BUS_TIMEOUT_MS = 2000;

/** The longest greeting that is read, bytes. */
const LONGEST_GREETING = 4096;

const theBus = {
  service: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
} as const;

/** A call to the bus itself. */
export function busCall(member: string, text?: string): BusCall {
  return text === undefined ? { ...theBus, member } : { ...theBus, member, signature: 's', args: [text] };
}

/** The state of a connection. */
interface ConnectionState {
  readonly listener: BusConnectionListener;
  readonly timeoutMs: number;
  readonly reader: ReturnType<typeof createMessageReader>;
  /** Calls that wait for a reply, by serial number. */
  readonly waiting: Map<number, (answer: BusAnswer) => void>;
  /** Calls that timed out but whose late reply is needed, by serial number. */
  readonly overdue: Map<number, (args: readonly unknown[]) => void>;
  socket: UnixSocket | null;
  /** The part of the bus's greeting received so far; null after the greeting. */
  greeting: Buffer | null;
  /** The serial number of the last call. */
  serial: number;
  isOver: boolean;
  greetingTimer: NodeJS.Timeout | undefined;
}

/** Connects to the bus behind a socket as the user of this process (EXTERNAL). */
export function openBusConnection(
  path: string,
  listener: BusConnectionListener,
  timeoutMs = BUS_TIMEOUT_MS,
): BusConnection {
  const connection: ConnectionState = {
    listener,
    timeoutMs,
    reader: createMessageReader(),
    waiting: new Map(),
    overdue: new Map(),
    socket: null,
    greeting: Buffer.alloc(0),
    serial: 0,
    isOver: false,
    greetingTimer: undefined,
  };
  connection.greetingTimer = setTimeout(() => end(connection, 'it did not greet in time'), timeoutMs);
  connection.socket = openUnixSocket(path, {
    opened() {
      const user = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
      connection.socket?.write(`\0AUTH EXTERNAL ${user}\r\n`);
    },
    data: (chunk) => (connection.greeting === null ? receive(connection, chunk) : greet(connection, chunk)),
    closed: (reason) => end(connection, reason),
  });
  return {
    call: (busCall, late) => call(connection, busCall, late),
    close: () => close(connection),
  };
}

function end(connection: ConnectionState, reason: string): void {
  if (connection.isOver) return;
  close(connection);
  connection.listener.closed(reason);
}

function close(connection: ConnectionState): void {
  connection.isOver = true;
  clearTimeout(connection.greetingTimer);
  connection.socket?.close();
  connection.overdue.clear();
  for (const answer of [...connection.waiting.values()]) {
    answer({ ok: false, reason: 'the connection ended' });
  }
}

/** Reads the greeting of the bus and says hello. */
function greet(connection: ConnectionState, chunk: Buffer): void {
  const greeting = Buffer.concat([connection.greeting ?? Buffer.alloc(0), chunk]);
  connection.greeting = greeting;
  const lineEnd = greeting.indexOf('\r\n');
  if (lineEnd === -1) {
    if (greeting.length > LONGEST_GREETING) end(connection, 'its greeting is too long');
    return;
  }
  if (!greeting.subarray(0, 3).equals(Buffer.from('OK '))) {
    return end(connection, 'it does not accept this user');
  }
  connection.greeting = null;
  connection.socket?.write('BEGIN\r\n');
  void call(connection, busCall('Hello')).then((answer) => {
    if (connection.isOver) return;
    if (!answer.ok) return end(connection, answer.reason);
    clearTimeout(connection.greetingTimer);
    connection.listener.ready();
  });
  const rest = greeting.subarray(lineEnd + 2);
  if (rest.length > 0) receive(connection, rest);
}

function receive(connection: ConnectionState, chunk: Buffer): void {
  let messages: BusMessage[];
  try {
    messages = connection.reader.take(chunk);
  } catch {
    return end(connection, 'it sent something other than D-Bus messages');
  }
  for (const message of messages) if (!connection.isOver) take(connection, message);
}

function take(connection: ConnectionState, message: BusMessage): void {
  if (message.type === 'signal') connection.listener.signal(message);
  if (message.type === 'answer') settle(connection, message.serial, { ok: true, args: message.args });
  if (message.type === 'refusal') settle(connection, message.serial, { ok: false, reason: message.error });
}

/** Hands a reply to the call with this serial number. */
function settle({ waiting, overdue }: ConnectionState, serial: number, answer: BusAnswer): void {
  const late = overdue.get(serial);
  overdue.delete(serial);
  if (answer.ok) late?.(answer.args);
  waiting.get(serial)?.(answer);
}

function call(
  connection: ConnectionState,
  busCall: BusCall,
  late?: (args: readonly unknown[]) => void,
): Promise<BusAnswer> {
  const { waiting, overdue, timeoutMs } = connection;
  if (connection.isOver) return Promise.resolve({ ok: false, reason: 'the connection ended' });
  connection.serial += 1;
  const { serial } = connection;
  const bytes = callBytes(busCall, serial);
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      if (late !== undefined) overdue.set(serial, late);
      answer({ ok: false, reason: `${busCall.service} did not answer in ${timeoutMs} ms` });
    }, timeoutMs);
    const answer = (given: BusAnswer) => {
      clearTimeout(timer);
      waiting.delete(serial);
      resolve(given);
    };
    waiting.set(serial, answer);
    connection.socket?.write(bytes);
  });
}
