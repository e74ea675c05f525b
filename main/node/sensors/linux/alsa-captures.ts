import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The streams that currently record from a sound card, from the kernel's list, each identified by its device, its
 * process id and its start; null if no card can record. Takes reading a few small kernel files.
 */
export function alsaCaptures(folder = '/proc/asound'): readonly string[] | null {
  const inputs = namesIn(folder, /^card\d+$/).flatMap((card) => namesIn(card, /^pcm\d+c$/));
  if (inputs.length === 0) return null;
  return inputs
    .flatMap((input) => namesIn(input, /^sub\d+$/))
    .map((sub) => ({ sub, status: statusOf(sub) }))
    .filter(({ status }) => /^state: RUNNING/m.test(status))
    .map(({ sub, status }) => `${sub} ${fieldOf(status, 'owner_pid')} ${fieldOf(status, 'trigger_time')}`);
}

function namesIn(folder: string, pattern: RegExp): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => pattern.test(name))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function statusOf(folder: string): string {
  try {
    return readFileSync(join(folder, 'status'), 'utf8');
  } catch {
    return '';
  }
}

function fieldOf(status: string, name: string): string | undefined {
  return new RegExp(`^${name} *: *(\\S+)`, 'm').exec(status)?.[1];
}
