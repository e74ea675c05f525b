import { type ClosableSensor, createAskedSensor } from '../asked-sensor.ts';
import type { PipeWire } from './pipewire.ts';

/** What the sensor asks, and how often. */
export interface ScreenSharingOptions {
  readonly pipeWire: PipeWire;
  /** A clock that nobody sets, milliseconds. */
  readonly nowMs: () => number;
  readonly intervalMs?: number;
}

/**
 * Whether the screen or a window is shared, recorded or seen from afar through PipeWire, which is how it is done on
 * Wayland. On X11 many programs read the screen without it: there a "no" says little.
 */
export function createScreenSharing({
  pipeWire,
  nowMs,
  intervalMs,
}: ScreenSharingOptions): ClosableSensor<boolean> {
  const sensor = createAskedSensor<boolean>({
    async ask() {
      const uses = await pipeWire.look();
      return uses.known ? { known: true, value: uses.value.isScreenShared } : uses;
    },
    methods: ['pipewire-screencast'],
    certainty: 'likely',
    nowMs,
    ...(intervalMs === undefined ? {} : { intervalMs }),
  });
  return {
    ...sensor,
    // Without PipeWire there is nothing to say of it; the sensor of calls tells why it cannot be asked.
    account: () =>
      sensor.read().known ? sensor.account() : { methods: ['none'], certainty: 'none', lastError: null },
  };
}
