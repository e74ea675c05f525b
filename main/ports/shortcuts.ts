import type { Shortcuts, ShortcutTrial } from '../../shared/settings/shortcut.ts';

/** The shortcuts that answer the open break. */
export interface ActiveShortcuts {
  readonly opportunityId: number;
  readonly keys: Shortcuts;
}

/** Keyboard shortcuts that work in any program; they answer the open break like the card's buttons. */
export interface ShortcutKeys {
  /** Replaces the registered shortcuts; null removes all. A registered shortcut is unavailable to other programs. */
  register(active: ActiveShortcuts | null): void;
  /** Whether a shortcut is available; null asks whether shortcuts work here at all. Leaves nothing registered. */
  test(shortcut: string | null): ShortcutTrial;
}
