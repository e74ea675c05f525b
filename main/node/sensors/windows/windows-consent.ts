import { registryValue } from '../../windows-registry/registry.ts';
import type { RegistryKey } from '../../windows-registry/registry-output.ts';
import { LONGEST_CALL_MS } from '../linux/held-devices.ts';

/** When a program began to use a microphone or camera, Unix milliseconds, and whether it still does. */
export interface DeviceUse {
  readonly startedAtMs: number;
  readonly isOpen: boolean;
}

/**
 * The uses that Windows has noted in a branch of its consent store. The keys are named after programs, with their
 * paths: the names are left behind here, and nothing after this knows them.
 */
export function deviceUses(keys: readonly RegistryKey[]): readonly DeviceUse[] {
  return keys.flatMap((key) => {
    const start = registryValue(key, 'LastUsedTimeStart');
    const stop = registryValue(key, 'LastUsedTimeStop');
    if (start?.kind !== 'number' || stop?.kind !== 'number' || start.value === 0n) return [];
    return [{ startedAtMs: unixMs(start.value), isOpen: stop.value === 0n }];
  });
}

/** From 100 ns steps since the year 1601 to Unix milliseconds. */
function unixMs(fileTime: bigint): number {
  return Number(fileTime / 10_000n) - 11_644_473_600_000;
}

/** The clock may have been set a little since, milliseconds. */
const CLOCK_SLACK_MS = 2 * 60 * 1000;

/** What the noted uses say. `doubtful`: something is noted as in use, but it cannot be believed. */
export type UseVerdict = 'in-use' | 'doubtful' | 'not-in-use' | 'nothing-noted';

/**
 * Judges the uses at a moment. What has been open since before Windows started was left behind by a program that was
 * cut off, and is no use. All times are Unix milliseconds.
 */
export function judgeUses(uses: readonly DeviceUse[], nowMs: number, bootedAtMs: number): UseVerdict {
  if (uses.length === 0) return 'nothing-noted';
  const open = uses.filter((use) => use.isOpen && use.startedAtMs >= bootedAtMs - CLOCK_SLACK_MS);
  const isCredible = (use: DeviceUse) =>
    use.startedAtMs <= nowMs + CLOCK_SLACK_MS && use.startedAtMs >= nowMs - LONGEST_CALL_MS;
  if (open.some(isCredible)) return 'in-use';
  return open.length > 0 ? 'doubtful' : 'not-in-use';
}
