import { parseDate } from '@internationalized/date';
import { DateInput as AriaDateInput, DateField, DateSegment, Label } from 'react-aria-components';

/** Props of a field for a calendar day, "YYYY-MM-DD" whatever the locale shows. */
export interface DateInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A calendar day, written as in the locale. */
export function DateInput({ label, value, onChange }: DateInputProps) {
  return (
    <DateField
      className="date-input"
      value={parseDate(value)}
      onChange={(date) => {
        // A half-typed day gives null and has no effect.
        if (date !== null) onChange(date.toString());
      }}
    >
      <Label>{label}</Label>
      <AriaDateInput className="time-input">
        {(segment) => <DateSegment className="time-segment" segment={segment} />}
      </AriaDateInput>
    </DateField>
  );
}
