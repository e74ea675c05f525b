import type { Reading } from '../../../shared/core/activity.ts';

type Unknown = Extract<Reading<never>, { readonly known: false }>;

/** One unknown reading with the reasons of all that are unknown, and the first cause among them; null: all are known. */
export function joinUnknown(readings: readonly Reading<unknown>[]): Unknown | null {
  const unknown = readings.flatMap((reading) => (reading.known ? [] : [reading]));
  if (unknown.length === 0) return null;
  const reason = unknown.map((reading) => reading.reason).join('; ');
  const cause = unknown.find((reading) => reading.cause !== undefined)?.cause;
  return cause === undefined ? { known: false, reason } : { known: false, reason, cause };
}
