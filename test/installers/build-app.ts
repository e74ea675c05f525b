import { join } from 'node:path';
import { buildForPackaging } from '../../tools/packaging/package-build.ts';

/** Builds once what all installers of a run contain. */
export async function setup(): Promise<void> {
  await buildForPackaging(join(import.meta.dirname, '../../build/package'));
}
