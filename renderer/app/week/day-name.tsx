import type { Day } from '../../../shared/core/time.ts';
import { useText } from '../../bridge/text.ts';

/**
 * The short name of a day of the week under a narrow column. A language without short names, such as Arabic, has a
 * letter there where seven whole names have no room.
 */
export function DayName({ day }: { readonly day: Day }) {
  const { format } = useText();
  const name = format.shortWeekday(day);
  if (name !== format.weekday(day)) return name;
  return (
    <>
      <span className="day-whole">{name}</span>
      <span className="day-letter">{format.narrowWeekday(day)}</span>
    </>
  );
}
