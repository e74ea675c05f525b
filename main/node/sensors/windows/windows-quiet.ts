import type { Quiet, Reading } from '../../../../shared/core/activity.ts';
import { type Registry, type RegistryAnswer, registryValue } from '../../windows-registry/registry.ts';
import { type ClosableSensor, createAskedSensor } from '../asked-sensor.ts';
import { joinQuiet } from '../joined-quiet.ts';
import { remembered } from '../remembered.ts';
import { unmeasured } from '../unmeasured.ts';
import { type QuietProfile, quietProfileIn } from './windows-quiet-blob.ts';

/** What the Windows quiet sensor needs. */
export interface WindowsQuietOptions {
  readonly registry: Registry;
  /** A clock that nobody sets, milliseconds. */
  readonly nowMs: () => number;
}

const STORE =
  'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\CloudStore\\Store\\DefaultAccount\\Current';
/** One for the machine's user and one for each account that is signed in; `notifications` in older versions. */
const PLACE = /^[^$]+\$windows\.data\.(donotdisturb|notifications)\.quiethourssettings$/i;
/** `presentationsettings.exe` and the Mobility Center write here: "I am giving a presentation". */
const PRESENTATION = 'HKCU\\Software\\Microsoft\\MobilePC\\AdaptableSettings\\Activity';
/** Keys that come and go with accounts and Windows versions are looked for this often. */
const PLACES_GOOD_FOR_MS = 10 * 60_000;
const PRESENTATION_GOOD_FOR_MS = 60_000;

const isYes = { known: true, value: true } as const;

/** What keeps the desktop quiet, as far as Windows stores it. */
export function createWindowsQuiet(options: WindowsQuietOptions): ClosableSensor<Quiet> {
  return joinQuiet({
    doNotDisturb: createAskedSensor({
      ask: askForDoNotDisturb(options),
      methods: ['windows-notifications'],
      certainty: 'likely',
      nowMs: options.nowMs,
    }),
    // Only native code is told which windows cover a screen.
    fullScreen: unmeasured('on Windows Unhunch cannot see whether a program fills the screen'),
  });
}

/**
 * Asks for do-not-disturb as the user chose it, and for the presentation mode. What Windows switches on by its own
 * rules (while a game runs, at set hours) is stored nowhere.
 */
export function askForDoNotDisturb({
  registry,
  nowMs,
}: WindowsQuietOptions): () => Promise<Reading<boolean>> {
  const places = remembered(
    () => registry.children(STORE),
    () => PLACES_GOOD_FOR_MS,
    nowMs,
  );
  const presentation = remembered(
    () => registry.read(PRESENTATION),
    (answer) => (answer.type === 'absent' ? PLACES_GOOD_FOR_MS : PRESENTATION_GOOD_FOR_MS),
    nowMs,
  );

  async function newestProfile(): Promise<QuietProfile | string> {
    const found = await places();
    if (found.type === 'absent') return 'Windows keeps no do-not-disturb setting here';
    if (found.type !== 'read') return found.reason;
    let newest: QuietProfile | null = null;
    let failure: string | null = null;
    for (const name of found.names.filter((each) => PLACE.test(each))) {
      const answer = await registry.read(`${STORE}\\${name}`);
      if (answer.type === 'read') newest = newer(newest, profileOf(answer));
      // The name holds the number of an account.
      else if (answer.type !== 'absent') failure ??= answer.reason.replaceAll(name, '…');
    }
    if (failure !== null && newest?.profile !== 'on') return failure;
    return newest ?? 'do-not-disturb was never changed on this computer';
  }

  return async () => {
    const profile = await newestProfile();
    if (typeof profile !== 'string' && profile.profile === 'on') return isYes;
    const isPresenting = presentationIn(await presentation());
    if (isPresenting === true) return isYes;
    if (typeof profile === 'string') return unknown(profile);
    if (profile.profile === 'other') return unknown('Windows uses a do-not-disturb profile of its own');
    return typeof isPresenting === 'string' ? unknown(isPresenting) : { known: true, value: false };
  };
}

function profileOf(answer: RegistryAnswer & { type: 'read' }): QuietProfile | null {
  let newest: QuietProfile | null = null;
  for (const key of answer.keys) {
    const data = registryValue(key, 'Data');
    if (data?.kind === 'bytes') newest = newer(newest, quietProfileIn(data.bytes));
  }
  return newest;
}

function newer(one: QuietProfile | null, other: QuietProfile | null): QuietProfile | null {
  if (one === null || other === null) return one ?? other;
  return other.changedAtSeconds > one.changedAtSeconds ? other : one;
}

/** Whether a presentation is on, or why that is not known. */
function presentationIn(answer: RegistryAnswer): boolean | string {
  if (answer.type === 'absent') return false;
  if (answer.type !== 'read') return answer.reason;
  const value = registryValue(answer.keys[0], 'Activity');
  return value?.kind === 'number' && value.value !== 0n;
}

function unknown(reason: string): Reading<never> {
  return { known: false, reason };
}
