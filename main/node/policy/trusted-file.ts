import { realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A folder of this kind everybody may write into, but nobody may touch what is another's. */
const STICKY = 0o1000;
const WRITABLE_BY_OTHERS = 0o022;

/**
 * Why a file cannot be an administrator's word, in words: it, or a folder on the way to it, belongs to somebody else
 * or may be written by others. Null: nobody but the administrator can have written it. Links are followed.
 * Throws what `stat` throws.
 */
export function whyUntrusted(file: string, administrator: number): string | null {
  const path = realpathSync(file);
  const isAdministrators = (uid: number) => uid === 0 || uid === administrator;
  const { uid, mode } = statSync(path);
  if (!isAdministrators(uid)) return `${path} does not belong to root`;
  if ((mode & WRITABLE_BY_OTHERS) !== 0) return `${path} may be changed by others than root`;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const of = statSync(folder);
    if (!isAdministrators(of.uid)) return `the folder ${folder} does not belong to root`;
    if ((of.mode & WRITABLE_BY_OTHERS) !== 0 && (of.mode & STICKY) === 0)
      return `the folder ${folder} may be changed by others than root`;
    if (folder === dirname(folder)) return null;
  }
}
