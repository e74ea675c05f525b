import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { preparation, run, type Target } from './machine.ts';

/** Folders whose contents belong to running programs, and those in which these tests work. */
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

/** All paths with the app's name in a system, but for what people and programs keep in their own folders. */
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

/** All files and folders below a folder, as paths inside it; links are not followed. */
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

/** Whether there is anything, be it a link that leads nowhere. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Runs `use` with an installed folder that starts on this machine, then puts the folder back as it was. */
export async function whilePrepared<T>(target: Target, folder: string, use: () => Promise<T>): Promise<T> {
  const program = preparation(target);
  if (program === null) return use();
  const before = new Set(listing(folder));
  await run(program, [folder]);
  try {
    return await use();
  } finally {
    const added = listing(folder).filter((path) => !before.has(path));
    for (const path of added) rmSync(join(folder, path), { recursive: true, force: true });
  }
}

/** The checked-out project is called like the app. */
function isProject(path: string): boolean {
  return import.meta.dirname.startsWith(`${path}/`);
}
