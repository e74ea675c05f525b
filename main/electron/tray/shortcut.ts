import { globalShortcut } from 'electron';
import type { PromptAnswer } from '../../../shared/core/event.ts';
import { snoozeMinutes } from '../../../shared/core/prompt.ts';
import { type ShortcutAction, shortcutActions, shortcutProblem } from '../../../shared/settings/shortcut.ts';
import type { Log } from '../../ports/log.ts';
import type { ShortcutKeys } from '../../ports/shortcuts.ts';
import type { Requester } from '../../ports/windows.ts';

const answers: { readonly [Action in ShortcutAction]: PromptAnswer } = {
  start: 'start',
  snooze: snoozeMinutes[0],
};

/**
 * Keys by the system's own registration; pressed, they ask what the tray's menu would. On Wayland there is none: only
 * a portal that asks the person in a dialog of the desktop, which not every desktop has; there `isPossible` is false.
 */
export function createShortcutKeys(isPossible: boolean, ask: Requester, log: Log): ShortcutKeys {
  let registered: readonly string[] = [];

  function register(shortcut: string, onPress: () => void): boolean {
    try {
      return globalShortcut.register(shortcut, onPress);
    } catch (error) {
      log.error('a keyboard shortcut could not be registered', error);
      return false;
    }
  }

  return {
    hear(heard) {
      for (const shortcut of registered) globalShortcut.unregister(shortcut);
      registered = [];
      if (heard === null || !isPossible) return;
      const { opportunityId, keys } = heard;
      for (const action of shortcutActions) {
        const shortcut = keys[action];
        if (shortcut === null) continue;
        const press = () => {
          ask('tray', 'prompt:answer', { opportunityId, answer: answers[action] }).catch((error) =>
            log.error(`the keyboard shortcut for "${action}" failed`, error),
          );
        };
        if (register(shortcut, press)) registered = [...registered, shortcut];
        else log.warn(`the keyboard shortcut for "${action}" belongs to another program`);
      }
    },
    attempt(shortcut) {
      if (!isPossible) return 'impossible';
      if (shortcut === null || registered.includes(shortcut)) return 'free';
      if (shortcutProblem(shortcut) !== null || !register(shortcut, () => {})) return 'taken';
      globalShortcut.unregister(shortcut);
      return 'free';
    },
  };
}
