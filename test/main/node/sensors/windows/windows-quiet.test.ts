import { describe, expect, it } from 'vitest';
import {
  createWindowsQuiet,
  doNotDisturbBy,
  followProfiles,
  fullScreenBy,
} from '../../../../../main/node/sensors/windows/windows-quiet.ts';
import { quietProfileIn } from '../../../../../main/node/sensors/windows/windows-quiet-blob.ts';
import { registryValue } from '../../../../../main/node/windows-registry/registry.ts';
import { createRegistry } from '../../../../../main/node/windows-registry/registry-reader.ts';
import type { LoadedCalls } from '../../../../../main/node/windows-registry/windows-calls.ts';
import { eventually } from '../../../../support/eventually.ts';
import { type RecordedKey, recordedWindows } from '../../../../support/recorded-windows.ts';

const CURRENT =
  'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\CloudStore\\Store\\DefaultAccount\\Current';
const MINE = `${CURRENT}\\default$windows.data.donotdisturb.quiethourssettings`;
const ACCOUNT = `${CURRENT}\\{8d1f2ae7-20b5-4a6e-9f0c-1c2d3e4f5a6b}$windows.data.donotdisturb.quiethourssettings`;
const PRESENTATION = 4;

function quietWith(held: Readonly<Record<string, RecordedKey>>, blocked?: LoadedCalls) {
  const windows = recordedWindows({ [CURRENT]: 'cloud-store-keys.txt', ...held });
  const calls = blocked ?? ({ ok: true, calls: windows.calls } as const);
  const profiles = followProfiles({ registry: createRegistry(calls), nowMs: () => 0 });
  return { ...windows, profiles, ask: () => doNotDisturbBy(profiles, calls) };
}

const onReading = { known: true, value: true };
const offReading = { known: true, value: false };
const reasonOf = (reading: { known: boolean; reason?: string }) => reading.reason ?? '';

describe('do-not-disturb', () => {
  it.each(['quiet-11-priority.txt', 'quiet-11-alarms.txt'])('is on for %s', async (name) => {
    expect(await quietWith({ [MINE]: name }).ask()).toEqual(onReading);
  });

  it('is on under the key name of Windows 10', async () => {
    const older = `${CURRENT}\\default$windows.data.notifications.quiethourssettings`;
    expect(await quietWith({ [older]: 'quiet-10-priority.txt' }).ask()).toEqual(onReading);
  });

  it('is off for quiet-11-off.txt', async () => {
    expect(await quietWith({ [MINE]: 'quiet-11-off.txt' }).ask()).toEqual(offReading);
  });

  it('follows the setting that was changed last', async () => {
    const { ask, record } = quietWith({
      [MINE]: 'quiet-11-off.txt',
      [ACCOUNT]: 'quiet-account-priority.txt',
    });
    expect(await ask()).toEqual(onReading);
    record(ACCOUNT, undefined);
    expect(await ask()).toEqual(offReading);
  });

  it('follows the switch, and is not read again while nothing changes', async () => {
    const { ask, record, opened } = quietWith({ [MINE]: 'quiet-11-off.txt' });
    expect(await ask()).toEqual(offReading);
    await ask();
    opened();
    await ask();
    expect(opened()).toEqual([]);
    record(MINE, 'quiet-11-priority.txt');
    expect(await ask()).toEqual(onReading);
  });

  it.each([
    ['quiet-other-profile.txt', /profile of its own/],
    ['quiet-damaged-blob.txt', /never changed/],
  ])('is unknown for %s', async (name, reason) => {
    expect(reasonOf(await quietWith({ [MINE]: name }).ask())).toMatch(reason);
  });

  it('is unknown if nothing is stored', async () => {
    expect(reasonOf(await quietWith({}).ask())).toMatch(/never changed/);
    const fresh = quietWith({ [CURRENT]: 'cloud-store-keys-fresh.txt' });
    expect(reasonOf(await fresh.ask())).toMatch(/never changed/);
    expect(reasonOf(await quietWith({ [CURRENT]: undefined }).ask())).toMatch(/keeps no/);
  });

  it.each([5, 1015, 1450])('is unknown if the registry fails with error %i', async (code) => {
    expect(reasonOf(await quietWith({ [CURRENT]: code }).ask())).toContain(`(error ${code})`);
    const numbered = reasonOf(await quietWith({ [MINE]: 'quiet-11-off.txt', [ACCOUNT]: code }).ask());
    expect(numbered).toContain(`(error ${code})`);
    expect(numbered).not.toMatch(/8d1f2ae7/);
    const isOn = { [MINE]: 'quiet-11-priority.txt', [ACCOUNT]: code };
    expect(await quietWith(isOn).ask()).toEqual(onReading);
  });

  it('is unknown if the library cannot be loaded', async () => {
    const reason = 'blocked by policy';
    const { ask } = quietWith({ [MINE]: 'quiet-11-priority.txt' }, { ok: false, reason });
    expect(await ask()).toEqual({ known: false, reason });
  });
});

