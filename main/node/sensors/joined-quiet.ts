import type { Quiet, Reading } from '../../../shared/core/activity.ts';
import type { Certainty } from '../../../shared/views/sensors.ts';
import type { Sensor } from '../../ports/sensors.ts';
import type { ClosableSensor } from './asked-sensor.ts';
import { joinUnknown } from './join-unknown.ts';

/** The sensors of what keeps a desktop quiet. */
export interface QuietParts {
  readonly doNotDisturb: ClosableSensor<boolean>;
  readonly fullScreen: ClosableSensor<boolean> | Sensor<never>;
  /** Undefined if it cannot be measured. Its "no" is never sure, so only its "yes" counts. */
  readonly screenSharing?: ClosableSensor<boolean>;
}

/**
 * Joins screen sharing, full screen and do-not-disturb. A "yes" of one is enough, whatever the others say. "Not
 * quiet" is known only if do-not-disturb and full screen are both known.
 */
export function joinQuiet({ doNotDisturb, fullScreen, screenSharing }: QuietParts): ClosableSensor<Quiet> {
  const parts = [doNotDisturb, fullScreen, ...(screenSharing === undefined ? [] : [screenSharing])];
  return {
    read(): Reading<Quiet> {
      const [held, covered] = [doNotDisturb.read(), fullScreen.read()];
      const shared = screenSharing?.read();
      if (shared?.known && shared.value) return { known: true, value: 'screen-sharing' };
      if (covered.known && covered.value) return { known: true, value: 'full-screen' };
      if (held.known && held.value) return { known: true, value: 'do-not-disturb' };
      return joinUnknown([held, covered]) ?? { known: true, value: 'none' };
    },
    account() {
      const accounts = parts.map((part) => part.account());
      const methods = accounts.flatMap((account) => account.methods).filter((method) => method !== 'none');
      return {
        methods: methods.length === 0 ? ['none'] : methods,
        certainty: certaintyOf([doNotDisturb, fullScreen].map((part) => part.account().certainty)),
        lastError: accounts.map((account) => account.lastError).find((error) => error !== null) ?? null,
      };
    },
    attend(attention) {
      for (const part of parts) part.attend?.(attention);
    },
    close() {
      doNotDisturb.close();
      screenSharing?.close();
      if ('close' in fullScreen) fullScreen.close();
    },
  };
}

/** At best likely if one of the two is not measured. */
function certaintyOf(certainties: readonly Certainty[]): Certainty {
  if (certainties.every((certainty) => certainty === 'none')) return 'none';
  return certainties.every((certainty) => certainty === 'sure') ? 'sure' : 'likely';
}
