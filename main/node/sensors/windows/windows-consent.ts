import { type RegistryKey, registryValue } from '../../windows-registry/registry.ts';
import { LONGEST_CALL_MS } from '../linux/held-devices.ts';

/** When a program began to use a microphone or camera, Unix milliseconds, and whether it still does. */
export interface DeviceUse {
  readonly startedAtMs: number;
  readonly isOpen: boolean;
}

/**
 * The uses recorded in a branch of the Windows consent store. The keys are named after programs, with their paths;
 * the names are dropped here, and no later code sees them.
 */
export function deviceUses(keys: readonly RegistryKey[]): readonly DeviceUse[] {
  return keys.flatMap((key) => {
    const start = registryValue(key, 'LastUsedTimeStart');
    const stop = registryValue(key, 'LastUsedTimeStop');
    if (start?.kind !== 'number' || stop?.kind !== 'number' || start.value === 0n) return [];
    return [{ startedAtMs: unixMs(start.value), isOpen: stop.value === 0n }];
  });
}

/** Converts a count of 100 ns since the year 1601 to Unix milliseconds. */
function unixMs(fileTime: bigint): number {
  return Number(fileTime / 10_000n) - 11_644_473_600_000;
}

/** Allowance for small corrections of the clock, milliseconds. */
const CLOCK_SLACK_MS = 2 * 60 * 1000;

/** The verdict on the recorded uses. `doubtful`: a use is recorded as open, but at a time that is not credible. */
export type UseVerdict = 'in-use' | 'doubtful' | 'not-in-use' | 'none-recorded';

/**
 * Judges the uses at one moment. A use that was opened before Windows started belongs to a program that was cut off,
 * and is ignored. All times are Unix milliseconds.
 */
export function judgeUses(uses: readonly DeviceUse[], nowMs: number, bootedAtMs: number): UseVerdict {
  if (uses.length === 0) return 'none-recorded';
  const open = uses.filter((use) => use.isOpen && use.startedAtMs >= bootedAtMs - CLOCK_SLACK_MS);
  const isCredible = (use: DeviceUse) =>
    use.startedAtMs <= nowMs + CLOCK_SLACK_MS && use.startedAtMs >= nowMs - LONGEST_CALL_MS;
  if (open.some(isCredible)) return 'in-use';
  return open.length > 0 ? 'doubtful' : 'not-in-use';
}
