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
 * Keyboard shortcuts registered with the system; they send the requests that the tray's menu sends. `isPossible` is false
 * on Wayland, which offers only a portal that asks the user in a dialog, and not on every desktop.
 */
export function createShortcutKeys(isPossible: boolean, ask: Requester, log: Log): ShortcutKeys {
  let registered: readonly string[] = [];

  function registerKey(shortcut: string, onPress: () => void): boolean {
    try {
      return globalShortcut.register(shortcut, onPress);
    } catch (error) {
      log.error('a keyboard shortcut could not be registered', error);
      return false;
    }
  }

  return {
    register(active) {
      for (const shortcut of registered) globalShortcut.unregister(shortcut);
      registered = [];
      if (active === null || !isPossible) return;
      const { opportunityId, keys } = active;
      for (const action of shortcutActions) {
        const shortcut = keys[action];
        if (shortcut === null) continue;
        const press = () => {
          ask('tray', 'prompt:answer', { opportunityId, answer: answers[action] }).catch((error) =>
            log.error(`the keyboard shortcut for "${action}" failed`, error),
          );
        };
        if (registerKey(shortcut, press)) registered = [...registered, shortcut];
        else log.warn(`the keyboard shortcut for "${action}" belongs to another program`);
      }
    },
    test(shortcut) {
      if (!isPossible) return 'impossible';
      if (shortcut === null || registered.includes(shortcut)) return 'free';
      if (shortcutProblem(shortcut) !== null || !registerKey(shortcut, () => {})) return 'taken';
      globalShortcut.unregister(shortcut);
      return 'free';
    },
  };
}
