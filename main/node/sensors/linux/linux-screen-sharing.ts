import { type ClosableSensor, createPollingSensor } from '../asked-sensor.ts';
import type { PipeWire } from './pipewire.ts';

/** The sensor's options. */
export interface ScreenSharingOptions {
  readonly pipeWire: PipeWire;
  /** A monotonic clock, milliseconds. */
  readonly nowMs: () => number;
  readonly intervalMs?: number;
}

/**
 * Whether the screen or a window is shared, recorded or viewed remotely through PipeWire, the way to do so on
 * Wayland. On X11 many programs capture the screen without it, so a "no" says little there.
 */
export function createScreenSharing({
  pipeWire,
  nowMs,
  intervalMs,
}: ScreenSharingOptions): ClosableSensor<boolean> {
  const sensor = createPollingSensor<boolean>({
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
    // The call sensor reports why PipeWire cannot be queried.
    account: () =>
      sensor.read().known ? sensor.account() : { methods: ['none'], certainty: 'none', lastError: null },
  };
}
