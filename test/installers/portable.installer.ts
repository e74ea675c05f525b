import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listing } from './files.ts';
import { hasProgram, run, skipReason } from './machine.ts';
import { packBoth, versions } from './packages.ts';
import { createWindows, dataOf, hasData, hasWindows, leaveData, type Windows } from './windows.ts';

const through = process.env.UNHUNCH_WINDOWS ? [process.env.UNHUNCH_WINDOWS] : [];

const reason = skipReason('portable', { 'wine and wineserver': hasWindows, '7z': hasProgram('7z') });

describe.skipIf(reason !== null)('the portable program', () => {
  let windows: Windows;
  let before: readonly string[] = [];
  let files = { before: '', after: '' };
  /** The path that the user keeps it at. */
  const own = () => join(windows.drive, 'Tools/portable.exe');
  const put = (step: keyof typeof files) => copyFileSync(files[step], own());
  const unpacked = () => listing(windows.drive).filter((path) => /(^|\/)app\/Unhunch\.exe$/.test(path));

  beforeAll(async () => {
    files = await packBoth(
      { target: 'win', formats: ['portable'], through, isPrepared: true },
      '-portable.exe',
    );
    windows = await createWindows();
    mkdirSync(join(windows.drive, 'Tools'));
    before = await windows.traces();
  });

  afterAll(() => windows.remove());

  test('contains the program', async () => {
    const inside = join(windows.drive, '../inside');
    await run('7z', ['x', '-y', `-o${inside}`, files.before]);
    const archive = listing(inside).find((path) => path.endsWith('app-64.7z'));
    const held = await run('7z', ['l', '-ba', '-slt', join(inside, archive ?? 'app-64.7z')]);
    expect(held).toContain('Path = Unhunch.exe');
    rmSync(inside, { recursive: true });
  });

  test('starts from its folder, and unpacks itself for that start only', async () => {
    put('before');
    leaveData(windows);
    const line = await windows.start({
      program: own(),
      end: async () => {
        expect(unpacked()).toHaveLength(1);
        // A second start hands over and ends; the files unpacked by the first one stay.
        await windows.tell(own(), '--quit');
      },
    });
    expect(line).toContain(`Unhunch ${versions.before} starts`);
    expect(existsSync(join(dataOf(windows), 'history.sqlite'))).toBe(true);
    expect(unpacked()).toEqual([]);
  });

  test('is replaced by the next version: settings stay', async () => {
    put('after');
    expect(await windows.start({ program: own() })).toContain(`Unhunch ${versions.after} starts`);
    expect(hasData(windows)).toBe(true);
  });

  test('is gone when its file is deleted: no key, no menu entry, no start at login', async () => {
    rmSync(own());
    const left = (await windows.traces()).filter((trace) => !/Roaming\/Unhunch$/.test(trace));
    expect(left).toEqual(before);
  });
});
