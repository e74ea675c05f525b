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
export function weekSentence(view: Pick<WeekView, 'isThisWeek' | 'figures' | 'sentence'>): WeekSentence {
  const { sentence, figures } = view;
  const keyOf = (kind: string) => `week.sentence.${kind}-${view.isThisWeek ? 'now' : 'past'}`;
  const ofRated = (taken: number, rated: number): WeekSentence =>
    taken === rated
      ? { key: keyOf('all'), values: { count: rated } }
      : { key: keyOf('taken'), values: { taken, count: rated } };
  switch (sentence.key) {
    case 'no-data':
      return { key: keyOf('empty'), values: {} };
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
      return figures.rated === 0
        ? { key: 'week.sentence.none-due', values: { seconds: figures.deskSeconds } }
        : { key: keyOf('desk'), values: { seconds: figures.deskSeconds } };
    default:
      return sentence satisfies never;
  }
}
