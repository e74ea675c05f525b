import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linuxPolicyPlaces } from '../../../../main/node/policy/policy-linux.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const me = process.getuid?.() ?? 0;

/** A folder of policies that belongs to the user who runs the test instead of root. */
function policies(files: Readonly<Record<string, string>> = {}) {
  const folder = tempFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, places: linuxPolicyPlaces(folder, me) };
}

const readings = async (places: ReturnType<typeof linuxPolicyPlaces>, folder: string) =>
  (await places.read()).map(({ place, level, reading }) => [place.slice(folder.length + 1), level, reading]);

test('without the folder there is no policy, and that is known', async () => {
  const { folder, places } = policies();
  expect(await readings(places, folder)).toEqual([
    ['managed', 'mandatory', { type: 'absent' }],
    ['recommended', 'recommended', { type: 'absent' }],
  ]);
});

test('of several files, the last by name takes precedence; other files do not count', async () => {
  const { folder, places } = policies({
    'managed/10-base.json': '{"retentionMonths": 6}',
    'managed/90-site.json': '{"retentionMonths": 3}',
    'managed/README.md': 'notes',
    'managed/.hidden.json': '{',
    'recommended/sounds.json': '\uFEFF{"sounds": true}',
  });
  expect(await readings(places, folder)).toEqual([
    ['managed/90-site.json', 'mandatory', { type: 'found', values: { retentionMonths: 3 } }],
    ['managed/10-base.json', 'mandatory', { type: 'found', values: { retentionMonths: 6 } }],
    ['recommended/sounds.json', 'recommended', { type: 'found', values: { sounds: true } }],
  ]);
});

test.each([
  ['{ "sounds": ', 'is not JSON'],
  ['', 'is not JSON'],
  ['[]', 'is not a JSON object'],
  ['null', 'is not a JSON object'],
  ['"text"', 'is not a JSON object'],
])('%j is unreadable: %s', async (text, reason) => {
  const { places } = policies({ 'managed/a.json': text });
  expect((await places.read())[0]?.reading).toEqual({ type: 'unreadable', reason });
});

test('a folder or a broken link in place of a file is unreadable', async () => {
  const { folder, places } = policies();
  mkdirSync(join(folder, 'managed/a.json'), { recursive: true });
  symlinkSync('nowhere.json', join(folder, 'managed/b.json'));
  expect((await places.read()).map(({ reading }) => reading)).toEqual([
    { type: 'unreadable', reason: 'cannot be read (ENOENT)' },
    { type: 'unreadable', reason: 'is not a file' },
    { type: 'absent' },
  ]);
});

test('a pipe is not waited for, and a huge file is not read', async () => {
  const { folder, places } = policies({ 'managed/b.json': `{"sounds": true}${' '.repeat(100_000)}` });
  execFileSync('mkfifo', ['-m', '644', join(folder, 'managed/a.json')]);
  expect((await places.read()).map(({ reading }) => reading)).toEqual([
    { type: 'unreadable', reason: 'is larger than 100 kB' },
    { type: 'unreadable', reason: 'is not a file' },
    { type: 'absent' },
  ]);
});

test('a file, a loop of links, or a link to a folder in place of the folder is unreadable', async () => {
  const { folder, places } = policies({ 'elsewhere/a.json': '{"sounds": true}' });
  writeFileSync(join(folder, 'managed'), '{"sounds": true}');
  symlinkSync('recommended', join(folder, 'recommended'));
  expect((await places.read()).map(({ reading }) => reading)).toEqual([
    { type: 'unreadable', reason: 'cannot be read (ENOTDIR)' },
    { type: 'unreadable', reason: 'cannot be read (ELOOP)' },
  ]);
  rmSync(join(folder, 'managed'));
  symlinkSync('elsewhere', join(folder, 'managed'));
  expect((await places.read())[0]?.reading).toEqual({ type: 'found', values: { sounds: true } });
});

test('every name that JSON allows is passed on, so that it can be rejected by name', async () => {
  const { places } = policies({ 'managed/a.json': '{"__proto__": {"sounds": true}, "constructor": 1}' });
  const [found] = await places.read();
  const values = found?.reading.type === 'found' ? found.reading.values : {};
  expect(Object.keys(values)).toEqual(['__proto__', 'constructor']);
  expect('sounds' in values).toBe(false);
});

describe('anything that users other than root could have written is rejected by name', () => {
  test.each([0o664, 0o646, 0o666])('a file with the mode %o', async (mode) => {
    const { folder, places } = policies({ 'managed/a.json': '{"sounds": true}' });
    chmodSync(join(folder, 'managed/a.json'), mode);
    expect((await places.read())[0]).toMatchObject({
      place: join(folder, 'managed/a.json'),
      reading: {
        type: 'unreadable',
        reason: `${join(folder, 'managed/a.json')} can be changed by users other than root`,
      },
    });
  });

  test('a folder on the way', async () => {
    const { folder, places } = policies({ 'managed/a.json': '{"sounds": true}' });
    chmodSync(folder, 0o777);
    expect((await places.read())[0]?.reading).toEqual({
      type: 'unreadable',
      reason: `the folder ${folder} can be changed by users other than root`,
    });
  });

  test('a link to a file that is', async () => {
    const { folder, places } = policies({ 'managed/z.json': '{}', 'elsewhere/a.json': '{"sounds": true}' });
    symlinkSync('../elsewhere/a.json', join(folder, 'managed/a.json'));
    expect((await places.read())[1]?.reading).toEqual({ type: 'found', values: { sounds: true } });
    chmodSync(join(folder, 'elsewhere'), 0o777);
    expect((await places.read())[1]?.reading).toMatchObject({ type: 'unreadable' });
  });

  test.runIf(me === 0)('a file of another user, a folder of another user', async () => {
    const { folder, places } = policies({ 'managed/a.json': '{"sounds": true}' });
    chownSync(join(folder, 'managed/a.json'), 1000, 1000);
    expect((await places.read())[0]?.reading).toEqual({
      type: 'unreadable',
      reason: `${join(folder, 'managed/a.json')} does not belong to root`,
    });
    chownSync(join(folder, 'managed/a.json'), 0, 0);
    chownSync(join(folder, 'managed'), 1000, 1000);
    expect((await places.read())[0]?.reading).toEqual({
      type: 'unreadable',
      reason: `the folder ${join(folder, 'managed')} does not belong to root`,
    });
  });

  test.runIf(me !== 0)('a file of a user who is not root', async () => {
    const { folder } = policies({ 'managed/a.json': '{"sounds": true}' });
    expect((await linuxPolicyPlaces(folder, 0).read())[0]?.reading).toMatchObject({ type: 'unreadable' });
  });
});

test('the sign changes with each change, and only then', () => {
  const { folder, places } = policies({ 'managed/a.json': '{}' });
  const signs = [places.sign()];
  const after = (change: () => void) => {
    change();
    signs.push(places.sign());
  };
  expect(places.sign()).toBe(signs[0]);
  after(() => writeFileSync(join(folder, 'managed/a.json'), '{"sounds": true}'));
  after(() => writeFileSync(join(folder, 'managed/b.json'), '{}'));
  after(() => chmodSync(join(folder, 'managed/b.json'), 0o600));
  after(() => mkdirSync(join(folder, 'recommended')));
  after(() => rmSync(join(folder, 'managed'), { recursive: true }));
  expect(new Set(signs).size).toBe(6);
});
