import { Check, ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';

/** One option of a select. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** Props of a select with few options. */
export interface SelectProps {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (id: string) => void;
  readonly isDisabled?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
}

/** A select for one of a few options. */
export function Select({ value, choices, onChange, ...props }: SelectProps) {
  return (
    <AriaSelect {...props} value={value} onChange={(key) => key !== null && onChange(String(key))}>
      <Button className="button select-button">
        <SelectValue>{choices.find(({ id }) => id === value)?.label ?? value}</SelectValue>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className="popover">
        <ListBox className="popover-list" items={choices}>
          {(choice) => (
            <ListBoxItem className="popover-item" id={choice.id} textValue={choice.label}>
              {({ isSelected }) => (
                <>
                  <span className="popover-check" aria-hidden>
                    {isSelected && <Check size={16} />}
                  </span>
                  {choice.label}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
