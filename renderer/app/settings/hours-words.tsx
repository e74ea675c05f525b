import { type WeekHours, weekdays } from '../../../shared/core/rules.ts';
import { useText } from '../../bridge/text.ts';
import { rangesOf } from './week-hours.ts';

/** Read-only hours: the days that have any, with their ranges. */
export function HoursWords({ value }: { readonly value: WeekHours }) {
  const { t, format } = useText();
  const days = weekdays.filter((day) => rangesOf(value, day).length > 0);
  if (days.length === 0) return null;
  return (
    <dl className="hours hours-read">
      {days.map((day) => (
        <div key={day} className="hours-day">
          <dt>{t(`weekday.${day}`)}</dt>
          <dd>
            {rangesOf(value, day).map(([from, until], index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a range is identified only by its position
              <span key={index}>
                {t('settings.range', { from: format.clockTime(from), until: format.clockTime(until) })}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
