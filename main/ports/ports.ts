import type { About } from './about.ts';
import type { Clock } from './clock.ts';
import type { ContentSource } from './content.ts';
import type { Files, Printer } from './files.ts';
import type { History } from './history.ts';
import type { Log } from './log.ts';
import type { LoginItem } from './login-item.ts';
import type { Notifier } from './notifier.ts';
import type { PolicySource } from './policy.ts';
import type { ScreenReader } from './screen-reader.ts';
import type { CallSource, IdleSource, LockSource, QuietSource, SystemEvents } from './sensors.ts';
import type { SettingsStore } from './settings.ts';
import type { ShortcutKeys } from './shortcuts.ts';
import type { Text } from './text.ts';
import type { TrayIcon } from './tray-icon.ts';
import type { AppWindow, PromptSurface, Publisher, RoutineSurface } from './windows.ts';

/** Everything that the runtime needs from outside. */
export interface Ports {
  readonly clock: Clock;
  readonly idle: IdleSource;
  readonly lock: LockSource;
  readonly call: CallSource;
  readonly quiet: QuietSource;
  readonly system: SystemEvents;
  readonly card: PromptSurface;
  readonly routine: RoutineSurface;
  readonly app: AppWindow;
  readonly publisher: Publisher;
  readonly tray: TrayIcon;
  readonly shortcuts: ShortcutKeys;
  readonly notifier: Notifier;
  readonly settings: SettingsStore;
  readonly history: History;
  readonly policy: PolicySource;
  readonly loginItem: LoginItem;
  readonly files: Files;
  readonly printer: Printer;
  readonly screenReader: ScreenReader;
  readonly log: Log;
  readonly content: ContentSource;
  readonly text: Text;
  readonly about: About;
  /** Ends the program. */
  quit(): void;
}
