import {
  type Adherence,
  FEWEST_FOR_A_SHARE,
  WORKDAY_DESK_SECONDS,
  wholeBreaksOf,
} from '../core/adherence.ts';
import type { UsualFigures } from './usual.ts';

/** The summary sentence of a week, as a message key with its values. It names only what was achieved. */
export type ReportSentence =
  | { readonly key: 'no-data' }
  /** `percent` of the breaks, `points` above the usual. */
  | {
      readonly key: 'more-breaks-than-usual';
      readonly taken: number;
      readonly rated: number;
      readonly points: number;
    }
  | { readonly key: 'shorter-sitting-than-usual'; readonly percent: number; readonly points: number }
  | { readonly key: 'breaks-taken'; readonly taken: number; readonly rated: number }
  | { readonly key: 'short-sitting'; readonly percent: number }
  | { readonly key: 'some-breaks'; readonly taken: number; readonly rated: number }
  | { readonly key: 'routine-minutes'; readonly minutes: number }
  | { readonly key: 'desk-time'; readonly minutes: number };

/** A smaller gain over the usual is probably chance. */
const LEAST_GAIN = 0.05;
/** The smallest share that is named. */
const HALF = 0.5;

/** Chooses the sentence of a week: first a gain over the usual, then what was done, then the desk time. */
export function reportSentence(
  figures: Adherence,
  usual: UsualFigures,
  routineSeconds: number,
): ReportSentence {
  const { rated, deskSeconds, breakAdherence, shortSittingShare } = figures;
  // Whole breaks, as on the page; partial credits count only towards the percentage.
  const taken = wholeBreaksOf(figures);
  if (figures.opportunities === 0 && deskSeconds === 0 && routineSeconds === 0) return { key: 'no-data' };
  const isEnough = rated >= FEWEST_FOR_A_SHARE;
  const moreBreaks = isEnough ? gain(breakAdherence, usual.breakAdherence) : null;
  if (moreBreaks !== null)
    return { key: 'more-breaks-than-usual', taken, rated, points: percent(moreBreaks) };
  const share = isEnough && deskSeconds >= WORKDAY_DESK_SECONDS ? shortSittingShare : null;
  const shorter = gain(share, usual.shortSittingShare);
  if (share !== null && shorter !== null) {
    return { key: 'shorter-sitting-than-usual', percent: percent(share), points: percent(shorter) };
  }
  if (isEnough && (breakAdherence ?? 0) >= HALF) return { key: 'breaks-taken', taken, rated };
  if (share !== null && share >= HALF) return { key: 'short-sitting', percent: percent(share) };
  if (taken > 0) return { key: 'some-breaks', taken, rated };
  const minutes = Math.floor(routineSeconds / 60);
  if (minutes > 0) return { key: 'routine-minutes', minutes };
  return { key: 'desk-time', minutes: Math.round(deskSeconds / 60) };
}

/** How far above the usual; null if not worth mentioning. */
function gain(share: number | null, usual: number | null): number | null {
  if (share === null || usual === null || share - usual < LEAST_GAIN) return null;
  return share - usual;
}

function percent(share: number): number {
  return Math.round(share * 100);
}