describe('the presentation settings', () => {
  it('count as do-not-disturb, whatever the stored profile is', async () => {
    for (const held of [{}, { [MINE]: 'quiet-11-off.txt' }, { [MINE]: 5 }]) {
      const { ask, notifies } = quietWith(held);
      notifies(0, PRESENTATION);
      expect(await ask()).toEqual(onReading);
    }
  });

  it('that cannot be read leave only a "yes" of the profile known', async () => {
    const off = quietWith({ [MINE]: 'quiet-11-off.txt' });
    off.notifies(-1, 0);
    expect((await off.ask()).known).toBe(false);
    const on = quietWith({ [MINE]: 'quiet-11-priority.txt' });
    on.notifies(-1, 0);
    expect(await on.ask()).toEqual(onReading);
  });
});

it('a program that fills the screen is seen', () => {
  const { calls, notifies } = recordedWindows({});
  expect(fullScreenBy({ ok: true, calls })).toEqual(offReading);
  notifies(0, 2);
  expect(fullScreenBy({ ok: true, calls })).toEqual(onReading);
});

describe('quietProfileIn', () => {
  const blobOf = async (name: string) => {
    const { calls } = recordedWindows({ [MINE]: name });
    const answer = await createRegistry({ ok: true, calls }).read(MINE);
    const value = answer.type === 'read' ? registryValue(answer.keys[1], 'Data') : undefined;
    return value?.kind === 'bytes' ? value.bytes : new Uint8Array();
  };

  it('reads the profile and the time of the change', async () => {
    const off = await blobOf('quiet-11-off.txt');
    expect(quietProfileIn(off)).toEqual({ profile: 'off', changedAtSeconds: 1_757_366_924 });
    expect(quietProfileIn(await blobOf('quiet-11-alarms.txt'))?.profile).toBe('on');
  });

  it('reads a blob that is cut anywhere without failing, and never as another profile', async () => {
    const off = await blobOf('quiet-11-off.txt');
    for (let length = 0; length < off.length; length += 1) {
      const cut = quietProfileIn(off.subarray(0, length));
      expect(cut === null || cut.profile !== 'on').toBe(true);
    }
  });
});

describe('the sensor', () => {
  async function sensorFor(name: string, state: number) {
    const { calls, notifies, openHandles } = recordedWindows({
      [CURRENT]: 'cloud-store-keys.txt',
      [MINE]: name,
    });
    notifies(0, state);
    const loaded = { ok: true, calls } as const;
    const registry = createRegistry(loaded);
    const sensor = createWindowsQuiet({ registry, calls: loaded, nowMs: () => performance.now() });
    sensor.attend?.('needed');
    await eventually(() => expect(JSON.stringify(sensor.read())).not.toMatch('not asked'));
    sensor.close();
    expect(openHandles()).toBe(0);
    return sensor;
  }

  it.each([
    ['quiet-11-off.txt', 5, 'none'],
    ['quiet-11-off.txt', 2, 'full-screen'],
    ['quiet-11-off.txt', 4, 'do-not-disturb'],
    ['quiet-11-priority.txt', 5, 'do-not-disturb'],
  ])('with %s and state %i is "%s"', async (name, state, value) => {
    const sensor = await sensorFor(name, state);
    expect(sensor.read()).toEqual({ known: true, value });
    expect(sensor.account()).toEqual({
      methods: ['windows-notifications', 'windows-notification-state'],
      certainty: 'likely',
      lastError: null,
    });
  });
});
