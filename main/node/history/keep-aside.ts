import { existsSync, renameSync } from 'node:fs';

/** Why a file is set aside: its content is damaged, or a newer version of the program wrote it. */
export type AsideMark = 'corrupt' | 'newer';

/**
 * Renames `file` to `<file>.<mark>-<time>` and returns the new path. The files of `suffixes` (such as `-wal`) are
 * renamed in the same way, so that they can still be opened together. Files set aside earlier are not overwritten.
 * Throws if the folder does not allow renaming.
 */
export function keepAside(
  file: string,
  mark: AsideMark,
  atMs: number,
  suffixes: readonly string[] = [],
): string {
  const keptAs = freeAsideName(file, mark, atMs, suffixes);
  for (const suffix of ['', ...suffixes]) {
    if (existsSync(file + suffix)) renameSync(file + suffix, keptAs + suffix);
  }
  return keptAs;
}

/** A name beside `file` that is not in use yet. */
export function freeAsideName(
  file: string,
  mark: AsideMark,
  atMs: number,
  suffixes: readonly string[] = [],
): string {
  return freeName(`${file}.${mark}-${fileTime(atMs)}`, suffixes);
}

/** ISO 8601 in UTC to the second, without the colons that Windows does not allow: `2026-11-21T093000Z`. */
function fileTime(atMs: number): string {
  return new Date(atMs).toISOString().replace(/\.\d+/, '').replaceAll(':', '');
}

function freeName(wanted: string, suffixes: readonly string[]): string {
  const isTaken = (name: string) => ['', ...suffixes].some((suffix) => existsSync(name + suffix));
  let name = wanted;
  for (let number = 2; isTaken(name); number += 1) name = `${wanted}-${number}`;
  return name;
}
