/** A set of pictures: for light panels, for dark panels, or a template that macOS colours itself. */
export type TraySet = 'light' | 'dark' | 'template';

/** The part of Electron's theme that matters for the panel. */
export interface SystemTheme {
  /** Whether programs should be dark. */
  readonly shouldUseDarkColors: boolean;
  /** Whether the taskbar is dark; Windows only. */
  readonly shouldUseDarkColorsForSystemIntegratedUI?: boolean;
  on(event: 'updated', listener: () => void): unknown;
}

/** Follows the colour of the panel with the tray icon. */
export interface PanelTheme {
  current(): TraySet;
  /** Calls back after each change. */
  onChange(listener: () => void): void;
  /** The desktop reports whether its panel is dark whatever the theme; if not, the theme decides. */
  report(isAlwaysDark: boolean): void;
}

/** Desktops whose top bar is dark in both themes. */
const darkBars = ['gnome', 'unity', 'pantheon', 'budgie'];

/** Guesses the panel's colour from the system's theme, unless the desktop reports that it is dark. */
export function createPanelTheme(
  platform: NodeJS.Platform,
  desktop: string | undefined,
  theme: SystemTheme,
): PanelTheme {
  let isAlwaysDark = false;
  const listeners = new Set<() => void>();
  const hasDarkBar = (desktop ?? '')
    .toLowerCase()
    .split(/[:-]/)
    .some((name) => darkBars.includes(name));

  function isDark(): boolean {
    if (isAlwaysDark || (platform === 'linux' && hasDarkBar)) return true;
    const taskbar = platform === 'win32' ? theme.shouldUseDarkColorsForSystemIntegratedUI : undefined;
    return taskbar ?? theme.shouldUseDarkColors;
  }

  function current(): TraySet {
    if (platform === 'darwin') return 'template';
    return isDark() ? 'dark' : 'light';
  }

  let last = current();
  function compare(): void {
    if (current() === last) return;
    last = current();
    for (const listener of listeners) listener();
  }

  theme.on('updated', compare);
  return {
    current,
    onChange: (listener) => listeners.add(listener),
    report(value) {
      isAlwaysDark = value;
      compare();
    },
  };
}
