import { resolve } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** The shipped state of Electron's fuses, by electron-builder's names. */
export const fuses: Readonly<Record<string, boolean>> = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableCookieEncryption: true,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
  resetAdHocDarwinSignature: false,
};

/** The fuses that are in the program; the other one is an instruction to electron-builder. */
const options: Readonly<Record<string, FuseV1Options>> = {
  runAsNode: FuseV1Options.RunAsNode,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
};

/** A fuse that is on is the digit 1 in the program. */
const ENABLED = '1'.charCodeAt(0);

/** Of these settings, those that can be read from a program. */
export function inProgram(settings: Readonly<Record<string, boolean>>): Record<string, boolean> {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => name in options));
}

/** Reads the fuses from a packed program or a macOS bundle. @throws Error if it has none */
export async function readFuses(program: string, names: readonly string[]): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(program);
  const known = Object.entries(options).filter(([name]) => names.includes(name));
  return Object.fromEntries(known.map(([name, option]) => [name, wire[option] === ENABLED]));
}

/** `node test/installers/fuses.ts PROGRAM`: exits with 1 if a fuse of that program differs from the shipped state. */
if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  const read = await readFuses(process.argv[2] ?? '', Object.keys(fuses));
  const wrong = Object.entries(inProgram(fuses)).filter(([name, wanted]) => read[name] !== wanted);
  console.log(wrong.length === 0 ? 'every fuse is as it should be' : `wrong: ${wrong.join('; ')}`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
