import type { ExcusedFigures } from '../../shared/report/excused.ts';
import { useText } from '../bridge/text.ts';

/** The reasons why breaks don't count, as a list in the user's language: "2 during a call and 1 while you had paused". */
export function useReasonList({ reasons }: ExcusedFigures): string {
  const { t, locale } = useText();
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    reasons.map(({ excuse, count }) => t(`week.basis.reason.${excuse}`, { count })),
  );
}
