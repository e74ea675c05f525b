import type { Reading } from '../../../../shared/core/activity.ts';
import type { Registry, RegistryAnswer } from '../../windows-registry/registry.ts';
import { type ClosableSensor, createAskedSensor } from '../asked-sensor.ts';
import { remembered } from '../remembered.ts';
import { deviceUses, judgeUses, type UseVerdict } from './windows-consent.ts';

/** What the Windows call sensor needs. */
export interface WindowsCallOptions {
  readonly registry: Registry;
  /** A clock that nobody sets, milliseconds. */
  readonly nowMs: () => number;
  /** The time of day, Unix milliseconds. */
  readonly wallMs: () => number;
  /** Milliseconds since Windows started. */
  readonly upMs: () => number;
  /** The build number of Windows. */
  readonly build: number;
}

const STORE = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore';
/** The branch of services and other accounts changes rarely and is asked for at most this often. */
const MACHINE_GOOD_FOR_MS = 60_000;
/**
 * Up to this build (25H2) the store is known to follow what happens. Of a preview build after it (26220) it was
 * reported that a microphone in use stayed noted as released.
 */
const LAST_BUILD_WITH_TRUE_NO = 26_200;

/** The build in a release like `10.0.26200`; NaN when there is none. */
export function windowsBuild(release: string): number {
  return Number(release.split('.')[2] ?? Number.NaN);
}

/** Whether a microphone or camera is in use, by the list of uses that Windows keeps in the registry. */
export function createWindowsCall(options: WindowsCallOptions): ClosableSensor<boolean> {
  return createAskedSensor({
    ask: askForCall(options),
    methods: ['windows-consent-store'],
    certainty: 'likely',
    nowMs: options.nowMs,
  });
}

/**
 * Asks for the branches until one says that a device is in use: at most four, mostly two, each with a command of its
 * own. One for the whole store would read what is noted of places, contacts and all else too.
 */
export function askForCall(options: WindowsCallOptions): () => Promise<Reading<boolean>> {
  const { registry, nowMs, wallMs, upMs, build } = options;
  const branch = (root: 'HKCU' | 'HKLM', device: 'microphone' | 'webcam') => () =>
    registry.read(`${root}\\${STORE}\\${device}`);
  const rarely = (ask: () => Promise<RegistryAnswer>) => remembered(ask, () => MACHINE_GOOD_FOR_MS, nowMs);
  const branches = [
    { isMain: true, ask: branch('HKCU', 'microphone') },
    { isMain: true, ask: branch('HKCU', 'webcam') },
    { isMain: false, ask: rarely(branch('HKLM', 'microphone')) },
    { isMain: false, ask: rarely(branch('HKLM', 'webcam')) },
  ];

  return async () => {
    const verdicts: UseVerdict[] = [];
    let failure: string | null = null;
    for (const { isMain, ask } of branches) {
      const answer = await ask();
      if (answer.type === 'read') {
        const verdict = judgeUses(deviceUses(answer.keys), wallMs(), wallMs() - upMs());
        if (verdict === 'in-use') return { known: true, value: true };
        verdicts.push(verdict);
      } else if (answer.type !== 'absent') {
        failure ??= answer.reason;
      } else if (isMain) {
        failure ??= 'Windows keeps no list of the uses of microphone and camera here';
      }
    }
    return failure === null ? whatIsLeft(verdicts, build) : unknown(failure);
  };
}

/** No branch was in use, and all were read. */
function whatIsLeft(verdicts: readonly UseVerdict[], build: number): Reading<boolean> {
  if (verdicts.includes('doubtful')) {
    return unknown(
      'by the list of Windows a microphone or camera has been in use for more than 4 hours, or from later than now',
    );
  }
  if (!verdicts.includes('not-in-use')) {
    return unknown('Windows has not noted a single use of a microphone or camera yet');
  }
  if (!(build <= LAST_BUILD_WITH_TRUE_NO)) {
    return unknown(`on build ${build} of Windows a microphone in use may be noted as released`);
  }
  return { known: true, value: false };
}

function unknown(reason: string): Reading<never> {
  return { known: false, reason };
}
