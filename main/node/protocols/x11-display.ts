import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is needed to reach an X server of this machine. */
export interface X11Display {
  readonly socket: string;
  /** MIT-MAGIC-COOKIE-1; empty if none is needed. */
  readonly cookie: Buffer;
}

type Env = Readonly<Record<string, string | undefined>>;

/** The X server that DISPLAY names if it is on this machine (`:0`, `unix:0`); otherwise null. */
export function x11Display(env: Env): X11Display | null {
  const number = /^(?:unix)?:(\d+)(?:\.\d+)?$/.exec(env.DISPLAY ?? '')?.[1];
  if (number === undefined) return null;
  return { socket: `/tmp/.X11-unix/X${number}`, cookie: cookieOf(env, number) };
}

function cookieOf(env: Env, number: string): Buffer {
  const file = env.XAUTHORITY || (env.HOME && join(env.HOME, '.Xauthority'));
  if (!file) return Buffer.alloc(0);
  try {
    return findCookie(readFileSync(file), number);
  } catch {
    return Buffer.alloc(0);
  }
}

/**
 * The cookie for a display in an Xauthority file: entries of a family, then an address, a display number, a name and a
 * value, each with its length before it (16 bits, the high byte first).
 */
export function findCookie(file: Buffer, number: string): Buffer {
  let at = 0;
  while (at + 2 <= file.length) {
    at += 2;
    const fields = [0, 1, 2, 3].map(() => {
      const length = file.readUInt16BE(at);
      const field = file.subarray(at + 2, at + 2 + length);
      at += 2 + length;
      return field;
    });
    const [, display, name, value] = fields;
    const isForDisplay = display?.toString() === number || display?.length === 0;
    if (isForDisplay && name?.toString() === 'MIT-MAGIC-COOKIE-1' && value !== undefined) return value;
  }
  return Buffer.alloc(0);
}
