/** The root keys of the registry. */
export type RegistryRoot = 'HKLM' | 'HKCU';

/** A Windows handle, which must be closed. */
export type Handle = number | bigint;

/** What an enumeration call returned; `name` and `data` are empty unless `code` is 0. */
export interface EnumeratedValue {
  readonly code: number;
  readonly name: string;
  /** The number of the value's type. */
  readonly type: number;
  readonly data: Buffer;
}

/**
 * The Windows functions that this process calls. Each is one system call, takes microseconds, and returns the error
 * code of Windows (0: success) instead of throwing.
 */
export interface WindowsCalls {
  /** RegOpenKeyExW for reading and watching, in the 64-bit view. */
  openKey(root: RegistryRoot, path: string): { readonly code: number; readonly handle: Handle };
  /** RegEnumValueW with room for `dataSize` bytes. */
  valueAt(key: Handle, index: number, dataSize: number): EnumeratedValue;
  /** RegEnumKeyExW. */
  subkeyAt(key: Handle, index: number): { readonly code: number; readonly name: string };
  /** RegCloseKey. */
  closeKey(key: Handle): void;
  /** CreateEventW, resetting itself; null on failure. */
  createEvent(): Handle | null;
  /** RegNotifyChangeKeyValue for the key and all below it: the event is set at the next change, once. */
  notifyOfChange(key: Handle, event: Handle): number;
  /** WaitForSingleObject without waiting: whether the event was set; resets it. */
  isSet(event: Handle): boolean;
  /** CloseHandle. */
  closeEvent(event: Handle): void;
  /** SHQueryUserNotificationState: its HRESULT, and the state (QUERY_USER_NOTIFICATION_STATE). */
  notificationState(): { readonly code: number; readonly state: number };
}

/** The calls, or why they cannot be made here. */
export type LoadedCalls =
  | { readonly ok: true; readonly calls: WindowsCalls }
  | { readonly ok: false; readonly reason: string };
