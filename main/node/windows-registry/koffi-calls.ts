import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { messageOf } from '../../../shared/error-text.ts';
import { ERROR } from './system-errors.ts';
import type { Handle, LoadedCalls, RegistryRoot, WindowsCalls } from './windows-calls.ts';

/** The part of koffi that is used: the functions of its native library, without its JavaScript. */
interface Koffi {
  load(library: string): SystemLibrary;
}

interface SystemLibrary {
  /** A function by its C prototype; `Call` is the same in TypeScript. */
  func<Call>(prototype: string): Call;
}

/** The predefined handles, as signed numbers of a pointer's width (winreg.h). */
const roots: Readonly<Record<RegistryRoot, number>> = { HKLM: -2_147_483_646, HKCU: -2_147_483_647 };
/** KEY_READ with KEY_WOW64_64KEY. */
const READ_64 = 0x2_0119;
/** REG_NOTIFY_CHANGE_NAME with REG_NOTIFY_CHANGE_LAST_SET. */
const NAMES_AND_VALUES = 0x5;
/** The longest name of a value and of a key, with its NUL, in UTF-16 units (documented limits). */
const VALUE_NAME_UNITS = 16_384;
const KEY_NAME_UNITS = 256;

/**
 * Loads koffi, which calls the functions. A machine may forbid that (Windows Defender Application Control,
 * AppLocker); the reason is then returned without the path, which may contain the user's name.
 */
export function loadWindowsCalls(resourcesPath = process.resourcesPath ?? ''): LoadedCalls {
  try {
    const require = createRequire(import.meta.url);
    const koffi: Koffi = require(libraryIn(resourcesPath));
    return { ok: true, calls: declare(koffi) };
  } catch (error) {
    const [message = ''] = messageOf(error).split(/\r?\n/);
    const reason = message.replace(/\S*[\\/]\S*/g, '…');
    return { ok: false, reason: `the library koffi.node could not be loaded: ${reason}` };
  }
}

/**
 * In a package the library is a file beside app.asar, and is never searched for in folders that others can write.
 * During development it comes from the npm package for this system.
 */
function libraryIn(resourcesPath: string): string {
  const packaged = join(resourcesPath, 'koffi', 'koffi.node');
  const isPackaged = existsSync(packaged) || existsSync(join(resourcesPath, 'app.asar'));
  return isPackaged ? packaged : `@koromix/koffi-win32-${process.arch}`;
}

function declare(koffi: Koffi): WindowsCalls {
  return {
    ...registryCalls(koffi.load('advapi32.dll')),
    ...eventCalls(koffi.load('kernel32.dll')),
    ...shellCalls(koffi.load('shell32.dll')),
  };
}

type OpenKey = (
  root: number,
  path: string,
  options: number,
  access: number,
  out: (Handle | null)[],
) => number;
type EnumValue = (
  key: Handle,
  index: number,
  name: Buffer,
  nameUnits: Uint32Array,
  reserved: null,
  type: Uint32Array,
  data: Buffer,
  dataSize: Uint32Array,
) => number;
type EnumKey = (
  key: Handle,
  index: number,
  name: Buffer,
  nameUnits: Uint32Array,
  reserved: null,
  className: null,
  classUnits: null,
  written: null,
) => number;
type Notify = (
  key: Handle,
  withSubkeys: number,
  filter: number,
  event: Handle,
  isAsynchronous: number,
) => number;

type RegistryCalls = Pick<WindowsCalls, 'openKey' | 'valueAt' | 'subkeyAt' | 'closeKey' | 'notifyOfChange'>;

function registryCalls(advapi: SystemLibrary): RegistryCalls {
  const enumerate = '(intptr, uint32, void *, void *, void *, void *, void *, void *)';
  const RegOpenKeyEx = advapi.func<OpenKey>(
    'int32 __stdcall RegOpenKeyExW(intptr, str16, uint32, uint32, _Out_ intptr *)',
  );
  const RegEnumValue = advapi.func<EnumValue>(`int32 __stdcall RegEnumValueW${enumerate}`);
  const RegEnumKeyEx = advapi.func<EnumKey>(`int32 __stdcall RegEnumKeyExW${enumerate}`);
  const RegCloseKey = advapi.func<(key: Handle) => number>('int32 __stdcall RegCloseKey(intptr)');
  const RegNotifyChangeKeyValue = advapi.func<Notify>(
    'int32 __stdcall RegNotifyChangeKeyValue(intptr, int32, uint32, intptr, int32)',
  );
  const valueName = Buffer.alloc(VALUE_NAME_UNITS * 2);
  const keyName = Buffer.alloc(KEY_NAME_UNITS * 2);
  return {
    openKey(root, path) {
      const out: (Handle | null)[] = [null];
      const code = RegOpenKeyEx(roots[root], path, 0, READ_64, out);
      return { code, handle: out[0] ?? 0 };
    },
    valueAt(key, index, dataSize) {
      const units = Uint32Array.of(VALUE_NAME_UNITS);
      const type = new Uint32Array(1);
      const data = Buffer.alloc(dataSize);
      const size = Uint32Array.of(dataSize);
      const code = RegEnumValue(key, index, valueName, units, null, type, data, size);
      if (code !== ERROR.SUCCESS) return { code, name: '', type: 0, data: Buffer.alloc(0) };
      const name = valueName.toString('utf16le', 0, (units[0] ?? 0) * 2);
      return { code, name, type: type[0] ?? 0, data: data.subarray(0, size[0]) };
    },
    subkeyAt(key, index) {
      const units = Uint32Array.of(KEY_NAME_UNITS);
      const code = RegEnumKeyEx(key, index, keyName, units, null, null, null, null);
      const isRead = code === ERROR.SUCCESS;
      return { code, name: isRead ? keyName.toString('utf16le', 0, (units[0] ?? 0) * 2) : '' };
    },
    closeKey: (key) => void RegCloseKey(key),
    notifyOfChange: (key, event) => RegNotifyChangeKeyValue(key, 1, NAMES_AND_VALUES, event, 1),
  };
}

function eventCalls(kernel: SystemLibrary): Pick<WindowsCalls, 'createEvent' | 'isSet' | 'closeEvent'> {
  const CreateEvent = kernel.func<(security: null, isManual: number, isSet: number, name: null) => Handle>(
    'intptr __stdcall CreateEventW(void *, int32, int32, void *)',
  );
  const WaitForSingleObject = kernel.func<(handle: Handle, ms: number) => number>(
    'uint32 __stdcall WaitForSingleObject(intptr, uint32)',
  );
  const CloseHandle = kernel.func<(handle: Handle) => number>('int32 __stdcall CloseHandle(intptr)');
  return {
    createEvent() {
      const event = CreateEvent(null, 0, 0, null);
      return Number(event) === 0 ? null : event;
    },
    isSet: (event) => WaitForSingleObject(event, 0) === 0,
    closeEvent: (event) => void CloseHandle(event),
  };
}

function shellCalls(shell: SystemLibrary): Pick<WindowsCalls, 'notificationState'> {
  const SHQueryUserNotificationState = shell.func<(state: Int32Array) => number>(
    'int32 __stdcall SHQueryUserNotificationState(void *)',
  );
  return {
    notificationState() {
      const state = new Int32Array(1);
      const code = SHQueryUserNotificationState(state);
      return { code, state: state[0] ?? 0 };
    },
  };
}
