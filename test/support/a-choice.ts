import { type Choice, deskSurroundings } from '../../shared/choice/choice.ts';
import { noExclusions } from '../../shared/choice/exclusions.ts';

/** Wednesday, 7 January 2026, noon UTC. */
export const NOON = Date.UTC(2026, 0, 7, 12);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The input of a choice for a user without surroundings and history, with these fields. */
export function aChoice(fields: Partial<Choice> & Pick<Choice, 'library'>): Choice {
  return {
    kind: 'micro',
    seconds: 60,
    nowMs: NOON,
    dayStartMs: NOON - 8 * HOUR,
    steps: [],
    routines: [],
    exclusions: noExclusions,
    hidden: [],
    favourites: [],
    programme: [],
    wantedBy: 'programme',
    phase: 2,
    surroundings: deskSurroundings,
    isAfterCall: false,
    deskSeconds: 0,
    mode: 'full',
    seed: 1,
    ...fields,
  };
}
