import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';

/** Props of a checkbox. */
export interface CheckboxProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly isDisabled?: boolean;
  /** Its label. */
  readonly children: ReactNode;
}

/** A checkbox with its label. */
export function Checkbox({ isOn, children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} isSelected={isOn} className="checkbox">
      <span className="checkbox-box" aria-hidden>
        <Check size={14} strokeWidth={3} />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}
