import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Choice } from './select.tsx';

/** Props of a row of choices, one of which can be selected. */
export interface ChoicesProps {
  readonly label: string;
  /** Whether the label is visible only to screen readers. */
  readonly isLabelHidden?: boolean;
  /** Stands below the label. */
  readonly help?: string;
  readonly choices: readonly Choice[];
  /** Null: nothing is selected yet. */
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly isDisabled?: boolean;
  /** Many short choices, such as numbers, placed close together. */
  readonly isTight?: boolean;
}

/** A question with a few answers side by side. */
export function Choices({
  label,
  help,
  choices,
  isTight = false,
  isLabelHidden = false,
  ...props
}: ChoicesProps) {
  return (
    <RadioGroup className="choices" orientation="horizontal" {...props}>
      <Label className={isLabelHidden ? 'only-read-aloud' : 'choices-label'}>
        {label}
        {help !== undefined && <span className="quiet small"> {help}</span>}
      </Label>
      <div className={isTight ? 'chips chips-tight' : 'chips'}>
        {choices.map(({ id, label: text }) => (
          <Radio key={id} value={id} className="chip">
            {text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
