import type { Reading } from '../../../../shared/core/activity.ts';
import type { IdleSource } from '../../../ports/sensors.ts';
import type { ClosableSensor } from '../asked-sensor.ts';
import { joinUnknown } from '../join-unknown.ts';

/**
 * The reading of the first of several idle sensors that has one, in the order given; if none has, unknown with the
 * reasons of all.
 */
export function firstIdle(ways: readonly (ClosableSensor<number> | IdleSource)[]): ClosableSensor<number> {
  const close = () => {
    for (const way of ways) if ('close' in way) way.close();
  };
  return {
    read() {
      const unknown: Reading<number>[] = [];
      // Later sensors are not read once one has a reading.
      for (const way of ways) {
        const reading = way.read();
        if (reading.known) return reading;
        unknown.push(reading);
      }
      return joinUnknown(unknown) ?? { known: false, reason: 'there is no way to read it' };
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
