import { openUnixSocket } from './unix-socket.ts';
import type { X11Display } from './x11-display.ts';

/** Questions to an X server, answered one after the other. All of them reject when the server is gone. */
export interface X11Connection {
  /** The first screen's root window. */
  readonly root: number;
  /** The number of a name; 0: nobody uses it. */
  atom(name: string): Promise<number>;
  /** A property of 32-bit values; null: the window has none of that name, or is gone. */
  property(window: number, atom: number): Promise<readonly number[] | null>;
  /** The first byte of requests to an extension; null: the server does not have it. */
  extension(name: string): Promise<number | null>;
  /** The reply to a request in X11's own form; null: the server refuses it. Only for requests that have a reply. */
  request(request: Buffer): Promise<Buffer | null>;
  /** The number with which everything begins that this connection makes in the server. */
  readonly resourceBase: number;
  close(): void;
}

/** No answer that is asked for here is longer, bytes. */
const MOST_BYTES = 256 * 1024;
/** Values that are read of a property. */
const MOST_VALUES = 64;

/** Connects to an X server and greets it. @throws Error with the reason when it does not answer in `timeoutMs` */
export function openX11Connection(display: X11Display, timeoutMs: number): Promise<X11Connection> {
  return new Promise((opened, failed) => {
    const waiting: { answer(reply: Buffer): void; fail(error: Error): void }[] = [];
    let rest: Buffer = Buffer.alloc(0);
    let isGreeted = false;
    const patience = setTimeout(() => end('it did not answer in time'), timeoutMs);

    function end(reason: string): void {
      clearTimeout(patience);
      socket.close();
      const error = new Error(`the X server: ${reason}`);
      failed(error);
      for (const { fail } of waiting.splice(0)) fail(error);
    }

    function ask(request: Buffer): Promise<Buffer> {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => end('it did not answer in time'), timeoutMs);
        const settled = () => clearTimeout(timer);
        waiting.push({
          answer(reply) {
            settled();
            resolve(reply);
          },
          fail(error) {
            settled();
            reject(error);
          },
        });
        socket.write(request);
      });
    }

    function received(chunk: Buffer): void {
      rest = Buffer.concat([rest, chunk]);
      for (;;) {
        const length = isGreeted ? packetLength(rest) : greetingLength(rest);
        if (length > MOST_BYTES) return end('it sent too much');
        if (rest.length < length) return;
        const packet = rest.subarray(0, length);
        rest = rest.subarray(length);
        if (isGreeted) {
          // 0: an error, 1: a reply; anything else is an event that nobody asked for.
          if ((packet[0] ?? 2) < 2) waiting.shift()?.answer(packet);
        } else {
          isGreeted = true;
          clearTimeout(patience);
          if (packet[0] !== 1) return end('it does not accept this program');
          opened({
            root: rootOf(packet),
            resourceBase: packet.readUInt32LE(12),
            atom,
            property,
            extension,
            request,
            close: () => socket.close(),
          });
        }
      }
    }

    async function atom(name: string): Promise<number> {
      const reply = await ask(internAtom(name));
      return reply[0] === 1 ? reply.readUInt32LE(8) : 0;
    }

    async function extension(name: string): Promise<number | null> {
      const reply = await request(queryExtension(name));
      return reply !== null && reply[8] === 1 ? (reply[9] ?? null) : null;
    }

    async function request(bytes: Buffer): Promise<Buffer | null> {
      const reply = await ask(bytes);
      return reply[0] === 1 ? reply : null;
    }

    async function property(window: number, of: number): Promise<readonly number[] | null> {
      const reply = await ask(getProperty(window, of));
      if (reply[0] !== 1 || reply[1] !== 32) return null;
      const count = Math.min(reply.readUInt32LE(16), (reply.length - 32) / 4);
      return Array.from({ length: count }, (_, index) => reply.readUInt32LE(32 + 4 * index));
    }

    const socket = openUnixSocket(display.socket, {
      opened: () => socket.write(greeting(display.cookie)),
      data(chunk) {
        try {
          received(chunk);
        } catch {
          end('it sent what is no X11');
        }
      },
      closed: end,
    });
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
  // Only if it is known already: nothing is left behind in the server.
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

/** Replies and generic events (35) say how much follows the first 32 bytes. */
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
