import { expect, test } from 'vitest';
import { windowsPolicyPlaces } from '../../../../main/node/policy/policy-windows.ts';
import type { Registry, RegistryAnswer } from '../../../../main/node/windows-registry/registry.ts';
import type { RegistryKey, RegistryValue } from '../../../../main/node/windows-registry/registry-output.ts';

const HKLM = 'HKLM\\Software\\Policies\\Unhunch';
const HKCU = 'HKCU\\Software\\Policies\\Unhunch';

function key(path: string, values: Readonly<Record<string, RegistryValue>>): RegistryKey {
  return { path, values: new Map(Object.entries(values)) };
}
const number = (value: number): RegistryValue => ({ kind: 'number', value: BigInt(value) });
const text = (value: string): RegistryValue => ({ kind: 'text', text: value });

/** A registry with these keys; it notes what it is asked. */
function registryOf(answers: Record<string, RegistryAnswer>) {
  const asked: string[] = [];
  const registry: Registry = {
    async read(name) {
      asked.push(`read ${name}`);
      return answers[name] ?? { type: 'absent' };
    },
    async children(name) {
      asked.push(`list ${name}`);
      const names = Object.keys(answers).filter((each) => each.startsWith(`${name}\\`));
      return { type: 'read', names: ['Microsoft', ...names.map((each) => each.slice(name.length + 1))] };
    },
  };
  return { asked, places: windowsPolicyPlaces(registry) };
}

const read = (answers: Record<string, RegistryAnswer>) => registryOf(answers).places.read();

test('a computer that nobody manages costs two questions, one that is managed one for each key', async () => {
  const answers: Record<string, RegistryAnswer> = {};
  const { asked, places } = registryOf(answers);
  await places.read();
  expect(asked.splice(0)).toEqual(['list HKLM\\Software\\Policies', 'list HKCU\\Software\\Policies']);
  answers[HKLM] = { type: 'read', keys: [] };
  await places.read();
  asked.length = 0;
  await places.read();
  expect(asked).toEqual([`read ${HKLM}`, 'list HKCU\\Software\\Policies']);
  delete answers[HKLM];
  expect((await places.read())[0]?.reading.type).toBe('absent');
});

test('a list of keys that cannot be had is no sign that there is no policy', async () => {
  const refused = { type: 'unreadable', reason: 'reg.exe may not read' } as const;
  const places = windowsPolicyPlaces({ read: async () => refused, children: async () => refused });
  expect((await places.read()).map(({ reading }) => reading)).toEqual(Array(4).fill(refused));
});

test('the computer goes before the person, each with its subkey', async () => {
  const places = await read({
    [HKLM]: {
      type: 'read',
      keys: [
        key('', {
          startAtLogin: number(1),
          RETENTIONMONTHS: number(6),
          longBreakDueMinutes: number(0),
          weeklyNotice: text('{"day":"fri","time":"14:00"}'),
        }),
        key('recommended', { contentFolder: text('off') }),
        key('Recommended\\Below', { sounds: number(1) }),
      ],
    },
    [HKCU]: { type: 'read', keys: [key('', { '': text(''), startAtLogin: number(0) })] },
  });
  expect(places).toEqual([
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

test.each<RegistryAnswer>([
  { type: 'unreadable', reason: 'reg.exe is not there' },
  { type: 'damaged', reason: 'reg.exe wrote nonsense' },
])('$type: no level of the key is known, the other key is', async (answer) => {
  const places = await read({ [HKLM]: answer });
  expect(places.map(({ reading }) => reading.type)).toEqual(['unreadable', 'unreadable', 'absent', 'absent']);
  expect(places[0]?.reading).toMatchObject({ reason: 'reason' in answer ? answer.reason : '' });
});

test('a structure over several lines is one; what is no number and no text goes on to be refused', async () => {
  const [place] = await read({
    [HKLM]: {
      type: 'read',
      keys: [
        key('', {
          trackedHours: { kind: 'list', items: ['{"mon":', '[["09:00","17:00"]]}'] },
          sounds: { kind: 'bytes', bytes: new Uint8Array([1]) },
          contentFolder: { kind: 'other', type: 'REG_LINK' },
        }),
      ],
    },
  });
  expect(place?.reading).toEqual({
    type: 'found',
    values: { trackedHours: { mon: [['09:00', '17:00']] }, sounds: [], contentFolder: [] },
  });
});
