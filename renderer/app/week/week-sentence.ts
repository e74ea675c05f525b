import type { WeekView } from '../../../shared/views/views.ts';

/** The sentence that opens a week: its key in the catalogue and the numbers it takes. */
export interface WeekSentence {
  readonly key: string;
  readonly values: {
    readonly taken?: number;
    readonly rated?: number;
    readonly count?: number;
    /** 0 to 1. */
    readonly share?: number;
    readonly seconds?: number;
  };
}

/** Turns the report's main finding into a key of the catalogue. */
export function weekSentence(
  view: Pick<WeekView, 'isThisWeek' | 'figures' | 'sentence' | 'deskSeconds'>,
): WeekSentence {
  const { sentence, figures, deskSeconds, isThisWeek } = view;
  const keyOf = (kind: string) => `week.sentence.${kind}-${isThisWeek ? 'now' : 'past'}`;
  const ofRated = (taken: number, rated: number): WeekSentence =>
    taken === rated
      ? { key: keyOf('all'), values: { count: rated } }
      : { key: keyOf('taken'), values: { taken, count: rated } };
  switch (sentence.key) {
    case 'no-data':
      // The open sitting is the first of the week.
      return deskSeconds > 0
        ? { key: keyOf('desk'), values: { seconds: deskSeconds } }
        : { key: keyOf('empty'), values: {} };
    case 'more-breaks-than-usual': {
      const { taken, rated, points } = sentence;
      const count = Math.round((points / 100) * rated);
      return count === 0 || taken === rated
        ? ofRated(taken, rated)
        : { key: keyOf('more'), values: { taken, rated, count } };
    }
    case 'breaks-taken':
    case 'some-breaks':
      return ofRated(sentence.taken, sentence.rated);
    case 'shorter-sitting-than-usual':
      return { key: keyOf('shorter'), values: { share: sentence.percent / 100 } };
    case 'short-sitting':
      return { key: keyOf('short'), values: { share: sentence.percent / 100 } };
    case 'routine-minutes':
      return { key: keyOf('moved'), values: { seconds: sentence.minutes * 60 } };
    case 'desk-time':
      // This week, a break may be waiting for its answer.
      return figures.rated === 0 && !isThisWeek
        ? { key: 'week.sentence.none-due', values: { seconds: deskSeconds } }
        : { key: keyOf('desk'), values: { seconds: deskSeconds } };
    default:
      return sentence satisfies never;
  }
}
