import type { Day } from '../core/time.ts';
import type { Programme } from './programme.ts';

/**
 * What is left of the programme when the days from `from` to `until` are deleted, inclusive: what was said of their
 * sessions goes, the week stays. Without a range all of it goes.
 */
export function forgetSessions(
  programme: Programme | null,
  range: { readonly from: Day; readonly until: Day } | null,
): Programme | null {
  if (programme === null || range === null) return null;
  const sessions = programme.sessions.filter(({ day }) => day < range.from || day > range.until);
  return sessions.length === programme.sessions.length ? programme : { ...programme, sessions };
}
