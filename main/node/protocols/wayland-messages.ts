import { endianness } from 'node:os';

/** An event of a Wayland object. */
export interface WaylandEvent {
  readonly object: number;
  readonly opcode: number;
  readonly body: Buffer;
}

const isLittle = endianness() === 'LE';
/** The longest event that is accepted, bytes. */
const MOST_BYTES = 64 * 1024;

const u32 = (buffer: Buffer, at: number) => (isLittle ? buffer.readUInt32LE(at) : buffer.readUInt32BE(at));

/** Writes a request; texts are written with their length, a zero byte and padding, numbers as 32 bits. */
export function waylandRequest(
  object: number,
  opcode: number,
  ...args: readonly (number | string)[]
): Buffer {
  const body = Buffer.concat(args.map((arg) => (typeof arg === 'number' ? word(arg) : textBytes(arg))));
  return Buffer.concat([word(object), word(((body.length + 8) << 16) | opcode), body]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  if (isLittle) bytes.writeUInt32LE(value >>> 0);
  else bytes.writeUInt32BE(value >>> 0);
  return bytes;
}

function textBytes(text: string): Buffer {
  const bytes = Buffer.from(`${text}\0`);
  return Buffer.concat([word(bytes.length), bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

/** Cuts a stream of bytes into events. `take` throws Error if the bytes are not Wayland events. */
export function createWaylandReader(): { take(chunk: Buffer): WaylandEvent[] } {
  let rest: Buffer = Buffer.alloc(0);
  return {
    take(chunk) {
      rest = Buffer.concat([rest, chunk]);
      const events: WaylandEvent[] = [];
      while (rest.length >= 8) {
        const length = u32(rest, 4) >>> 16;
        if (length < 8 || length > MOST_BYTES) throw new Error('this is not a Wayland event');
        if (rest.length < length) break;
        events.push({
          object: u32(rest, 0),
          opcode: u32(rest, 4) & 0xffff,
          body: rest.subarray(8, length),
        });
        rest = rest.subarray(length);
      }
      return events;
    },
  };
}

/** A `wl_registry.global` event. @throws Error when it is too short */
export function globalOf({ body }: WaylandEvent): { name: number; interface: string; version: number } {
  const length = u32(body, 4);
  const text = body.subarray(8, 8 + length - 1).toString();
  return { name: u32(body, 0), interface: text, version: u32(body, 8 + Math.ceil(length / 4) * 4) };
}
