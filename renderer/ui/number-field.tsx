import { Minus, Plus } from 'lucide-react';
import { NumberField as AriaNumberField, Button, Group, Input } from 'react-aria-components';

/** Props of a field for a whole number; a change counts when the field loses the focus or is stepped. */
export interface NumberFieldProps {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Stands after the number. */
  readonly unit?: string;
  readonly onChange: (value: number) => void;
  readonly isDisabled?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
}

/** A field for a whole number with buttons for less and more. */
export function NumberField({ least, most, unit, value, onChange, ...props }: NumberFieldProps) {
  const take = (next: number) => {
    // An empty field gives NaN and returns to its previous value.
    if (Number.isInteger(next) && next !== value) onChange(next);
  };
  return (
    <AriaNumberField {...props} value={value} minValue={least} maxValue={most} step={1} onChange={take}>
      <Group className="field-group">
        <Button slot="decrement" className="field-step">
          <Minus size={16} aria-hidden />
        </Button>
        <Input />
        {unit !== undefined && (
          <span className="field-unit" aria-hidden>
            {unit}
          </span>
        )}
        <Button slot="increment" className="field-step">
          <Plus size={16} aria-hidden />
        </Button>
      </Group>
    </AriaNumberField>
  );
}
