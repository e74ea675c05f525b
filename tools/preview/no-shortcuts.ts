import type { ShortcutKeys } from '../../main/ports/shortcuts.ts';

/** Where the keys of other programs cannot be heard: a page in a browser. */
export const noShortcutKeys: ShortcutKeys = {
  register() {},
  test: () => 'impossible',
};
