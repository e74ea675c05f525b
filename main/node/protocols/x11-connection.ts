import { openUnixSocket, type UnixSocket } from './unix-socket.ts';
import type { X11Display } from './x11-display.ts';

/** Requests to an X server, answered in order. All of them reject when the server is gone. */
export interface X11Connection {
  /** The first screen's root window. */
  readonly root: number;
  /** The number of a name; 0 if no program uses it. */
  atom(name: string): Promise<number>;
  /** A property of 32-bit values; null if the window does not have it or is gone. */
  property(window: number, atom: number): Promise<readonly number[] | null>;
  /** The first byte of requests to an extension; null if the server does not have it. */
  extension(name: string): Promise<number | null>;
  /** The reply to a raw request; null if the server rejects it. Only for requests that have a reply. */
  request(request: Buffer): Promise<Buffer | null>;
  /** The first of the numbers for resources that this connection creates in the server. */
  readonly resourceBase: number;
  close(): void;
}

/** The longest reply that is accepted, bytes. */
const MOST_BYTES = 256 * 1024;
/** The most values that are read from a property. */
const MOST_VALUES = 64;

/** A request that waits for its reply. */
interface Waiting {
  answer(reply: Buffer): void;
  fail(error: Error): void;
}

/** The state of a connection. */
interface ConnectionState {
  readonly timeoutMs: number;
  /** The oldest request first: the server replies in order. */
  readonly waiting: Waiting[];
  socket: UnixSocket | null;
  /** Bytes of a packet that is not complete yet. */
  rest: Buffer;
  isGreeted: boolean;
  /** Why it ended; null while it is open. */
  endedBecause: string | null;
  /** Called with the server's greeting. */
  readonly onGreeted: (greeting: Buffer) => void;
  readonly onFailed: (error: Error) => void;
  greetingTimer: NodeJS.Timeout | undefined;
}

/** Connects to an X server and greets it. @throws Error with the reason if it does not reply in `timeoutMs` */
export function openX11Connection(display: X11Display, timeoutMs: number): Promise<X11Connection> {
  return new Promise((opened, failed) => {
    const connection: ConnectionState = {
      timeoutMs,
      waiting: [],
      socket: null,
      rest: Buffer.alloc(0),
      isGreeted: false,
      endedBecause: null,
      onGreeted: (packet) => opened(requestsOf(connection, packet)),
      onFailed: failed,
      greetingTimer: undefined,
    };
    connection.greetingTimer = setTimeout(() => end(connection, 'it did not answer in time'), timeoutMs);
    connection.socket = openUnixSocket(display.socket, {
      opened: () => connection.socket?.write(greeting(display.cookie)),
      data(chunk) {
        try {
          receive(connection, chunk);
        } catch {
          end(connection, 'it sent something other than X11');
        }
      },
      closed: (reason) => end(connection, reason),
    });
  });
}

function end(connection: ConnectionState, reason: string): void {
  const { waiting, socket, onFailed, greetingTimer } = connection;
  connection.endedBecause ??= reason;
  clearTimeout(greetingTimer);
  socket?.close();
  const error = new Error(`the X server: ${reason}`);
  onFailed(error);
  for (const { fail } of waiting.splice(0)) fail(error);
}

function receive(connection: ConnectionState, chunk: Buffer): void {
  connection.rest = Buffer.concat([connection.rest, chunk]);
  for (;;) {
    const { rest, isGreeted } = connection;
    const length = isGreeted ? packetLength(rest) : greetingLength(rest);
    if (length > MOST_BYTES) return end(connection, 'it sent too much');
    if (rest.length < length) return;
    const packet = rest.subarray(0, length);
    connection.rest = rest.subarray(length);
    if (!isGreeted) {
      connection.isGreeted = true;
      clearTimeout(connection.greetingTimer);
      if (packet[0] !== 1) return end(connection, 'it does not accept this program');
      connection.onGreeted(packet);
    } else if ((packet[0] ?? 2) < 2) {
      // 0: an error, 1: a reply; anything else is an event that was not requested.
      connection.waiting.shift()?.answer(packet);
    }
  }
}

