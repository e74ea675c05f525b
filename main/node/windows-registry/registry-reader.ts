import type {
  ChildrenAnswer,
  NoRegistryAnswer,
  Registry,
  RegistryKey,
  RegistryValue,
  RegistryWatch,
} from './registry.ts';
import { decodeValue } from './registry-data.ts';
import { answerForError, ERROR } from './system-errors.ts';
import type { EnumeratedValue, Handle, LoadedCalls, RegistryRoot, WindowsCalls } from './windows-calls.ts';

/** Room for the data of a value, bytes, tried in this order. No value that Unhunch reads is larger. */
const DATA_SIZES = [4096, 65_536, 1_048_576] as const;
/** Limits for one read; the keys that Unhunch reads stay far below them. */
const MOST_KEYS = 1000;
const MOST_LEVELS = 32;

type ValuesAnswer =
  | { readonly type: 'read'; readonly values: ReadonlyMap<string, RegistryValue> }
  | NoRegistryAnswer;

/** Reads the registry in this process with the functions of Windows. */
export function createRegistry(loaded: LoadedCalls): Registry {
  if (!loaded.ok) {
    const answer = { type: 'unreadable', reason: loaded.reason } as const;
    return { read: async () => answer, children: async () => answer, watch: () => null };
  }
  const { calls } = loaded;
  return {
    async read(key) {
      const keys: RegistryKey[] = [];
      const failure = readBranch(calls, key, '', keys);
      return failure ?? { type: 'read', keys };
    },
    children: async (key) => withKey(calls, key, (handle) => subkeysOf(calls, handle, key)),
    watch: (key) => watchKey(calls, key),
  };
}

/** Adds a key and all keys below it to `keys`; returns why that failed, or null. */
function readBranch(
  calls: WindowsCalls,
  key: string,
  path: string,
  keys: RegistryKey[],
): NoRegistryAnswer | null {
  if (keys.length >= MOST_KEYS || path.split('\\').length > MOST_LEVELS)
    return { type: 'damaged', reason: `there are too many keys below ${key}` };
  const full = path === '' ? key : `${key}\\${path}`;
  const below = withKey(calls, full, (handle) => {
    const own = valuesOf(calls, handle, full);
    if (own.type !== 'read') return own;
    keys.push({ path, values: own.values });
    return subkeysOf(calls, handle, full);
  });
  if (below.type !== 'read') return below;
  for (const name of below.names) {
    const failure = readBranch(calls, key, path === '' ? name : `${path}\\${name}`, keys);
    // A key below that was deleted during the read is simply no longer there.
    if (failure !== null && failure.type !== 'absent') return failure;
  }
  return null;
}

/** Opens a key for `use` and closes it afterwards. */
function withKey(calls: WindowsCalls, key: string, use: (handle: Handle) => ChildrenAnswer): ChildrenAnswer {
  const opened = openKey(calls, key);
  if (opened.code !== ERROR.SUCCESS) return answerForError(opened.code, key);
  try {
    return use(opened.handle);
  } finally {
    calls.closeKey(opened.handle);
  }
}

function openKey(calls: WindowsCalls, key: string): { readonly code: number; readonly handle: Handle } {
  const cut = key.indexOf('\\');
  const root: RegistryRoot = key.slice(0, cut) === 'HKLM' ? 'HKLM' : 'HKCU';
  return calls.openKey(root, key.slice(cut + 1));
}

function valuesOf(calls: WindowsCalls, handle: Handle, key: string): ValuesAnswer {
  const values = new Map<string, RegistryValue>();
  for (let index = 0; ; index += 1) {
    const { code, name, type, data } = valueAt(calls, handle, index);
    if (code === ERROR.NO_MORE_ITEMS) return { type: 'read', values };
    if (code === ERROR.MORE_DATA)
      return { type: 'damaged', reason: `a value of ${key} is larger than 1 MiB` };
    if (code !== ERROR.SUCCESS) return answerForError(code, key);
    values.set(name, decodeValue(type, data));
  }
}

/** One value, with more room for its data as long as Windows asks for more. */
function valueAt(calls: WindowsCalls, handle: Handle, index: number): EnumeratedValue {
  for (const size of DATA_SIZES.slice(0, -1)) {
    const value = calls.valueAt(handle, index, size);
    if (value.code !== ERROR.MORE_DATA) return value;
  }
  return calls.valueAt(handle, index, DATA_SIZES[2]);
}

function subkeysOf(calls: WindowsCalls, handle: Handle, key: string): ChildrenAnswer {
  const names: string[] = [];
  for (let index = 0; ; index += 1) {
    const { code, name } = calls.subkeyAt(handle, index);
    if (code === ERROR.NO_MORE_ITEMS) return { type: 'read', names };
    if (code !== ERROR.SUCCESS) return answerForError(code, key);
    names.push(name);
  }
}

function watchKey(calls: WindowsCalls, key: string): RegistryWatch | null {
  const { code, handle } = openKey(calls, key);
  if (code !== ERROR.SUCCESS) return null;
  const event = calls.createEvent();
  let isOver = event === null || calls.notifyOfChange(handle, event) !== ERROR.SUCCESS;

  const watch: RegistryWatch = {
    poll() {
      if (isOver || event === null) return 'over';
      if (!calls.isSet(event)) return 'same';
      // Windows notifies once. From this call on, it notices changes that a read may miss.
      if (calls.notifyOfChange(handle, event) === ERROR.SUCCESS) return 'changed';
      watch.close();
      return 'over';
    },
    close() {
      if (isOver) return;
      isOver = true;
      // Closing the key sets the event once more, so the event is closed last.
      calls.closeKey(handle);
      if (event !== null) calls.closeEvent(event);
    },
  };
  if (!isOver) return watch;
  calls.closeKey(handle);
  if (event !== null) calls.closeEvent(event);
  return null;
}
