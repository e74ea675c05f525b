import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSettings } from '../../../../main/node/settings/settings-store.ts';
import type { SettingsStore } from '../../../../main/ports/settings.ts';
import { noPolicy, resolveSettings } from '../../../../shared/policy/policy.ts';
import { openSettingsFile } from '../../../../tools/preview/settings-file.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const NOW = Date.UTC(2026, 10, 21, 9, 30);
const STAMP = '2026-11-21T093000Z';

function open(folder: string): SettingsStore {
  return openSettings(folder, openSettingsFile, { nowMs: () => NOW });
}

/** A folder with a settings file of this content. */
function folderWith(content: string): { folder: string; file: string } {
  const folder = tempFolder();
  const file = join(folder, 'settings.json');
  writeFileSync(file, content);
  return { folder, file };
}

function contentOf(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

test('nothing is written before the user sets something, and then only that', () => {
  const folder = join(tempFolder(), 'made', 'when', 'needed');
  const store = open(folder);
  expect(readdirSync(folder)).toEqual([]);
  expect(store.read()).toEqual({});
  store.write('sittingThresholdMinutes', 45);
  expect(store.file).toBe(join(folder, 'settings.json'));
  expect(contentOf(store.file)).toEqual({ sittingThresholdMinutes: 45 });
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

test('a value that was set applies at the next start; undefined resets it', () => {
  const folder = tempFolder();
  const hours = { mon: [['09:00', '12:30']] };
  const first = open(folder);
  first.write('trackedHours', hours);
  first.write('longBreakDueMinutes', null);
  first.write('sounds', true);
  const second = open(folder);
  expect(second.read()).toEqual({ trackedHours: hours, longBreakDueMinutes: null, sounds: true });
  second.write('sounds', undefined);
  second.write('easeIn', undefined);
  expect(open(folder).read()).toEqual({ trackedHours: hours, longBreakDueMinutes: null });
});

test('a value out of range stays in the file, is ignored and reported', () => {
  const { folder, file } = folderWith(
    '{"sittingThresholdMinutes": 5, "promptsPerDay": "many", "sounds": true}',
  );
  const store = open(folder);
  expect(store.damaged).toBeNull();
  expect(store.read()).toEqual({ sounds: true });
  expect(store.refused.map(({ key }) => key)).toEqual(['sittingThresholdMinutes', 'promptsPerDay']);
  expect(store.refused[0]?.reason).toMatch(/20/);
  expect(resolveSettings(store.read(), noPolicy).values.sittingThresholdMinutes).toBe(30);
  store.write('appearance', 'dark');
  expect(contentOf(file)).toEqual({
    sittingThresholdMinutes: 5,
    promptsPerDay: 'many',
    sounds: true,
    appearance: 'dark',
  });
});

test('setting the key again ends the rejection', () => {
  const { folder, file } = folderWith('{"sittingThresholdMinutes": 5}');
  const store = open(folder);
  store.write('sittingThresholdMinutes', 25);
  expect(store.refused).toEqual([]);
  expect(contentOf(file)).toEqual({ sittingThresholdMinutes: 25 });
});

test('keys of a newer version are kept', () => {
  const { folder, file } = folderWith('{"glasses.tint": {"deep": [1]}, "sounds": true}');
  const store = open(folder);
  expect(store.refused).toEqual([]);
  expect(store.read()).toEqual({ sounds: true });
  store.write('sounds', false);
  expect(contentOf(file)).toEqual({ 'glasses.tint': { deep: [1] }, sounds: false });
});

test.each([
  ['cut off', '{"sittingThresholdMinutes": 4'],
  ['no object', '[45]'],
  ['null', 'null'],
  ['empty', ''],
  ['binary', '\u0000\u0001\u0002'],
])('a broken file (%s) is kept aside and reported, never wiped', (_name, content) => {
  const { folder, file } = folderWith(content);
  const store = open(folder);
  const keptAs = `${file}.corrupt-${STAMP}`;
  expect(store.damaged).toEqual({ file, keptAs, reason: expect.stringMatching(/./) });
  expect(readFileSync(keptAs, 'utf8')).toBe(content);
  expect(store.read()).toEqual({});
  store.write('sounds', true);
  expect(contentOf(file)).toEqual({ sounds: true });
  expect(open(folder).damaged).toBeNull();
  expect(readFileSync(keptAs, 'utf8')).toBe(content);
});

test('a file that is damaged while the program runs loses no setting', () => {
  const folder = tempFolder();
  const store = open(folder);
  store.write('sittingThresholdMinutes', 45);
  writeFileSync(store.file, '{"sittingThresholdMinutes": 4');
  store.write('sounds', true);
  expect(store.damaged?.keptAs).toBe(`${store.file}.corrupt-${STAMP}`);
  expect(contentOf(store.file)).toEqual({ sittingThresholdMinutes: 45, sounds: true });
});

test('changes that a user makes in the file meanwhile are not overwritten', () => {
  const folder = tempFolder();
  const store = open(folder);
  store.write('sounds', true);
  writeFileSync(store.file, '{"sounds": true, "promptsPerDay": 3}');
  store.write('appearance', 'dark');
  expect(store.read()).toEqual({ sounds: true, promptsPerDay: 3, appearance: 'dark' });
  expect(contentOf(store.file)).toEqual({ sounds: true, promptsPerDay: 3, appearance: 'dark' });
});

test('a file with a byte order mark is read', () => {
  const { folder } = folderWith('\uFEFF{"sounds": true}');
  const store = open(folder);
  expect(store.damaged).toBeNull();
  expect(store.read()).toEqual({ sounds: true });
  store.write('easeIn', false);
  expect(store.read()).toEqual({ sounds: true, easeIn: false });
});

test('a folder in place of the file is set aside too', () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'settings.json'));
  const store = open(folder);
  expect(store.damaged?.reason).toMatch(/EISDIR/);
  store.write('sounds', true);
  expect(contentOf(store.file)).toEqual({ sounds: true });
});

