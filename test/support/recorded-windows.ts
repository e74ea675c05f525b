import type { RegistryValue } from '../../main/node/windows-registry/registry.ts';
import { type FakeWindows, fakeWindows } from './fake-windows.ts';
import { recorded } from './scripted-commands.ts';

/** The contents of a key: a file under `test/fixtures/sensors/windows/`, an error code of Windows, or nothing. */
export type RecordedKey = string | number | undefined;

/** A Windows whose registry holds recorded keys, and no others. */
export interface RecordedWindows extends FakeWindows {
  /** Replaces what is recorded for a key. */
  record(key: string, held: RecordedKey): void;
}

/** Creates a Windows with these keys. A recording of the consent store serves any branch of it. */
export function recordedWindows(held: Readonly<Record<string, RecordedKey>>): RecordedWindows {
  const fake = fakeWindows();

  function record(key: string, what: RecordedKey): void {
    fake.delete(key);
    fake.fail(key, typeof what === 'number' ? what : 0);
    if (typeof what === 'number') fake.set(key);
    if (typeof what !== 'string') return;
    for (const [path, values] of keysIn(recorded(`windows/${what}`).toString('latin1')))
      fake.set(path.replace(consentStore, key), values);
  }

  for (const [key, what] of Object.entries(held)) record(key, what);
  return { ...fake, record };
}

const consentStore =
  /^HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore\\microphone/;

/** The keys and values in the output of `reg.exe query`. */
function keysIn(output: string): ReadonlyMap<string, Record<string, RegistryValue>> {
  const keys = new Map<string, Record<string, RegistryValue>>();
  let values: Record<string, RegistryValue> = {};
  for (const line of output.split(/\r?\n/)) {
    const [, name, type, data = ''] = /^ {4}(.+?) {4}(REG_[A-Z_]+)(?: {4}(.*))?$/.exec(line) ?? [];
    if (name !== undefined && type !== undefined) values[name] = storedValue(type, data);
    else if (line.startsWith('HKEY_')) {
      values = {};
      keys.set(line.replace('HKEY_CURRENT_USER', 'HKCU'), values);
    }
  }
  return keys;
}

function storedValue(type: string, data: string): RegistryValue {
  switch (type) {
    case 'REG_DWORD':
    case 'REG_QWORD':
      return { kind: 'number', value: BigInt(data) };
    case 'REG_BINARY':
      return { kind: 'bytes', bytes: Buffer.from(data, 'hex') };
    default:
      return { kind: 'text', text: data };
  }
}
