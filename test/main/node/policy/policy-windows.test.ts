import { expect, test } from 'vitest';
import { createLastKnown } from '../../../../main/node/policy/policy-last-known.ts';
import { openPolicy } from '../../../../main/node/policy/policy-source.ts';
import { windowsPolicyPlaces } from '../../../../main/node/policy/policy-windows.ts';
import type { RegistryValue } from '../../../../main/node/windows-registry/registry.ts';
import { createRegistry } from '../../../../main/node/windows-registry/registry-reader.ts';
import type { LoadedCalls } from '../../../../main/node/windows-registry/windows-calls.ts';
import { fakeWindows } from '../../../support/fake-windows.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const HKLM = 'HKLM\\Software\\Policies\\Unhunch';
const HKCU = 'HKCU\\Software\\Policies\\Unhunch';

const number = (value: number): RegistryValue => ({ kind: 'number', value: BigInt(value) });
const text = (value: string): RegistryValue => ({ kind: 'text', text: value });

/** A Windows that has the keys above those of the policy, as every Windows does. */
function windows() {
  const fake = fakeWindows();
  fake.set('HKLM\\Software\\Policies');
  fake.set('HKCU\\Software\\Policies');
  const calls: LoadedCalls = { ok: true, calls: fake.calls };
  return { ...fake, calls, places: windowsPolicyPlaces(createRegistry(calls)) };
}

test('the computer takes precedence over the user, each with its subkey', async () => {
  const { set, places } = windows();
  set(HKLM, {
    startAtLogin: number(1),
    RETENTIONMONTHS: number(6),
    longBreakDueMinutes: number(0),
    weeklyNotice: text('{"day":"fri","time":"14:00"}'),
  });
  set(`${HKLM}\\recommended`, { contentFolder: text('off') });
  set(`${HKLM}\\Recommended\\Below`, { sounds: number(1) });
  set(HKCU, { '': text(''), startAtLogin: number(0) });
  expect(await places.read()).toEqual([
    {
      place: HKLM,
      level: 'mandatory',
      reading: {
        type: 'found',
        values: {
          startAtLogin: true,
          retentionMonths: 6,
          longBreakDueMinutes: null,
          weeklyNotice: { day: 'fri', time: '14:00' },
        },
      },
    },
    {
      place: `${HKLM}\\Recommended`,
      level: 'recommended',
      reading: { type: 'found', values: { contentFolder: null } },
    },
    { place: HKCU, level: 'mandatory', reading: { type: 'found', values: { startAtLogin: false } } },
    { place: `${HKCU}\\Recommended`, level: 'recommended', reading: { type: 'absent' } },
  ]);
});

test.each([5, 1015, 1450])('error %i: no level of the key is known, the other key is', async (code) => {
  const { set, fail, places } = windows();
  set(HKLM);
  fail(HKLM, code);
  const read = await places.read();
  expect(read.map(({ reading }) => reading.type)).toEqual(['unreadable', 'unreadable', 'absent', 'absent']);
  expect(read[0]?.reading).toMatchObject({ reason: expect.stringContaining(`(error ${code})`) });
});

test('a structure on several lines is one; what is neither a number nor a text is passed on and rejected', async () => {
  const { set, places } = windows();
  set(HKLM, {
    trackedHours: { kind: 'list', items: ['{"mon":', '[["09:00","17:00"]]}'] },
    sounds: { kind: 'bytes', bytes: new Uint8Array([1]) },
    contentFolder: { kind: 'other', type: 'REG_LINK' },
  });
  expect((await places.read())[0]?.reading).toEqual({
    type: 'found',
    values: { trackedHours: { mon: [['09:00', '17:00']] }, sounds: [], contentFolder: [] },
  });
});

test('the sign changes with every change of a policy, and with nothing else', () => {
  const { set, delete: remove, places } = windows();
  const signs = [places.sign()];
  const isNew = () => {
    const sign = places.sign();
    const wasThere = signs.includes(sign);
    signs.push(sign);
    return sign !== null && !wasThere;
  };
  expect(isNew()).toBe(false);
  set('HKLM\\Software\\Other');
  expect(isNew()).toBe(false);
  for (const key of [HKLM, `${HKLM}\\Recommended`, HKCU]) {
    set(key, { sounds: number(1) });
    expect([key, isNew(), isNew()]).toEqual([key, true, false]);
    set(key, { sounds: number(0) });
    expect([key, isNew(), isNew()]).toEqual([key, true, false]);
  }
  remove(HKLM);
  expect([isNew(), isNew()]).toEqual([true, false]);
});

test('there is no sign while a key above cannot be watched, so that it is read', () => {
  const { set, delete: remove, places } = windows();
  remove('HKCU\\Software\\Policies');
  expect(places.sign()).toBeNull();
  set('HKCU\\Software\\Policies');
  expect(places.sign()).not.toBeNull();
});

/** The policy of a Windows, checked by `look`; the last known values are in `folder`. */
async function policyOf(calls: LoadedCalls, folder = tempFolder()) {
  let tick = () => {};
  const note = () => {};
  const source = await openPolicy({
    places: windowsPolicyPlaces(createRegistry(calls)),
    lastKnown: createLastKnown(`${folder}/known.json`),
    log: { info: note, warn: note, error: note },
    every(_ms, callback) {
      tick = callback;
      return note;
    },
  });
  const look = async () => {
    tick();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { source, look, folder };
}

test('a policy that is set, changed and removed while the app runs applies at the next check, which is the only one to read', async () => {
  const { calls, set, delete: remove, opened } = windows();
  const { source, look } = await policyOf(calls);
  const heldAfter = async () => {
    opened();
    await look();
    return [source.read().policy.mandatory, opened().length > 0];
  };
  expect(await heldAfter()).toEqual([{}, false]);
  set(HKLM, { retentionMonths: number(3) });
  expect(await heldAfter()).toEqual([{ retentionMonths: 3 }, true]);
  expect(await heldAfter()).toEqual([{ retentionMonths: 3 }, false]);
  set(HKLM, { retentionMonths: number(4) });
  expect(await heldAfter()).toEqual([{ retentionMonths: 4 }, true]);
  remove(HKLM);
  expect(await heldAfter()).toEqual([{}, true]);
  expect(await heldAfter()).toEqual([{}, false]);
});

test('a library that may not be loaded leaves the last known policy in force', async () => {
  const { calls, set } = windows();
  set(HKLM, { retentionMonths: number(3) });
  const { folder } = await policyOf(calls);
  const { source } = await policyOf({ ok: false, reason: 'blocked by policy' }, folder);
  expect(source.read().policy.mandatory).toEqual({ retentionMonths: 3 });
  expect(source.read().sources.map(({ state, reason }) => [state, reason])).toEqual(
    Array(4).fill(['unreadable', 'blocked by policy']),
  );
});
