import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { type HoursRange, type Weekday, type WeekHours, weekdays } from '../../../shared/core/rules.ts';
import { Message } from '../../bridge/announcer.tsx';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { TimeInput } from '../../ui/time-input.tsx';
import {
  endsNextDay,
  isEmpty,
  rangesOf,
  withMondayOnWorkdays,
  withOneMore,
  withRanges,
} from './week-hours.ts';

/** Props of the hours editor. */
export interface HoursEditorProps {
  /** The setting that is edited. */
  readonly name: 'trackedHours' | 'quietHours';
  readonly value: WeekHours;
  readonly onChange: (value: WeekHours) => void;
}

/** The hours of each day of the week. */
export function HoursEditor({ name, value, onChange }: HoursEditorProps) {
  const { t } = useText();
  return (
    <div className="hours">
      <dl className="hours-days">
        {weekdays.map((day) => (
          <div key={day} className="hours-day">
            <dt>{t(`weekday.${day}`)}</dt>
            <dd>
              <DayHours {...{ day, name, value, onChange }} />
            </dd>
          </div>
        ))}
      </dl>
      <Message className="hours-empty" text={isEmpty(value) ? t(`settings.${name}.empty`) : ''} />
      <Button isSmall onPress={() => onChange(withMondayOnWorkdays(value))}>
        {t('settings.hours.copy')}
      </Button>
    </div>
  );
}

function DayHours({ day, name, value, onChange }: HoursEditorProps & { readonly day: Weekday }) {
  const { t } = useText();
  const ranges = rangesOf(value, day);
  const dayName = t(`weekday.${day}`);
  const addButton = useRef<HTMLButtonElement>(null);
  const change = (index: number, range: HoursRange) =>
    onChange(
      withRanges(
        value,
        day,
        ranges.map((each, at) => (at === index ? range : each)),
      ),
    );
  const remove = (index: number) => {
    onChange(
      withRanges(
        value,
        day,
        ranges.filter((_, at) => at !== index),
      ),
    );
    // The pressed button disappears; the focus stays on this day.
    addButton.current?.focus();
  };
  return (
    <>
      {ranges.length === 0 && <span className="quiet hours-none">{t(`settings.${name}.none`)}</span>}
      {ranges.map((range, index) => (
        <RangeInputs
          // biome-ignore lint/suspicious/noArrayIndexKey: a range is identified only by its position
          key={index}
          range={range}
          dayName={dayName}
          onChange={(next) => change(index, next)}
          onRemove={() => remove(index)}
        />
      ))}
      <Button
        ref={addButton}
        look="quiet"
        isSmall
        isIcon={ranges.length > 0}
        aria-label={t('settings.hours.addTo', { day: dayName })}
        onPress={() => onChange(withOneMore(value, day))}
      >
        <Plus size={16} aria-hidden />
        {ranges.length === 0 && t('settings.hours.add')}
      </Button>
    </>
  );
}

interface RangeInputsProps {
  readonly range: HoursRange;
  readonly dayName: string;
  readonly onChange: (range: HoursRange) => void;
  readonly onRemove: () => void;
}

function RangeInputs({ range, dayName, onChange, onRemove }: RangeInputsProps) {
  const { t, format } = useText();
  return (
    <div className="hours-range">
      <TimeInput
        value={range[0]}
        aria-label={t('settings.hours.from', { day: dayName })}
        onChange={(from) => onChange([from, range[1]])}
      />
      <span aria-hidden>–</span>
      <TimeInput
        value={range[1]}
        aria-label={t('settings.hours.until', { day: dayName })}
        onChange={(until) => onChange([range[0], until])}
      />
      <Button
        look="quiet"
        isSmall
        isIcon
        aria-label={t('settings.hours.remove', {
          from: format.clockTime(range[0]),
          until: format.clockTime(range[1]),
          day: dayName,
        })}
        onPress={onRemove}
      >
        <X size={16} aria-hidden />
      </Button>
      {endsNextDay(range) && <span className="quiet small">{t('settings.hours.nextDay')}</span>}
    </div>
  );
}