test('an invalid value is rejected with an error, and nothing is written', () => {
  const folder = tempFolder();
  const store = open(folder);
  expect(() => store.write('microBreakSeconds', 45)).toThrow(/microBreakSeconds/);
  expect(existsSync(store.file)).toBe(false);
  expect(store.read()).toEqual({});
});

test.skipIf(process.platform === 'win32')('the file is private', () => {
  const store = open(tempFolder());
  store.write('sounds', true);
  expect(statSync(store.file).mode & 0o777).toBe(0o600);
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a write that fails is an error, and the value does not apply',
  () => {
    const folder = tempFolder();
    const store = open(folder);
    store.write('sounds', true);
    chmodSync(folder, 0o500);
    expect(() => store.write('sounds', false)).toThrow();
    expect(store.read()).toEqual({ sounds: true });
    chmodSync(folder, 0o700);
  },
);

describe('a file that cannot be read is not damaged', () => {
  const exclusions = { exercises: ['open-book'], demands: [], sides: [] };
  const full = { version: 1, mode: 'full', sinceMs: 5 } as const;

  /** Opens a store whose file fails with an error until `isThere` is set. */
  function openUnreadable(folder: string, code: string) {
    const file = { isThere: false };
    let retry = () => {};
    const store = openSettings(folder, openSettingsFile, {
      nowMs: () => NOW,
      readText(path) {
        if (file.isThere) return readFileSync(path, 'utf8');
        throw Object.assign(new Error(`${code}: cannot read`), { code });
      },
      every(_ms, callback) {
        retry = callback;
        return () => {
          retry = () => {};
        };
      },
    });
    return { store, file, retry: () => retry() };
  }

  test.each(['EACCES', 'EPERM', 'EIO', 'EBUSY', 'ESTALE', 'ETIMEDOUT', 'EMFILE'])(
    '%s: the file stays in place',
    (code) => {
      const folder = tempFolder();
      const before = open(folder);
      before.write('exclusions', exclusions);
      before.write('safety', full);
      before.write('sounds', true);
      const content = contentOf(before.file);

      const { store, file, retry } = openUnreadable(folder, code);
      const changes: string[] = [];
      store.subscribe(() => void changes.push('changed'));
      expect(store.damaged).toBeNull();
      expect(store.unreadable).toContain(code);
      expect(store.read().exclusions).toEqual(exclusions);
      expect(store.read().safety).toEqual({ version: 1, mode: 'limited', sinceMs: NOW });
      expect(() => store.write('sounds', false)).toThrow(/cannot be read now/);
      retry();
      expect(changes).toEqual([]);
      expect(readdirSync(folder).sort()).toEqual(['safety-last-known.json', 'settings.json']);
      expect(contentOf(before.file)).toEqual(content);

      file.isThere = true;
      retry();
      expect(changes).toEqual(['changed']);
      expect(store.unreadable).toBeNull();
      expect(store.read()).toEqual({ exclusions, safety: full, sounds: true });
      store.write('sounds', false);
      expect(open(folder).read()).toEqual({ exclusions, safety: full, sounds: false });
    },
  );

  test('without a copy, limited mode applies', () => {
    const { folder } = folderWith('{"sounds": true}');
    const { store } = openUnreadable(folder, 'EACCES');
    expect(store.read().safety?.mode).toBe('limited');
  });

  test('while the program runs, its known values stay in force', () => {
    const folder = tempFolder();
    const file = { isThere: true };
    const store = openSettings(folder, openSettingsFile, {
      readText(path) {
        if (file.isThere) return readFileSync(path, 'utf8');
        throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
      },
    });
    store.write('exclusions', exclusions);
    file.isThere = false;
    expect(() => store.write('sounds', true)).toThrow();
    expect(store.read()).toEqual({ exclusions });
    file.isThere = true;
    store.write('sounds', true);
    expect(store.read()).toEqual({ exclusions, sounds: true });
  });

  test('a damaged file loses no choice that protects the user', () => {
    const folder = tempFolder();
    const before = open(folder);
    before.write('exclusions', exclusions);
    before.write('safety', { ...full, mode: 'limited' });
    before.write('sounds', true);
    writeFileSync(before.file, '{"exclu');
    const after = open(folder);
    expect(after.damaged).not.toBeNull();
    expect(after.read()).toEqual({ exclusions, safety: { ...full, mode: 'limited' } });
    expect(contentOf(after.file)).toEqual(after.read());
  });

  test('a copy that is damaged or hostile is ignored', () => {
    for (const text of ['', '{', '[]', '{"safety": {"mode": "none"}, "exclusions": 5, "sounds": true}']) {
      const { folder, file } = folderWith('{"sounds": false}');
      writeFileSync(join(folder, 'safety-last-known.json'), text);
      expect(open(folder).read()).toEqual({ sounds: false });
      writeFileSync(file, 'broken');
      expect(open(folder).read()).toEqual({});
    }
  });
});
