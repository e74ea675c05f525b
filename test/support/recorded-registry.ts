import type { CommandResult } from '../../main/node/sensors/command.ts';
import { createRegistry, type Registry } from '../../main/node/windows-registry/registry.ts';
import { recorded, type ScriptedCommands, scriptedCommands } from './scripted-commands.ts';

/** A registry that answers from recorded outputs, with the list of what was asked. */
export interface RecordedRegistry {
  readonly registry: Registry;
  readonly commands: ScriptedCommands;
  /** Changes what is recorded for a key: a file under `test/fixtures/sensors/windows/`, a failure, or nothing. */
  set(key: string, answer: string | CommandResult | undefined): void;
}

/**
 * A registry whose keys answer as recorded, and in which every other key is absent: the key above each is listed
 * without it. A recorded output serves any branch of the consent store: its keys are renamed to the one asked for.
 */
export function recordedRegistry(
  answers: Readonly<Record<string, string | CommandResult | undefined>>,
): RecordedRegistry {
  const table = new Map(Object.entries(answers));
  const commands = scriptedCommands(([, key = '', ...options]) => {
    const answer = table.get(options.includes('/s') ? key : `${key}\\`);
    if (typeof answer === 'string') return renamed(recorded(`windows/${answer}`), key);
    if (answer !== undefined) return answer;
    return options.includes('/s') ? undefined : Buffer.from(`\r\n${long(key)}\\Something else\r\n`);
  });
  return {
    registry: createRegistry(commands, 'C:\\Windows\\System32\\reg.exe'),
    commands,
    set: (key, answer) => table.set(key, answer),
  };
}

const STORE =
  /HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore\\microphone/g;

function renamed(output: Buffer, key: string): Buffer {
  return Buffer.from(output.toString('latin1').replace(STORE, long(key)), 'latin1');
}

function long(key: string): string {
  return key.replace(/^HKCU/, 'HKEY_CURRENT_USER').replace(/^HKLM/, 'HKEY_LOCAL_MACHINE');
}
