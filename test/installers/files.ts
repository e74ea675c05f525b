import { createHash } from 'node:crypto';
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRawHeader } from '@electron/asar';
import { preparation, run } from './machine.ts';

/** Folders whose contents belong to running programs, and those that these tests use. */
const notLookedAt = [
  '/proc',
  '/sys',
  '/dev',
  '/run',
  '/tmp',
  '/var/tmp',
  '/home',
  '/root',
  '/mnt',
  '/media',
  '/srv',
];

/** All paths on a system that contain the app's name, except those in the folders of users and programs. */
export function tracesIn(root = '/'): string[] {
  const found: string[] = [];
  const look = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (notLookedAt.includes(path) || isProject(path)) continue;
      if (/unhunch/i.test(entry.name)) found.push(path);
      else if (entry.isDirectory()) look(path);
    }
  };
  look('/');
  return found.sort();
}

/** All files and folders below a folder, as relative paths; links are not followed. */
export function listing(folder: string): string[] {
  const found: string[] = [];
  const look = (inside: string) => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const path = join(inside, entry.name);
      found.push(path);
      if (entry.isDirectory()) look(path);
    }
  };
  look('');
  return found.sort();
}

/** The value that Electron compares with an app.asar before it loads it: the hash of its list of files. */
export function integrityHash(archive: string): string {
  return createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
}

/** Whether anything exists at the path, even a broken link. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Runs `use` with an installed folder that starts on this machine, then restores the folder. */
export async function whilePrepared<T>(
  target: 'linux' | 'win',
  folder: string,
  use: () => Promise<T>,
): Promise<T> {
  const program = preparation(target);
  if (program === null) return use();
  const saved = mkdtempSync(join(tmpdir(), 'unhunch-saved-'));
  const before = listing(folder);
  await run('cp', ['--archive', join(folder, 'resources'), saved]);
  await run(program, [folder]);
  try {
    return await use();
  } finally {
    for (const path of listing(folder).filter((each) => !before.includes(each))) {
      rmSync(join(folder, path), { recursive: true, force: true });
    }
    await run('cp', ['--archive', '--force', join(saved, 'resources'), folder]);
    rmSync(saved, { recursive: true });
  }
}

/** The folder of the checked-out project has the same name as the app. */
function isProject(path: string): boolean {
  return import.meta.dirname.startsWith(`${path}/`);
}