/** The requests of an open connection; `packet` is the server's greeting. */
function requestsOf(connection: ConnectionState, packet: Buffer): X11Connection {
  return {
    root: rootOf(packet),
    resourceBase: packet.readUInt32LE(12),
    async atom(name) {
      const reply = await send(connection, internAtom(name));
      return reply[0] === 1 ? reply.readUInt32LE(8) : 0;
    },
    async property(window, atom) {
      const reply = await send(connection, getProperty(window, atom));
      if (reply[0] !== 1 || reply[1] !== 32) return null;
      const count = Math.min(reply.readUInt32LE(16), (reply.length - 32) / 4);
      return Array.from({ length: count }, (_, index) => reply.readUInt32LE(32 + 4 * index));
    },
    async extension(name) {
      const reply = await send(connection, queryExtension(name));
      return reply[0] === 1 && reply[8] === 1 ? (reply[9] ?? null) : null;
    },
    async request(bytes) {
      const reply = await send(connection, bytes);
      return reply[0] === 1 ? reply : null;
    },
    close: () => connection.socket?.close(),
  };
}

function send(connection: ConnectionState, request: Buffer): Promise<Buffer> {
  const { waiting, socket, timeoutMs, endedBecause } = connection;
  if (endedBecause !== null) return Promise.reject(new Error(`the X server: ${endedBecause}`));
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(connection, 'it did not answer in time'), timeoutMs);
    waiting.push({
      answer(reply) {
        clearTimeout(timer);
        resolve(reply);
      },
      fail(error) {
        clearTimeout(timer);
        reject(error);
      },
    });
    socket?.write(request);
  });
}

const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

function greeting(cookie: Buffer): Buffer {
  const name = Buffer.from(cookie.length > 0 ? 'MIT-MAGIC-COOKIE-1' : '');
  const head = Buffer.alloc(12);
  head.write('l');
  head.writeUInt16LE(11, 2);
  head.writeUInt16LE(name.length, 6);
  head.writeUInt16LE(cookie.length, 8);
  return Buffer.concat([head, padded(name), padded(cookie)]);
}

function internAtom(name: string): Buffer {
  const text = Buffer.from(name);
  const head = Buffer.alloc(8);
  head[0] = 16;
  // Only if the name exists already, so that nothing is left behind in the server.
  head[1] = 1;
  head.writeUInt16LE(2 + padded(text).length / 4, 2);
  head.writeUInt16LE(text.length, 4);
  return Buffer.concat([head, padded(text)]);
}

function queryExtension(name: string): Buffer {
  const text = Buffer.from(name);
  const head = Buffer.alloc(8);
  head[0] = 98;
  head.writeUInt16LE(2 + padded(text).length / 4, 2);
  head.writeUInt16LE(text.length, 4);
  return Buffer.concat([head, padded(text)]);
}

function getProperty(window: number, atom: number): Buffer {
  const request = Buffer.alloc(24);
  request[0] = 20;
  request.writeUInt16LE(6, 2);
  request.writeUInt32LE(window, 4);
  request.writeUInt32LE(atom, 8);
  request.writeUInt32LE(MOST_VALUES, 20);
  return request;
}

function greetingLength(bytes: Buffer): number {
  return bytes.length < 8 ? 8 : 8 + 4 * bytes.readUInt16LE(6);
}

/** Replies and generic events (35) contain the length of what follows the first 32 bytes. */
function packetLength(bytes: Buffer): number {
  if (bytes.length < 32) return 32;
  const kind = (bytes[0] ?? 0) & 0x7f;
  return kind === 1 || kind === 35 ? 32 + 4 * bytes.readUInt32LE(4) : 32;
}

/** The vendor's name and the pixmap formats come before the first screen, which begins with its root window. */
function rootOf(packet: Buffer): number {
  const vendorLength = packet.readUInt16LE(24);
  const formats = packet[29] ?? 0;
  return packet.readUInt32LE(40 + Math.ceil(vendorLength / 4) * 4 + 8 * formats);
}
