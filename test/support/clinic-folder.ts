import { writeClinic } from './own-pictures.ts';
import { tempFolder } from './temp-folder.ts';

/** The folder of `writeClinic`, which is deleted after the test. */
export function clinicFolder(changes: Readonly<Record<string, unknown>> = {}): string {
  const folder = tempFolder();
  writeClinic(folder, changes);
  return folder;
}
