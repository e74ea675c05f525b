import type { ShortcutKeys } from '../../main/ports/shortcuts.ts';

/** Shortcuts for a page in a browser, which cannot receive keys pressed in other programs. */
export const noShortcutKeys: ShortcutKeys = {
  register() {},
  test: () => 'impossible',
};
