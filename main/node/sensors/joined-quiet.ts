import type { Quiet, Reading } from '../../../shared/core/activity.ts';
import type { Certainty } from '../../../shared/views/sensors.ts';
import type { Sensor } from '../../ports/sensors.ts';
import type { ClosableSensor } from './asked-sensor.ts';

/** The two that keep a desktop quiet; null where there is no way to tell. */
export interface QuietParts {
  readonly doNotDisturb: ClosableSensor<boolean>;
  readonly fullScreen: ClosableSensor<boolean> | Sensor<never>;
}

/**
 * Joins do-not-disturb and full screen. A "yes" of one is enough, whatever the other says; that nothing keeps the
 * desktop quiet is known only where both are.
 */
export function joinQuiet({ doNotDisturb, fullScreen }: QuietParts): ClosableSensor<Quiet> {
  const parts = [doNotDisturb, fullScreen] as const;
  return {
    read(): Reading<Quiet> {
      const [held, covered] = [doNotDisturb.read(), fullScreen.read()];
      if (covered.known && covered.value) return { known: true, value: 'full-screen' };
      if (held.known && held.value) return { known: true, value: 'do-not-disturb' };
      const reasons = [held, covered].flatMap((reading) => (reading.known ? [] : [reading.reason]));
      return reasons.length === 0
        ? { known: true, value: 'none' }
        : { known: false, reason: reasons.join('; ') };
    },
    account() {
      const accounts = parts.map((part) => part.account());
      const methods = accounts.flatMap((account) => account.methods).filter((method) => method !== 'none');
      return {
        methods: methods.length === 0 ? ['none'] : methods,
        certainty: certaintyOf(accounts.map((account) => account.certainty)),
        lastError: accounts.map((account) => account.lastError).find((error) => error !== null) ?? null,
      };
    },
    attend(attention) {
      for (const part of parts) part.attend?.(attention);
    },
    close() {
      doNotDisturb.close();
      if ('close' in fullScreen) fullScreen.close();
    },
  };
}

/** Where one of the two is not measured, the whole is at best likely. */
function certaintyOf(certainties: readonly Certainty[]): Certainty {
  if (certainties.every((certainty) => certainty === 'none')) return 'none';
  return certainties.every((certainty) => certainty === 'sure') ? 'sure' : 'likely';
}
