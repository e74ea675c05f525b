import type { Sensor } from '../../ports/sensors.ts';

/** A sensor for what cannot be measured here: always unknown, which is neither yes nor no. */
export function unmeasured(reason: string): Sensor<never> {
  return {
    read: () => ({ known: false, reason }),
    account: () => ({ methods: ['none'], certainty: 'none', lastError: null }),
  };
}
