import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../../../shared/core/activity.ts';
import type { Commands } from '../command.ts';
import { type PipeWireUses, pipeWireUses } from './pipewire-uses.ts';

/** PipeWire, which several sensors ask. */
export interface PipeWire {
  /** Who uses what now; never rejects. */
  look(): Promise<Reading<PipeWireUses>>;
}

/** How PipeWire is asked. */
export interface PipeWireOptions {
  readonly commands: Commands;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A clock that nobody sets, milliseconds. */
  readonly nowMs: () => number;
  /** How long an answer serves whoever else asks, milliseconds. */
  readonly goodForMs?: number;
  /** Where the program is; another one in tests. */
  readonly pwDump?: string;
}

/** Less than the pause between two questions of one sensor, so that each sees something new. */
const GOOD_FOR_MS = 5000;

/** Asks PipeWire by its own program, once for all who ask at the same time. */
export function createPipeWire(options: PipeWireOptions): PipeWire {
  const { commands, env, nowMs, goodForMs = GOOD_FOR_MS, pwDump = '/usr/bin/pw-dump' } = options;
  let asked: { readonly at: number; readonly answer: Promise<Reading<PipeWireUses>> } | null = null;

  async function ask(): Promise<Reading<PipeWireUses>> {
    const socket = socketOf(env);
    if (socket === null || !existsSync(socket)) return { known: false, reason: 'PipeWire does not run' };
    const dump = await commands.run(pwDump, []);
    if (!dump.ok) return { known: false, reason: dump.reason };
    try {
      return { known: true, value: pipeWireUses(dump.output.toString()) };
    } catch {
      return { known: false, reason: `${pwDump} gave what is no dump` };
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
