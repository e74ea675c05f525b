import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { codeOf } from '../../../shared/error-text.ts';
import { type CheckedPicture, checkPng, isPng } from './png-file.ts';
import { checkSvg } from './svg-file.ts';

/** The largest picture, bytes. */
const LARGEST_PICTURE = 400_000;

/** A picture as a `data:` URL, or the reason why it is rejected. */
export type LoadedPicture =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads and checks one picture of the folder `pictures`. A browser shows it as an image: nothing in it runs, and it
 * loads nothing.
 */
export function readPicture(folder: string, name: string): LoadedPicture {
  const path = join(folder, 'pictures', name);
  try {
    if (dirname(realpathSync(path)) !== realpathSync(join(folder, 'pictures'))) {
      return { ok: false, reason: 'is a link that leads out of the folder' };
    }
    // Checked before it is opened: a pipe would never end, and a huge file would fill the memory.
    const status = statSync(path);
    if (!status.isFile()) return { ok: false, reason: 'is not a file' };
    if (status.size > LARGEST_PICTURE) {
      return { ok: false, reason: `is larger than ${LARGEST_PICTURE / 1000} kB` };
    }
    return urlOf(extname(name), readFileSync(path));
  } catch (error) {
    return { ok: false, reason: `cannot be read (${codeOf(error)})` };
  }
}

/** The kind is what the bytes say; the name has to agree. */
function urlOf(extension: string, file: Buffer): LoadedPicture {
  const kind = isPng(file) ? '.png' : /^[\uFEFF\s]*</.test(file.toString('utf8', 0, 200)) ? '.svg' : null;
  if (kind === null) return { ok: false, reason: 'is neither a PNG nor an SVG picture' };
  if (kind !== extension)
    return { ok: false, reason: `contains ${kind === '.png' ? 'PNG' : 'SVG'}: rename it` };
  const checked: CheckedPicture = kind === '.png' ? checkPng(file) : checkSvg(file);
  if (!checked.ok) return checked;
  const type = kind === '.png' ? 'image/png' : 'image/svg+xml';
  return { ok: true, url: `data:${type};base64,${checked.content.toString('base64')}` };
}
