import { Check, ChevronRight } from 'lucide-react';
import { type RefObject, useMemo } from 'react';
import {
  Button,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components';
import { type TrayEntry, trayMenu } from '../../../shared/contract/tray-menu.ts';
import type { TrayView } from '../../../shared/views/views.ts';
import { t } from './text.ts';
import { TrayIcon } from './tray-icon.tsx';

interface TrayButtonProps {
  readonly view: TrayView;
  readonly tooltipId: string;
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
}

/** The tray icon with its menu. */
export function TrayButton({ view, tooltipId, buttonRef }: TrayButtonProps) {
  const { isPaused, isStanding, isLimited, isGentle, language } = view;
  const openBreak = JSON.stringify(view.openBreak);
  // Only these change the menu; the icon and its text also change with the clock.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language decides the words, and a break is identified by its text
  const entries = useMemo(
    () => trayMenu(t, view),
    [openBreak, isPaused, isStanding, isLimited, isGentle, language],
  );
  return (
    <MenuTrigger>
      <Button
        ref={buttonRef}
        className="tray-button"
        aria-label={t('preview.tray')}
        aria-describedby={tooltipId}
        data-icon={view.icon}
      >
        <TrayIcon view={view} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="popover-list" aria-label={t('preview.tray')}>
          {entries.map(drawEntry)}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function drawEntry(entry: TrayEntry) {
  switch (entry.type) {
    case 'separator':
      return <Separator key={entry.id} className="popover-line" />;
    case 'command':
      return (
        <MenuItem key={entry.id} id={entry.id} className="popover-item" onAction={() => ask(entry)}>
          {entry.label}
        </MenuItem>
      );
    case 'checkbox':
      return (
        <MenuSection
          key={entry.id}
          aria-label={entry.label}
          selectionMode="multiple"
          selectedKeys={entry.isChecked ? [entry.id] : []}
        >
          <MenuItem id={entry.id} className="popover-item" shouldCloseOnSelect onAction={() => ask(entry)}>
            {entry.label}
            {entry.isChecked && <Check size={16} aria-hidden />}
          </MenuItem>
        </MenuSection>
      );
    case 'submenu':
      return (
        <SubmenuTrigger key={entry.id}>
          <MenuItem id={entry.id} className="popover-item" textValue={entry.label}>
            {entry.label}
            <ChevronRight size={16} aria-hidden />
          </MenuItem>
          <Popover className="popover">
            <Menu className="popover-list" aria-label={entry.label}>
              {entry.entries.map(drawEntry)}
            </Menu>
          </Popover>
        </SubmenuTrigger>
      );
  }
}

function ask({ command }: TrayEntry & { type: 'command' | 'checkbox' }): void {
  // The tray's own text already gives the reason for a refusal.
  window.bridge?.request(command.name, command.input).catch(() => {});
}
