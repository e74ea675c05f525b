import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether a sound card records now, from the kernel's own list; null where there is no card that could. Costs the
 * reading of a few small files of the kernel.
 */
export function isAlsaCapturing(folder = '/proc/asound'): boolean | null {
  const inputs = namesIn(folder, /^card\d+$/).flatMap((card) => namesIn(card, /^pcm\d+c$/));
  if (inputs.length === 0) return null;
  return inputs
    .flatMap((input) => namesIn(input, /^sub\d+$/))
    .some((sub) => /^state: RUNNING/m.test(statusOf(sub)));
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
