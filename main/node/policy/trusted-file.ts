import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Everyone may write into such a folder, but nobody may touch what belongs to someone else. */
const STICKY = 0o1000;
const WRITABLE_BY_OTHERS = 0o022;
/** As many links as Linux follows. */
const MOST_LINKS = 40;

/**
 * Why a file cannot be trusted as written by the administrator, in words: it, a link that leads to it, or a folder
 * above one of them belongs to someone else or can be written by others. Null: only the administrator can have put it
 * there. Throws the errors of `stat`.
 */
export function whyUntrusted(file: string, administrator: number): string | null {
  const isAdministrators = (uid: number) => uid === 0 || uid === administrator;
  let path = resolve(file);
  for (let links = 0; lstatSync(path).isSymbolicLink(); links += 1) {
    if (links > MOST_LINKS) return `${file} leads through too many links`;
    if (!isAdministrators(lstatSync(path).uid)) return `the link ${path} does not belong to root`;
    const reason = whyFoldersUntrusted(realpathSync(dirname(path)), isAdministrators);
    if (reason !== null) return reason;
    path = resolve(dirname(path), readlinkSync(path));
  }
  const real = realpathSync(path);
  const { uid, mode } = statSync(real);
  if (!isAdministrators(uid)) return `${real} does not belong to root`;
  if ((mode & WRITABLE_BY_OTHERS) !== 0) return `${real} can be changed by users other than root`;
  return whyFoldersUntrusted(dirname(real), isAdministrators);
}

/** Why a folder or one above it cannot be trusted; `lowest` has no link in it. */
function whyFoldersUntrusted(lowest: string, isAdministrators: (uid: number) => boolean): string | null {
  for (let folder = lowest; ; folder = dirname(folder)) {
    const { uid, mode } = statSync(folder);
    if (!isAdministrators(uid)) return `the folder ${folder} does not belong to root`;
    if ((mode & WRITABLE_BY_OTHERS) !== 0 && (mode & STICKY) === 0)
      return `the folder ${folder} can be changed by users other than root`;
    if (folder === dirname(folder)) return null;
  }
}
