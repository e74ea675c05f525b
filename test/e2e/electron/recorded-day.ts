import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a recording: stretches of seconds with or without input, one after the other from nine in the morning. */
export function writeTrace(
  folder: string,
  stretches: readonly (readonly [status: 'not-afk' | 'afk', seconds: number])[],
): string {
  let at = Date.parse('2026-11-16T09:00:00Z');
  const events = stretches.map(([status, duration]) => {
    const event = { timestamp: new Date(at).toISOString(), duration, data: { status } };
    at += duration * 1000;
    return event;
  });
  const file = join(folder, 'trace.json');
  writeFileSync(file, JSON.stringify(events));
  return file;
}

/** How fast the clock goes: until a card comes, and while it or a routine is there. */
interface Pace {
  readonly speed?: number;
  readonly slowSpeed: number;
}

/** The arguments for a recording of half an hour at the desk, a moment without input, when a card comes, and on. */
export function dayWithCard(folder: string, { speed = 600, slowSpeed }: Pace): readonly string[] {
  const recording = writeTrace(folder, [
    ['not-afk', 31 * 60],
    ['afk', 20],
    ['not-afk', 3 * 3600],
  ]);
  const pace = ['--speed', String(speed), '--slow-speed', String(slowSpeed)];
  return ['--trace', recording, ...pace, '--timezone', 'UTC'];
}
