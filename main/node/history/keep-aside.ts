import { existsSync, renameSync } from 'node:fs';

/** Why a file is kept aside: its content is damaged, or it was written by a newer version of the program. */
export type AsideMark = 'corrupt' | 'newer';

/**
 * Renames `file` to `<file>.<mark>-<time>` and returns the new path. The files of `suffixes` (as `-wal`) go
 * along under the same new name, so that what belongs together can be opened together. Nothing that was
 * kept aside before is overwritten. Throws when the folder does not allow the renaming.
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

/** A name beside `file` that no file has yet. */
export function freeAsideName(
  file: string,
  mark: AsideMark,
  atMs: number,
  suffixes: readonly string[] = [],
): string {
  return freeName(`${file}.${mark}-${fileTime(atMs)}`, suffixes);
}

/** ISO 8601 in UTC to the second, without the colons that Windows does not take: `2026-11-21T093000Z`. */
function fileTime(atMs: number): string {
  return new Date(atMs).toISOString().replace(/\.\d+/, '').replaceAll(':', '');
}

function freeName(wanted: string, suffixes: readonly string[]): string {
  const isTaken = (name: string) => ['', ...suffixes].some((suffix) => existsSync(name + suffix));
  let name = wanted;
  for (let number = 2; isTaken(name); number += 1) name = `${wanted}-${number}`;
  return name;
}
