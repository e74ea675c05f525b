/** A value of the registry. */
export type RegistryValue =
  /** REG_SZ, and REG_EXPAND_SZ as it is stored, not expanded. */
  | { readonly kind: 'text'; readonly text: string }
  /** REG_MULTI_SZ. */
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** REG_DWORD and REG_QWORD, 0 or more. */
  | { readonly kind: 'number'; readonly value: bigint }
  /** REG_BINARY and REG_NONE. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** A type that is not read here, or data of the wrong size for its type. */
  | { readonly kind: 'other'; readonly type: string };

/** A key with its values. */
export interface RegistryKey {
  /** Relative to the key that was read: empty for that key itself, otherwise `A` or `A\B`. */
  readonly path: string;
  /** By name, in the stored spelling; the default value has the empty name. */
  readonly values: ReadonlyMap<string, RegistryValue>;
}

/** The answer to a read: a key with all keys below it, parents before children. */
export type RegistryAnswer =
  | { readonly type: 'read'; readonly keys: readonly RegistryKey[] }
  | NoRegistryAnswer;

/** The answer to a listing. */
export type ChildrenAnswer = { readonly type: 'read'; readonly names: readonly string[] } | NoRegistryAnswer;

/** Why there is no answer. */
export type NoRegistryAnswer =
  /** The key does not exist. */
  | { readonly type: 'absent' }
  /** The key exists, but this user may not read it. */
  | { readonly type: 'denied'; readonly reason: string }
  /** Whether the key exists is unknown: the registry itself could not be read. */
  | { readonly type: 'unreadable'; readonly reason: string }
  /** The key exists, but its contents are invalid. */
  | { readonly type: 'damaged'; readonly reason: string };

/** A key that Windows watches for this program. */
export interface RegistryWatch {
  /**
   * Whether the key or anything below it changed since the last call. `over`: the key is gone, or Windows no longer
   * watches it. Costs no system resources between calls.
   */
  poll(): 'same' | 'changed' | 'over';
  /** Releases the watch. May be called twice. */
  close(): void;
}

/** Reads the registry of Windows, in its 64-bit view. Keys are written `HKLM\…` or `HKCU\…`. */
export interface Registry {
  /** Reads a key and all keys below it. Never rejects. */
  read(key: string): Promise<RegistryAnswer>;
  /** The names of the keys directly below a key, without reading them. Never rejects. */
  children(key: string): Promise<ChildrenAnswer>;
  /** Watches a key and all keys below it; null if it is absent or may not be watched. */
  watch(key: string): RegistryWatch | null;
}

/** The value of that name in a key; names are compared without regard to case. */
export function registryValue(key: RegistryKey | undefined, name: string): RegistryValue | undefined {
  const wanted = name.toLowerCase();
  for (const [found, value] of key?.values ?? []) {
    if (found.toLowerCase() === wanted) return value;
  }
  return undefined;
}
