import { parseTime } from '@internationalized/date';
import { DateInput, DateSegment, TimeField } from 'react-aria-components';

/** Props of a field for a time of day, "HH:MM" in 24 hours whatever the locale shows. */
export interface TimeInputProps {
  readonly value: string;
  readonly onChange: (time: string) => void;
  readonly isDisabled?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
}

/** A time of day, written as in the locale. "24:00" shows as midnight. */
export function TimeInput({ value, onChange, ...props }: TimeInputProps) {
  return (
    <TimeField
      {...props}
      value={parseTime(value === '24:00' ? '00:00' : value)}
      onChange={(time) => {
        // A half-typed time gives null and has no effect.
        if (time !== null) onChange(time.toString().slice(0, 5));
      }}
    >
      <DateInput className="time-input time-of-day">
        {(segment) => <DateSegment className="time-segment" segment={segment} />}
      </DateInput>
    </TimeField>
  );
}
