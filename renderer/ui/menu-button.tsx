import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from './button.tsx';
import type { Choice } from './select.tsx';

/** Props of a button that opens a menu. */
export interface MenuButtonProps {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly choices: readonly Choice[];
  readonly onChoose: (id: string) => void;
}

/** A button that opens a menu of actions. */
export function MenuButton({ label, icon, choices, onChoose }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button>
        {icon}
        {label}
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu className="popover-list" items={choices} onAction={(key) => onChoose(String(key))}>
          {(choice) => (
            <MenuItem className="popover-item" id={choice.id}>
              {choice.label}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
