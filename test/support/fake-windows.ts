import type { RegistryValue } from '../../main/node/windows-registry/registry.ts';
import type { Handle, WindowsCalls } from '../../main/node/windows-registry/windows-calls.ts';

/** The data of a value as the registry stores it: the number of its type, and its bytes. */
export type StoredValue = readonly [type: number, data: Buffer];

/** A registry in memory behind the functions of Windows, with Windows' error codes. */
export interface FakeWindows {
  readonly calls: WindowsCalls;
  /** Writes a key with these values, and the keys above it. Keys are written `HKLM\…` or `HKCU\…`. */
  set(key: string, values?: Readonly<Record<string, RegistryValue | StoredValue>>): void;
  /** Deletes a key with all below it. */
  delete(key: string): void;
  /** Lets every function fail for a key with this error code; 0 lets them succeed again. */
  fail(key: string, code: number): void;
  /** The answer of SHQueryUserNotificationState. */
  notifies(code: number, state: number): void;
  /** The keys that were opened since the last call. */
  opened(): readonly string[];
  /** How many handles of keys and events are open. */
  openHandles(): number;
}

interface StoredKey {
  readonly name: string;
  readonly values: Map<string, StoredValue>;
}

/** Creates a registry that holds only its two roots. */
export function fakeWindows(): FakeWindows {
  const keys = new Map<string, StoredKey>();
  const failures = new Map<string, number>();
  const handles = new Map<Handle, string>();
  const events = new Map<Handle, { isSet: boolean; watches: string | null }>();
  let opened: string[] = [];
  let lastHandle = 0;
  let state = { code: 0, state: 5 };

  const next = () => {
    lastHandle += 1;
    return lastHandle;
  };
  const at = (handle: Handle) => handles.get(handle) ?? '';
  const failure = (key: string) => failures.get(key.toLowerCase()) ?? 0;
  const below = (key: string) =>
    [...keys].filter(
      ([path]) => path.startsWith(`${key.toLowerCase()}\\`) && !path.slice(key.length + 1).includes('\\'),
    );

  /** Windows sets an event when the watched key, or one below it, changes. */
  function changed(key: string): void {
    for (const event of events.values()) {
      const { watches } = event;
      if (watches === null || !`${key.toLowerCase()}\\`.startsWith(`${watches.toLowerCase()}\\`)) continue;
      event.isSet = true;
      event.watches = null;
    }
  }

  const calls: WindowsCalls = {
    openKey(root, path) {
      const key = `${root}\\${path}`;
      opened.push(key);
      if (failure(key) !== 0) return { code: failure(key), handle: 0 };
      if (!keys.has(key.toLowerCase())) return { code: 2, handle: 0 };
      const handle = next();
      handles.set(handle, key);
      return { code: 0, handle };
    },
    valueAt(handle, index, dataSize) {
      const nothing = { name: '', type: 0, data: Buffer.alloc(0) };
      const [name, stored] = [...(keys.get(at(handle).toLowerCase())?.values ?? [])][index] ?? [];
      if (!keys.has(at(handle).toLowerCase())) return { code: 1018, ...nothing };
      if (name === undefined || stored === undefined) return { code: 259, ...nothing };
      const [type, data] = stored;
      return data.length > dataSize ? { code: 234, ...nothing } : { code: 0, name, type, data };
    },
    subkeyAt(handle, index) {
      const [, found] = below(at(handle))[index] ?? [];
      return found === undefined ? { code: 259, name: '' } : { code: 0, name: found.name };
    },
    closeKey: (handle) => void handles.delete(handle),
    createEvent() {
      const handle = next();
      events.set(handle, { isSet: false, watches: null });
      return handle;
    },
    notifyOfChange(handle, event) {
      const key = at(handle);
      if (!keys.has(key.toLowerCase())) return 1018;
      const found = events.get(event);
      if (found !== undefined) found.watches = key;
      return 0;
    },
    isSet(handle) {
      const event = events.get(handle);
      const wasSet = event?.isSet === true;
      if (event !== undefined) event.isSet = false;
      return wasSet;
    },
    closeEvent: (handle) => void events.delete(handle),
    notificationState: () => state,
  };

  return {
    calls,
    set(key, values = {}) {
      const parts = key.split('\\');
      for (let count = 1; count <= parts.length; count += 1) {
        const path = parts.slice(0, count).join('\\');
        if (!keys.has(path.toLowerCase()))
          keys.set(path.toLowerCase(), { name: parts[count - 1] ?? '', values: new Map() });
      }
      const stored = Object.entries(values).map(
        ([name, value]) => [name, 'kind' in value ? encoded(value) : value] as const,
      );
      keys.set(key.toLowerCase(), { name: parts.at(-1) ?? '', values: new Map(stored) });
      changed(key);
    },
    delete(key) {
      for (const path of [...keys.keys()]) {
        if (`${path}\\`.startsWith(`${key.toLowerCase()}\\`)) keys.delete(path);
      }
      changed(key);
    },
    fail: (key, code) => void failures.set(key.toLowerCase(), code),
    notifies(code, value) {
      state = { code, state: value };
    },
    opened() {
      const since = opened;
      opened = [];
      return since;
    },
    openHandles: () => handles.size + events.size,
  };
}

function encoded(value: RegistryValue): StoredValue {
  switch (value.kind) {
    case 'text':
      return [1, Buffer.from(`${value.text}\0`, 'utf16le')];
    case 'list':
      return [7, Buffer.from(`${value.items.map((item) => `${item}\0`).join('')}\0`, 'utf16le')];
    case 'number': {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(value.value);
      return value.value > 0xffff_ffffn ? [11, bytes] : [4, bytes.subarray(0, 4)];
    }
    case 'bytes':
      return [3, Buffer.from(value.bytes)];
    case 'other':
      return [6, Buffer.alloc(0)];
  }
}
