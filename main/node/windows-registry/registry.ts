import type { CommandResult, Commands } from '../sensors/command.ts';
import { parseRegistryOutput, type RegistryKey, type RegistryValue, subkeysIn } from './registry-output.ts';
import { decodeWindowsText, needsCodePage } from './text.ts';

/** What became of asking for a key. */
export type RegistryAnswer =
  /** The key with all keys below it, each before those below it; a key without values may be left out. */
  { readonly type: 'read'; readonly keys: readonly RegistryKey[] } | NoRegistryAnswer;

/** Why there is no answer. */
export type NoRegistryAnswer =
  /** There is no such key: another key says so, not merely a failure. */
  | { readonly type: 'absent' }
  /** Nobody knows: reg.exe is missing, forbidden or too slow, or the key may not be read. */
  | { readonly type: 'unreadable'; readonly reason: string }
  /** There was an answer that makes no sense. */
  | { readonly type: 'damaged'; readonly reason: string };

/** Reads the registry of Windows. */
export interface Registry {
  /** Reads a key, `HKLM\…` or `HKCU\…`, with all keys below it, in the 64-bit view. Never rejects. */
  read(key: string): Promise<RegistryAnswer>;
  /** The names of the keys directly below a key, without reading them. Never rejects. */
  children(key: string): Promise<ChildrenAnswer>;
}

/** What became of asking for the keys below a key. */
export type ChildrenAnswer = { readonly type: 'read'; readonly names: readonly string[] } | NoRegistryAnswer;

const CODE_PAGE_KEY = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage';

/** The program that reads the registry, by its absolute path. */
export function registryProgram(systemRoot: string | undefined): string {
  const isFolder = systemRoot !== undefined && /^[A-Za-z]:\\[^/"*?<>|]+$/.test(systemRoot);
  return `${isFolder ? systemRoot.replace(/\\+$/, '') : 'C:\\Windows'}\\System32\\reg.exe`;
}

/**
 * Reads the registry by `reg.exe`, which is part of Windows. It says "not found", "access denied" and "forbidden by
 * your administrator" with the same code and in the machine's language: so whether a key is absent is read from the
 * key above it. It writes in the machine's OEM code page: a character that the page lacks arrives as a question mark.
 */
export function createRegistry(commands: Commands, program: string): Registry {
  let codePage: number | null = null;

  function query(key: string, ...options: readonly string[]): Promise<CommandResult> {
    return commands.run(program, ['query', key, ...options, '/reg:64']);
  }

  async function textOf(bytes: Buffer): Promise<string> {
    if (codePage === null && needsCodePage(bytes)) {
      const answer = await query(CODE_PAGE_KEY, '/v', 'OEMCP');
      const found = answer.ok ? /REG_SZ\s+(\d{3,5})\s/.exec(answer.output.toString('latin1')) : null;
      codePage = found === null ? null : Number(found[1]);
    }
    return decodeWindowsText(bytes, codePage);
  }

  async function children(key: string): Promise<ChildrenAnswer> {
    const answer = await query(key);
    if (!answer.ok) return whyNot(key, answer);
    const names = subkeysIn(await textOf(answer.output), key);
    if (names.length > 0) return { type: 'read', names };
    // Nothing below it, or no answer at all: the key above tells them apart.
    return (await whyNotThere(key)) ?? { type: 'read', names };
  }

  /** What a failed query means: the key is absent only if the key above it can be read and does not hold it. */
  async function whyNot(key: string, failed: CommandResult & { ok: false }): Promise<NoRegistryAnswer> {
    if (failed.exitCode !== 1) return { type: 'unreadable', reason: failed.reason };
    return (await whyNotThere(key)) ?? { type: 'unreadable', reason: `reg.exe may not read ${key}` };
  }

  /** Why the key is not there, by the key above it; null when it is there. */
  async function whyNotThere(key: string): Promise<NoRegistryAnswer | null> {
    const cut = key.lastIndexOf('\\');
    if (cut < 0) return { type: 'unreadable', reason: `reg.exe may not read ${key}` };
    const above = key.slice(0, cut);
    const answer = await children(above);
    if (answer.type !== 'read') return answer;
    const name = key.slice(cut + 1).toLowerCase();
    return answer.names.some((found) => found.toLowerCase() === name) ? null : { type: 'absent' };
  }

  return {
    children,
    async read(key) {
      const answer = await query(key, '/s');
      if (!answer.ok) return whyNot(key, answer);
      const parsed = parseRegistryOutput(await textOf(answer.output), key);
      if (!parsed.ok) return { type: 'damaged', reason: `reg.exe on ${key}: ${parsed.reason}` };
      if (parsed.keys.length > 0) return { type: 'read', keys: parsed.keys };
      // An empty key looks like an answer that never came: the key above it tells them apart.
      return (await whyNotThere(key)) ?? { type: 'read', keys: [] };
    },
  };
}

/** The value of that name in a key; names do not differ by case. */
export function registryValue(key: RegistryKey | undefined, name: string): RegistryValue | undefined {
  const wanted = name.toLowerCase();
  for (const [found, value] of key?.values ?? []) {
    if (found.toLowerCase() === wanted) return value;
  }
  return undefined;
}
