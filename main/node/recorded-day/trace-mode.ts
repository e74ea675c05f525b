import { readFileSync } from 'node:fs';
import type { PromptSurface, RoutineSurface } from '../../ports/windows.ts';
import type { TraceOptions } from '../../startup/development-options.ts';
import { parseTrace, type Timeline } from './trace.ts';
import { createTraceClock, type TraceClock } from './trace-clock.ts';
import { TraceError } from './trace-export.ts';
import { courseOf, createTraceSensors, type TraceSensors } from './trace-sensors.ts';

/** A recorded trace in place of the real user. */
export interface TraceMode {
  readonly clock: TraceClock;
  readonly sensors: TraceSensors;
  readonly timeline: Timeline;
  /** The same surfaces; while one of them is open, time slows down so that one can answer. */
  slowing(surfaces: { readonly card: PromptSurface; readonly routine: RoutineSurface }): {
    readonly card: PromptSurface;
    readonly routine: RoutineSurface;
  };
}

/**
 * Reads a recording and creates its clock and sensors.
 * @throws TraceError if the file is not an ActivityWatch export or contains no recording
 */
export function createTraceMode({ file, speed, slowSpeed, zone }: TraceOptions): TraceMode {
  const timeline = parseTrace([{ name: file, text: readFileSync(file, 'utf8') }]);
  const course = courseOf(timeline);
  if (course === null) throw new TraceError(`${file}: nothing is recorded in it`);
  const clock = createTraceClock(course, { speed, slowSpeed }, zone);
  const open = new Set<string>();
  const slowed = <Surface extends PromptSurface>(name: string, surface: Surface): PromptSurface => ({
    open() {
      open.add(name);
      clock.setSlow(true);
      surface.open();
    },
    close() {
      open.delete(name);
      clock.setSlow(open.size > 0);
      surface.close();
    },
  });
  return {
    clock,
    timeline,
    sensors: createTraceSensors(timeline, clock),
    slowing: ({ card, routine }) => ({ card: slowed('card', card), routine: slowed('routine', routine) }),
  };
}
