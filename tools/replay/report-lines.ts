import { adherenceOf } from '../../shared/core/adherence.ts';
import type { Effect } from '../../shared/core/effect.ts';
import type { JudgedOpportunity } from '../../shared/core/outcome.ts';
import type { EndedBout } from '../../shared/core/sitting-bout.ts';
import { type Day, formatIso, mondayOf, type WallTime } from '../../shared/core/time.ts';
import { outcomeLetters } from '../../shared/history/outcome-letters.ts';

/** One line of a replay: an object with its time as ISO 8601 with offset, and its type. */
export interface ReplayLine {
  readonly at: string;
  readonly type: 'bout' | 'opportunity' | 'prompt' | 'outcome' | 'week';
  readonly [field: string]: unknown;
}

/** The line of an effect; null if a replay does not print it. */
export function lineOf(effect: Effect): ReplayLine | null {
  const at = formatIso(effect.at);
  switch (effect.type) {
    case 'recordBout':
      return {
        at,
        type: 'bout',
        startedAt: formatIso(effect.bout.started),
        endedAt: formatIso(effect.bout.ended),
        deskSeconds: effect.bout.deskSeconds,
        endedBy: effect.bout.endedBy,
      };
    case 'recordOpportunity':
      return { at, type: 'opportunity', id: effect.id, kind: effect.kind };
    case 'openPrompt':
      return { at, type: 'prompt', id: effect.id };
    case 'recordOutcome': {
      const { id, outcome, credit } = effect.opportunity;
      return { at, type: 'outcome', id, outcome: outcomeLetters[outcome], credit };
    }
    default:
      return null;
  }
}

/** The lines of all weeks that contain a bout or an opportunity, dated `at`. */
export function weekLines(
  bouts: readonly EndedBout[],
  opportunities: readonly JudgedOpportunity[],
  at: WallTime,
): ReplayLine[] {
  const weeks = new Map<Day, { bouts: EndedBout[]; opportunities: JudgedOpportunity[] }>();
  const weekOf = (day: Day) => {
    const monday = mondayOf(day);
    const week = weeks.get(monday) ?? { bouts: [], opportunities: [] };
    weeks.set(monday, week);
    return week;
  };
  for (const bout of bouts) weekOf(bout.day).bouts.push(bout);
  for (const opportunity of opportunities) weekOf(opportunity.day).opportunities.push(opportunity);
  return [...weeks.keys()].sort().map((monday) => {
    const week = weekOf(monday);
    return weekLine(monday, week.opportunities, week.bouts, at);
  });
}

/** The line of the week from the Monday `monday`, from its opportunities and bouts, dated `at`. */
export function weekLine(
  monday: Day,
  opportunities: readonly JudgedOpportunity[],
  bouts: readonly EndedBout[],
  at: WallTime,
): ReplayLine {
  const { rated: _rated, shortDeskSeconds: _short, ...figures } = adherenceOf(opportunities, bouts);
  return { at: formatIso(at), type: 'week', weekOf: monday, ...figures };
}
