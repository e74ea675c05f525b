import { snoozesLeft } from '../../shared/core/prompt.ts';
import type { HeardKeys } from '../ports/shortcuts.ts';
import type { Scene } from './scene.ts';

/**
 * The person's keys while a break waits for an answer; at any other time other programs have them. A break that is
 * snoozed, skipped or in its routine asks nothing, and after two snoozes there is no third.
 */
export function heardKeys({ state: { opportunity, run }, settings }: Scene): HeardKeys | null {
  if (opportunity === null || run !== null) return null;
  const { id, phase } = opportunity;
  if (phase.type !== 'waiting' && phase.type !== 'shown' && phase.type !== 'withdrawn') return null;
  const { start, snooze } = settings.values.shortcuts;
  const keys = { start, snooze: snoozesLeft(opportunity) > 0 ? snooze : null };
  return keys.start === null && keys.snooze === null ? null : { opportunityId: id, keys };
}
