/** The do-not-disturb profile that Windows stores, and when it was chosen. */
export interface QuietProfile {
  /** `off`: no do-not-disturb. `on`: only priority notifications, or only alarms. `other`: a profile of another name. */
  readonly profile: 'off' | 'on' | 'other';
  /** Unix seconds; 0 if missing. */
  readonly changedAtSeconds: number;
}

const PREFIX = 'Microsoft.QuietHoursProfile.';

/**
 * Reads the profile from the stored bytes; null if they do not name one. Microsoft does not publish the layout: the
 * name is a UTF-16 text at a varying place, the time a base-128 number after the mark 2a 06 at byte 8.
 */
export function quietProfileIn(bytes: Uint8Array): QuietProfile | null {
  const name = profileName(bytes);
  if (name === null) return null;
  return { profile: meaningOf(name), changedAtSeconds: changeTime(bytes) };
}

function profileName(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes);
  const at = buffer.indexOf(Buffer.from(PREFIX, 'utf16le'));
  if (at < 0) return null;
  const rest = buffer.subarray(at + PREFIX.length * 2).toString('utf16le');
  return /^[A-Za-z]*/.exec(rest)?.[0] ?? '';
}

function meaningOf(name: string): QuietProfile['profile'] {
  if (name.startsWith('Unrestricted')) return 'off';
  return name.startsWith('PriorityOnly') || name.startsWith('AlarmsOnly') ? 'on' : 'other';
}

function changeTime(bytes: Uint8Array): number {
  if (bytes[8] !== 0x2a || bytes[9] !== 0x06) return 0;
  let seconds = 0;
  for (let place = 0; place < 5; place += 1) {
    const byte = bytes[10 + place] ?? 0;
    seconds += (byte & 0x7f) * 128 ** place;
    if (byte < 0x80) break;
  }
  return seconds;
}
