import type { Reading } from '../../../../shared/core/activity.ts';
import { type FollowedKey, followKey } from '../../windows-registry/followed-key.ts';
import type { Registry, RegistryAnswer } from '../../windows-registry/registry.ts';
import { type ClosableSensor, createPollingSensor } from '../asked-sensor.ts';
import { deviceUses, judgeUses, type UseVerdict } from './windows-consent.ts';

/** Dependencies of the Windows call sensor. */
export interface WindowsCallOptions {
  readonly registry: Registry;
  /** A clock that is never set, milliseconds. */
  readonly nowMs: () => number;
  /** The time of day, Unix milliseconds. */
  readonly wallMs: () => number;
  /** Milliseconds since Windows started. */
  readonly upMs: () => number;
  /** The build number of Windows. */
  readonly build: number;
}

const STORE = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore';
/**
 * The newest build (25H2) whose records are known to be accurate. On a later preview build (26220), a microphone in
 * use is reported to have been recorded as released.
 */
const LAST_BUILD_WITH_TRUE_NO = 26_200;

/** The build number in a release like `10.0.26200`; NaN if there is none. */
export function windowsBuild(release: string): number {
  return Number(release.split('.')[2] ?? Number.NaN);
}

/** Whether a microphone or camera is in use, from the list of uses that Windows keeps in the registry. */
export function createWindowsCall(options: WindowsCallOptions): ClosableSensor<boolean> {
  const { registry, nowMs } = options;
  const branches = consentBranches(registry);
  const sensor = createPollingSensor({
    ask: () => callIn(branches, options),
    methods: ['windows-consent-store'],
    certainty: 'likely',
    nowMs,
  });
  return {
    ...sensor,
    close() {
      sensor.close();
      for (const { key } of branches) key.close();
    },
  };
}

/** A branch of the consent store. The user's own must exist; those of services and other accounts need not. */
interface Branch {
  readonly isMain: boolean;
  readonly key: FollowedKey;
}

/** The four branches. The rest of the store, which records uses of the location, contacts and more, is not read. */
export function consentBranches(registry: Registry): readonly Branch[] {
  const branch = (root: 'HKCU' | 'HKLM', device: 'microphone' | 'webcam') => ({
    isMain: root === 'HKCU',
    key: followKey(registry, `${root}\\${STORE}\\${device}`),
  });
  return [
    branch('HKCU', 'microphone'),
    branch('HKCU', 'webcam'),
    branch('HKLM', 'microphone'),
    branch('HKLM', 'webcam'),
  ];
}

/** Whether one of the branches records a device in use. Never rejects. */
export async function callIn(
  branches: readonly Branch[],
  { wallMs, upMs, build }: Pick<WindowsCallOptions, 'wallMs' | 'upMs' | 'build'>,
): Promise<Reading<boolean>> {
  const verdicts: UseVerdict[] = [];
  let failure: string | null = null;
  for (const { isMain, key } of branches) {
    const answer = await key.read();
    if (answer.type === 'read') {
      const verdict = judgeUses(deviceUses(answer.keys), wallMs(), wallMs() - upMs());
      if (verdict === 'in-use') return { known: true, value: true };
      verdicts.push(verdict);
    } else if (answer.type !== 'absent' || isMain) failure ??= reasonFor(answer);
  }
  return failure === null ? whenNotInUse(verdicts, build) : unknown(failure);
}

function reasonFor(answer: Exclude<RegistryAnswer, { type: 'read' }>): string {
  return answer.type === 'absent'
    ? 'Windows keeps no list of microphone and camera uses here'
    : answer.reason;
}

/** The reading when every branch was read and none records a device in use. */
function whenNotInUse(verdicts: readonly UseVerdict[], build: number): Reading<boolean> {
  if (verdicts.includes('doubtful')) {
    return unknown(
      'Windows records a microphone or camera as in use for more than 4 hours, or since a time in the future',
    );
  }
  if (!verdicts.includes('not-in-use')) {
    return unknown('Windows has not recorded a single use of a microphone or camera yet');
  }
  if (!(build <= LAST_BUILD_WITH_TRUE_NO)) {
    return unknown(`build ${build} of Windows may record a microphone in use as released`);
  }
  return { known: true, value: false };
}

function unknown(reason: string): Reading<never> {
  return { known: false, reason };
}
