import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from './button.tsx';
import type { Choice } from './select.tsx';

/** A part of a menu, with a heading or only a name for screen readers. */
export interface MenuGroup {
  readonly title: string;
  readonly isTitleHidden?: boolean;
  readonly choices: readonly Choice[];
  /** The choices that are on, if each is a switch. */
  readonly on?: readonly string[];
}

/** Props of a button that opens a menu. */
export interface MenuButtonProps {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly choices?: readonly Choice[];
  /** Shown below the choices. */
  readonly group?: MenuGroup;
  readonly onChoose: (id: string) => void;
}

/** A button that opens a menu of actions. */
export function MenuButton({ label, icon, choices = [], group, onChoose }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button>
        {icon}
        {label}
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu className="popover-list" onAction={(key) => onChoose(String(key))}>
          {choices.map(({ id, label: text }) => (
            <MenuItem key={id} className="popover-item" id={id} textValue={text}>
              {group?.on !== undefined && <span className="popover-check" aria-hidden />}
              {text}
            </MenuItem>
          ))}
          {group !== undefined && group.choices.length > 0 && <Group {...group} />}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Group({ title, isTitleHidden = false, choices, on }: MenuGroup) {
  const selection =
    on === undefined
      ? {}
      : ({ selectionMode: 'multiple', selectedKeys: on, shouldCloseOnSelect: true } as const);
  return (
    <MenuSection {...selection} aria-label={title}>
      {!isTitleHidden && <Header className="popover-title quiet small">{title}</Header>}
      {choices.map(({ id, label }) => (
        <MenuItem key={id} className="popover-item" id={id} textValue={label}>
          {on !== undefined && (
            <span className="popover-check" aria-hidden>
              {on.includes(id) && <Check size={16} />}
            </span>
          )}
          {label}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
