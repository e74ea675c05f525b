import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { SwitchButton, SwitchField, ToggleButton } from 'react-aria-components';

/** Props of a control that is on or off. */
export interface ToggleProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly isDisabled?: boolean;
  readonly children?: ReactNode;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
}

/** A switch, followed by its label, if any. */
export function Switch({ isOn, children, ...props }: ToggleProps) {
  return (
    <SwitchField {...props} isSelected={isOn}>
      <SwitchButton className="switch">
        <span className="switch-track" aria-hidden>
          <span className="switch-thumb" />
        </span>
        {children}
      </SwitchButton>
    </SwitchField>
  );
}

/** A button that stays pressed while something is on; a small one has no border. */
export function Toggle({ isOn, isSmall = false, children, ...props }: ToggleProps & { isSmall?: boolean }) {
  const look = isSmall ? 'button button-quiet button-small toggle' : 'button toggle';
  return (
    <ToggleButton {...props} isSelected={isOn} className={look}>
      {/* Being on shows in more than a tint. */}
      {isOn && !isSmall && <Check size={16} aria-hidden />}
      {children}
    </ToggleButton>
  );
}
