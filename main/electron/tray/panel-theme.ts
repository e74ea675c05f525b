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

/** Follows the colour of the panel that holds the tray icon. */
export interface PanelTheme {
  current(): TraySet;
  /** Calls back after each change. */
  onChange(listener: () => void): void;
  /** The desktop reports the colour of its panel, which then replaces the guess from the programs' theme. */
  report(isDark: boolean): void;
}

/** Desktops whose top bar is dark in both themes. */
const darkBars = ['gnome', 'unity', 'pantheon', 'budgie'];

/** Guesses the panel's colour from the system's theme until the desktop reports it. */
export function createPanelTheme(
  platform: NodeJS.Platform,
  desktop: string | undefined,
  theme: SystemTheme,
): PanelTheme {
  let reported: boolean | null = null;
  const listeners = new Set<() => void>();
  const hasDarkBar = (desktop ?? '')
    .toLowerCase()
    .split(/[:-]/)
    .some((name) => darkBars.includes(name));

  function isDark(): boolean {
    if (reported !== null) return reported;
    if (platform === 'linux' && hasDarkBar) return true;
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
      reported = value;
      compare();
    },
  };
}
