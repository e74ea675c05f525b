import type { IdleSource } from '../../../ports/sensors.ts';
import type { ClosableSensor } from '../asked-sensor.ts';

/**
 * The first of several ways to measure idle time that gives a reading, in the order given; where none does, unknown
 * for the reasons of all.
 */
export function firstIdle(ways: readonly (ClosableSensor<number> | IdleSource)[]): ClosableSensor<number> {
  const close = () => {
    for (const way of ways) if ('close' in way) way.close();
  };
  return {
    read() {
      const reasons: string[] = [];
      // Later ways are not asked once one has answered.
      for (const way of ways) {
        const reading = way.read();
        if (reading.known) return reading;
        reasons.push(reading.reason);
      }
      return { known: false, reason: reasons.join('; ') };
    },
    account() {
      const inUse = ways.find((way) => way.read().known);
      const lastError = ways.map((way) => way.account().lastError).find((error) => error !== null) ?? null;
      return inUse?.account() ?? { methods: ['none'], certainty: 'none', lastError };
    },
    attend(attention) {
      for (const way of ways) way.attend?.(attention);
    },
    close,
  };
}
