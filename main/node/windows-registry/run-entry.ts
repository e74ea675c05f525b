import { existsSync } from 'node:fs';
import { type Registry, type RegistryAnswer, registryValue } from './registry.ts';
import type { RegistryValue } from './registry-output.ts';

const RUN = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run';
const APPROVED = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run';

/**
 * Whether the person's entry of that name starts a program that is gone, and was not turned off in the Task Manager.
 * What cannot be read says neither.
 */
export async function isRunEntryOutdated(registry: Registry, name: string): Promise<boolean> {
  const entry = valueIn(await registry.read(RUN), name);
  const program = entry?.kind === 'text' ? programOf(entry.text) : null;
  if (program === null || existsSync(program)) return false;
  const approved = await registry.read(APPROVED);
  if (approved.type !== 'read') return approved.type === 'absent';
  const state = valueIn(approved, name);
  // Its first byte is odd for what is turned off.
  return state === undefined || (state.kind === 'bytes' && (state.bytes[0] ?? 1) % 2 === 0);
}

function valueIn(answer: RegistryAnswer, name: string): RegistryValue | undefined {
  if (answer.type !== 'read') return undefined;
  return registryValue(
    answer.keys.find(({ path }) => path === ''),
    name,
  );
}

/** The program of a command line, in quotes or not; null where letters were lost, for which a question mark stands. */
function programOf(command: string): string | null {
  const [, quoted, plain] = /^(?:"([^"]+)"|(.+?\.exe)(?= |$))/i.exec(command) ?? [];
  const program = quoted ?? plain ?? null;
  return program?.includes('?') ? null : program;
}
