import { resolve } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** How Electron's fuses are shipped, by the names that electron-builder gives them. */
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

/** Those that stand in the program; the other one is an order to electron-builder. */
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

/** How a fuse that is on stands in the program: the digit 1. */
const ENABLED = '1'.charCodeAt(0);

/** Of these settings, those that can be read from a program. */
export function inProgram(settings: Readonly<Record<string, boolean>>): Record<string, boolean> {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => name in options));
}

/** Reads fuses out of a packed program or a bundle of macOS. @throws Error when it is none */
export async function readFuses(program: string, names: readonly string[]): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(program);
  const known = Object.entries(options).filter(([name]) => names.includes(name));
  return Object.fromEntries(known.map(([name, option]) => [name, wire[option] === ENABLED]));
}

/** `node test/installers/fuses.ts PROGRAM`: ends with 1 when a fuse of that program is not as it is shipped. */
if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  const read = await readFuses(process.argv[2] ?? '', Object.keys(fuses));
  const wrong = Object.entries(inProgram(fuses)).filter(([name, wanted]) => read[name] !== wanted);
  console.log(wrong.length === 0 ? 'every fuse is as it should be' : `wrong: ${wrong.join('; ')}`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
