import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a recording: stretches in seconds with or without input, one after the other, from nine in the morning. */
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

/** The speed of the clock: until a card appears, and while it or a routine is shown. */
interface Pace {
  readonly speed?: number;
  readonly slowSpeed: number;
}

/**
 * The arguments for a recording of half an hour at the desk, a moment without input, in which a card appears, and more.
 */
export function dayWithCard(folder: string, { speed = 600, slowSpeed }: Pace): readonly string[] {
  const recording = writeTrace(folder, [
    ['not-afk', 31 * 60],
    ['afk', 20],
    ['not-afk', 3 * 3600],
  ]);
  const pace = ['--speed', String(speed), '--slow-speed', String(slowSpeed)];
  return ['--trace', recording, ...pace, '--timezone', 'UTC'];
}
