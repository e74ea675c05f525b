import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../../../shared/core/activity.ts';
import type { Commands } from '../command.ts';
import { type PipeWireUses, pipeWireUses } from './pipewire-uses.ts';

/** Queries PipeWire for several sensors. */
export interface PipeWire {
  /** The current uses; never rejects. */
  look(): Promise<Reading<PipeWireUses>>;
}

/** The options of `createPipeWire`. */
export interface PipeWireOptions {
  readonly commands: Commands;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A monotonic clock, milliseconds. */
  readonly nowMs: () => number;
  /** How long an answer is shared, milliseconds. */
  readonly goodForMs?: number;
  /** The path of the program; tests set their own. */
  readonly pwDump?: string;
}

/** Shorter than a sensor's interval, so that each query gets a new answer. */
const GOOD_FOR_MS = 5000;

/** Runs PipeWire's own program, once for all callers at about the same time. */
export function createPipeWire(options: PipeWireOptions): PipeWire {
  const { commands, env, nowMs, goodForMs = GOOD_FOR_MS, pwDump = '/usr/bin/pw-dump' } = options;
  let asked: { readonly at: number; readonly answer: Promise<Reading<PipeWireUses>> } | null = null;

  async function ask(): Promise<Reading<PipeWireUses>> {
    const socket = socketOf(env);
    if (socket === null || !existsSync(socket)) return { known: false, reason: 'PipeWire is not running' };
    const dump = await commands.run(pwDump, []);
    if (!dump.ok) return { known: false, reason: dump.reason };
    try {
      return { known: true, value: pipeWireUses(dump.output.toString()) };
    } catch {
      return { known: false, reason: `${pwDump} did not return a readable dump` };
    }
  }

  return {
    look() {
      if (asked === null || nowMs() - asked.at >= goodForMs) asked = { at: nowMs(), answer: ask() };
      return asked.answer;
    },
  };
}

function socketOf(env: PipeWireOptions['env']): string | null {
  const folder = env.PIPEWIRE_RUNTIME_DIR || env.XDG_RUNTIME_DIR;
  const name = env.PIPEWIRE_REMOTE || 'pipewire-0';
  if (name.startsWith('/')) return name;
  return folder ? join(folder, name) : null;
}
