import type { Day } from '../core/time.ts';
import type { Programme } from './programme.ts';

/**
 * Returns the programme without the ratings of sessions on the days from `from` to `until`, inclusive; the week
 * stays. Without a range, returns null: the whole programme is removed.
 */
export function forgetSessions(
  programme: Programme | null,
  range: { readonly from: Day; readonly until: Day } | null,
): Programme | null {
  if (programme === null || range === null) return null;
  const sessions = programme.sessions.filter(({ day }) => day < range.from || day > range.until);
  return sessions.length === programme.sessions.length ? programme : { ...programme, sessions };
}
