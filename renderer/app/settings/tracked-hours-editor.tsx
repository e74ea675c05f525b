import { Plus, X } from 'lucide-react';
import { type HoursRange, type TrackedHours, type Weekday, weekdays } from '../../../shared/core/rules.ts';
import { useText } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { TimeInput } from '../../ui/time-input.tsx';
import { endsNextDay, rangesOf, withMondayOnWorkdays, withOneMore, withRanges } from './tracked-hours.ts';

/** Props of the editor of tracked hours. */
export interface TrackedHoursEditorProps {
  readonly value: TrackedHours;
  readonly isDisabled: boolean;
  readonly onChange: (value: TrackedHours) => void;
}

/** The hours of each day of the week. */
export function TrackedHoursEditor({ value, isDisabled, onChange }: TrackedHoursEditorProps) {
  const { t } = useText();
  return (
    <div className="hours">
      <dl className="hours-days">
        {weekdays.map((day) => (
          <div key={day} className="hours-day">
            <dt>{t(`weekday.${day}`)}</dt>
            <dd>
              <DayHours {...{ day, value, isDisabled, onChange }} />
            </dd>
          </div>
        ))}
      </dl>
      <Button isSmall isDisabled={isDisabled} onPress={() => onChange(withMondayOnWorkdays(value))}>
        {t('settings.trackedHours.copy')}
      </Button>
    </div>
  );
}

function DayHours({ day, value, isDisabled, onChange }: TrackedHoursEditorProps & { readonly day: Weekday }) {
  const { t, format } = useText();
  const ranges = rangesOf(value, day);
  const name = t(`weekday.${day}`);
  const change = (index: number, range: HoursRange) =>
    onChange(
      withRanges(
        value,
        day,
        ranges.map((each, at) => (at === index ? range : each)),
      ),
    );
  const remove = (index: number) =>
    onChange(
      withRanges(
        value,
        day,
        ranges.filter((_, at) => at !== index),
      ),
    );
  return (
    <>
      {ranges.length === 0 && <span className="quiet hours-none">{t('settings.trackedHours.none')}</span>}
      {ranges.map((range, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a range has no name but its place
        <div key={index} className="hours-range">
          <TimeInput
            value={range[0]}
            isDisabled={isDisabled}
            aria-label={t('settings.trackedHours.from', { day: name })}
            onChange={(from) => change(index, [from, range[1]])}
          />
          <span aria-hidden>–</span>
          <TimeInput
            value={range[1]}
            isDisabled={isDisabled}
            aria-label={t('settings.trackedHours.until', { day: name })}
            onChange={(until) => change(index, [range[0], until])}
          />
          <Button
            look="quiet"
            isSmall
            isIcon
            isDisabled={isDisabled}
            aria-label={t('settings.trackedHours.remove', {
              from: format.clockTime(range[0]),
              until: format.clockTime(range[1]),
              day: name,
            })}
            onPress={() => remove(index)}
          >
            <X size={16} aria-hidden />
          </Button>
          {endsNextDay(range) && <span className="quiet small">{t('settings.trackedHours.nextDay')}</span>}
        </div>
      ))}
      <Button
        look="quiet"
        isSmall
        isIcon
        isDisabled={isDisabled}
        aria-label={t('settings.trackedHours.addTo', { day: name })}
        onPress={() => onChange(withOneMore(value, day))}
      >
        <Plus size={16} aria-hidden />
      </Button>
    </>
  );
}
