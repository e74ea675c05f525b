import { existsSync } from 'node:fs';
import { type Registry, type RegistryAnswer, type RegistryValue, registryValue } from './registry.ts';

const RUN = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run';
const APPROVED = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run';

/**
 * Whether the user's start-at-login entry of that name starts a program that no longer exists, and was not turned off
 * in the Task Manager. False if either cannot be read.
 */
export async function isRunEntryOutdated(registry: Registry, name: string): Promise<boolean> {
  const entry = valueIn(await registry.read(RUN), name);
  const program = entry?.kind === 'text' ? programOf(entry.text) : null;
  if (program === null || existsSync(program)) return false;
  const approved = await registry.read(APPROVED);
  if (approved.type !== 'read') return approved.type === 'absent';
  const state = valueIn(approved, name);
  // The first byte is odd for an entry that is turned off.
  return state === undefined || (state.kind === 'bytes' && (state.bytes[0] ?? 1) % 2 === 0);
}

function valueIn(answer: RegistryAnswer, name: string): RegistryValue | undefined {
  if (answer.type !== 'read') return undefined;
  return registryValue(
    answer.keys.find(({ path }) => path === ''),
    name,
  );
}

/** The program of a command line, in quotes or not. */
function programOf(command: string): string | null {
  const [, quoted, plain] = /^(?:"([^"]+)"|(.+?\.exe)(?= |$))/i.exec(command) ?? [];
  return quoted ?? plain ?? null;
}
