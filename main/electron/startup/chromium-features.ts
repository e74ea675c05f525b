import type { CommandLine } from 'electron';

/**
 * What Unhunch asks of Chromium, by Chromium's names. A version that does not know a name ignores it.
 *
 * `NetworkServiceInProcess2` runs the network service in the main process. The service only hands the app's own files
 * to its windows, and as a separate process it takes 18 MB all day.
 *
 * `PartitionAllocMemoryReclaimer` returns freed memory to the system. By default it looks for some every 4 s in each
 * process, which is what wakes an app without windows most. Twice a minute is often enough.
 */
const wanted = ['NetworkServiceInProcess2', 'PartitionAllocMemoryReclaimer:interval/30s'] as const;

/**
 * Enables the features that make waiting cheap. Call it before the app is ready. Features that the command line enables
 * stay enabled, and one that it names itself keeps its parameters.
 */
export function enableChromiumFeatures(
  commandLine: Pick<CommandLine, 'getSwitchValue' | 'appendSwitch'>,
): void {
  const enabled = commandLine.getSwitchValue('enable-features').split(',').filter(Boolean);
  const named = new Set(enabled.map(nameOf));
  const added = wanted.filter((feature) => !named.has(nameOf(feature)));
  commandLine.appendSwitch('enable-features', [...enabled, ...added].join(','));
}

/** A feature may be followed by its field trial (`<`) and its parameters (`:`). */
function nameOf(feature: string): string {
  return /^[^<:]*/.exec(feature)?.[0] ?? feature;
}
