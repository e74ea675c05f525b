import type { Registry, RegistryAnswer, RegistryWatch } from './registry.ts';

/** Tells cheaply whether a key changed. */
export interface KeySign {
  /** A number that differs after each change; null if changes cannot be detected now. */
  read(): number | null;
  close(): void;
}

/**
 * Follows the changes of a key and of all keys below it through Windows: no timer, no thread, no process. A key that
 * cannot be watched (absent, denied) is tried again at each call.
 */
export function createKeySign(registry: Registry, key: string): KeySign {
  let watch: RegistryWatch | null = null;
  let sign = 0;

  return {
    read() {
      const state = watch?.poll() ?? 'over';
      if (state === 'over') {
        watch?.close();
        watch = registry.watch(key);
      }
      // Changes before a new watch began are unknown.
      if (state !== 'same') sign += 1;
      return watch === null ? null : sign;
    },
    close() {
      watch?.close();
      watch = null;
    },
  };
}

/** A key that is read again only after a change. */
export interface FollowedKey {
  /** Never rejects. */
  read(): Promise<RegistryAnswer>;
  close(): void;
}

/** Reads a key with all keys below it, again only after a change, or each time if changes cannot be detected. */
export function followKey(registry: Registry, key: string): FollowedKey {
  const keySign = createKeySign(registry, key);
  let last: { readonly sign: number; readonly answer: RegistryAnswer } | null = null;

  return {
    async read() {
      // Taken before the read, so that changes during it are detected at the next one.
      const sign = keySign.read();
      if (last !== null && last.sign === sign) return last.answer;
      const answer = await registry.read(key);
      last = sign === null ? null : { sign, answer };
      return answer;
    },
    close: () => keySign.close(),
  };
}
