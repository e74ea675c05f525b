import type { HistoryCount, OwnSetting } from '../../../shared/history/records.ts';
import { useText } from '../../bridge/text.ts';

const names = [
  'days',
  'bouts',
  'opportunities',
  'routines',
  'selfChecks',
  'hurts',
  'comfort',
] as const satisfies readonly (keyof HistoryCount)[];

/** Writes what is added or deleted as a list: "2 days, 9 sittings and your favourites"; null: nothing. */
export function useCountText(): (count: HistoryCount, settings?: readonly OwnSetting[]) => string | null {
  const { t, locale } = useText();
  return (count, settings = []) => {
    const counted = names
      .filter((name) => count[name] > 0)
      .map((name) => t(`data.count.${name}`, { count: count[name] }));
    const parts = [...counted, ...settings.map((name) => t(`data.own.${name}`))];
    if (parts.length === 0) return null;
    return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
  };
}
