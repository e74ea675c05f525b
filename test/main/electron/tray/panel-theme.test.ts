import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { createPanelTheme } from '../../../../main/electron/tray/panel-theme.ts';

class Theme extends EventEmitter {
  shouldUseDarkColors = false;
  shouldUseDarkColorsForSystemIntegratedUI = false;
  set(programs: boolean, taskbar: boolean): void {
    this.shouldUseDarkColors = programs;
    this.shouldUseDarkColorsForSystemIntegratedUI = taskbar;
    this.emit('updated');
  }
}

function followed(platform: NodeJS.Platform, desktop?: string) {
  const theme = new Theme();
  const panel = createPanelTheme(platform, desktop, theme);
  let changes = 0;
  panel.onChange(() => changes++);
  return { theme, panel, changes: () => changes };
}

test('macOS always gets templates', () => {
  const { theme, panel, changes } = followed('darwin');
  theme.set(true, true);
  expect([panel.current(), changes()]).toEqual(['template', 0]);
});

test('on Windows the taskbar decides, not the theme of the programs', () => {
  const { theme, panel, changes } = followed('win32');
  theme.set(true, false);
  expect([panel.current(), changes()]).toEqual(['light', 0]);
  theme.set(false, true);
  expect([panel.current(), changes()]).toEqual(['dark', 1]);
  theme.set(true, true);
  expect(changes()).toBe(1);
});

test('on Linux the panel has the theme of the programs, except for desktops whose bar is always dark', () => {
  const { theme, panel } = followed('linux', 'KDE');
  expect(panel.current()).toBe('light');
  theme.set(true, false);
  expect(panel.current()).toBe('dark');
  for (const desktop of [
    'GNOME',
    'ubuntu:GNOME',
    'GNOME-Classic:GNOME',
    'Budgie:GNOME',
    'Unity',
    'Pantheon',
  ]) {
    expect(followed('linux', desktop).panel.current(), desktop).toBe('dark');
  }
  for (const desktop of [undefined, '', 'XFCE', 'MATE', 'LXQt', 'X-Cinnamon']) {
    expect(followed('linux', desktop).panel.current(), desktop).toBe('light');
  }
});

test('a panel that the desktop reports as dark is dark whatever the theme; otherwise the theme decides', () => {
  const { theme, panel, changes } = followed('linux', 'XFCE');
  panel.report(true);
  expect([panel.current(), changes()]).toEqual(['dark', 1]);
  panel.report(true);
  theme.set(true, false);
  expect(changes()).toBe(1);
  panel.report(false);
  expect([panel.current(), changes()]).toEqual(['dark', 1]);
  theme.set(false, false);
  expect([panel.current(), changes()]).toEqual(['light', 2]);
});
