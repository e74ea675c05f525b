import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps a printed page in the folder named by UNHUNCH_SHOTS, for a person to look at; without one, does nothing. */
export function keepForALook(name: string, pdf: Buffer): void {
  const folder = process.env.UNHUNCH_SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), pdf);
}
