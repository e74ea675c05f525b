import type { Quiet, Reading } from '../../../../shared/core/activity.ts';
import { type FollowedKey, followKey } from '../../windows-registry/followed-key.ts';
import { type Registry, type RegistryAnswer, registryValue } from '../../windows-registry/registry.ts';
import type { LoadedCalls } from '../../windows-registry/windows-calls.ts';
import { type ClosableSensor, createPollingSensor } from '../asked-sensor.ts';
import { joinQuiet } from '../joined-quiet.ts';
import { remembered } from '../remembered.ts';
import { notificationState } from './windows-full-screen.ts';
import { type QuietProfile, quietProfileIn } from './windows-quiet-blob.ts';

/** Dependencies of the Windows quiet sensor. */
export interface WindowsQuietOptions {
  readonly registry: Registry;
  readonly calls: LoadedCalls;
  /** A clock that is never set, milliseconds. */
  readonly nowMs: () => number;
}

const STORE =
  'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\CloudStore\\Store\\DefaultAccount\\Current';
/** One key for the machine's user and one for each account that is signed in; older versions say `notifications`. */
const PLACE = /^[^$]+\$windows\.data\.(donotdisturb|notifications)\.quiethourssettings$/i;
/** How often the keys are searched for, milliseconds: they change with accounts and versions of Windows. */
const PLACES_GOOD_FOR_MS = 10 * 60_000;

const isYes = { known: true, value: true } as const;

/** Whether do-not-disturb, a presentation or a program that fills the screen keeps the desktop quiet. */
export function createWindowsQuiet(options: WindowsQuietOptions): ClosableSensor<Quiet> {
  const { calls, nowMs } = options;
  const profiles = followProfiles(options);
  const quiet = joinQuiet({
    doNotDisturb: createPollingSensor({
      ask: () => doNotDisturbBy(profiles, calls),
      methods: ['windows-notifications'],
      certainty: 'likely',
      nowMs,
    }),
    fullScreen: createPollingSensor({
      ask: async () => fullScreenBy(calls),
      methods: ['windows-notification-state'],
      certainty: 'likely',
      nowMs,
    }),
  });
  return {
    ...quiet,
    close() {
      quiet.close();
      profiles.close();
    },
  };
}

/** Whether a program fills the screen. */
export function fullScreenBy(calls: LoadedCalls): Reading<boolean> {
  const state = notificationState(calls);
  return state.known ? { known: true, value: state.value === 'full-screen' } : state;
}

/**
 * Whether do-not-disturb is on: as the user chose it, or for a presentation. Do-not-disturb that Windows turns on by
 * its own rules (during a game, at set hours) is not stored anywhere.
 */
export async function doNotDisturbBy(
  profiles: Pick<FollowedProfiles, 'newest'>,
  calls: LoadedCalls,
): Promise<Reading<boolean>> {
  const profile = await profiles.newest();
  if (profile.known && profile.value.profile === 'on') return isYes;
  const state = notificationState(calls);
  if (state.known && state.value === 'presentation') return isYes;
  if (!profile.known) return profile;
  if (profile.value.profile === 'other') return unknown('Windows uses a do-not-disturb profile of its own');
  return state.known ? { known: true, value: false } : state;
}

/** The stored do-not-disturb profiles, each read again only after a change. */
export interface FollowedProfiles {
  /** The profile that was changed last. Never rejects. */
  newest(): Promise<Reading<QuietProfile>>;
  close(): void;
}

/** Follows the profiles of all accounts. */
export function followProfiles({
  registry,
  nowMs,
}: Pick<WindowsQuietOptions, 'registry' | 'nowMs'>): FollowedProfiles {
  const places = remembered(
    () => registry.children(STORE),
    () => PLACES_GOOD_FOR_MS,
    nowMs,
  );
  const followed = new Map<string, FollowedKey>();

  function keyOf(name: string): FollowedKey {
    const key = followed.get(name) ?? followKey(registry, `${STORE}\\${name}`);
    followed.set(name, key);
    return key;
  }

  return {
    async newest() {
      const found = await places();
      if (found.type === 'absent') return unknown('Windows keeps no do-not-disturb setting here');
      if (found.type !== 'read') return unknown(found.reason);
      let newest: QuietProfile | null = null;
      let failure: string | null = null;
      for (const name of found.names.filter((each) => PLACE.test(each))) {
        const answer = await keyOf(name).read();
        if (answer.type === 'read') newest = newer(newest, profileOf(answer));
        // The name contains the number of an account.
        else if (answer.type !== 'absent') failure ??= answer.reason.replaceAll(name, '…');
      }
      if (failure !== null && newest?.profile !== 'on') return unknown(failure);
      return newest === null
        ? unknown('do-not-disturb was never changed on this computer')
        : { known: true, value: newest };
    },
    close() {
      for (const key of followed.values()) key.close();
      followed.clear();
    },
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

function unknown(reason: string): Reading<never> {
  return { known: false, reason };
}
