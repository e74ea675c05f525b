import type { Shortcuts, ShortcutTrial } from '../../shared/settings/shortcut.ts';

/** The keys that answer the break that is due. */
export interface HeardKeys {
  readonly opportunityId: number;
  readonly keys: Shortcuts;
}

/** Keys that are heard whatever program has the focus; pressed, they are the answers of the card. */
export interface ShortcutKeys {
  /** Hears these from now on and no others: a key that is heard is lost to every other program. Null: none. */
  hear(heard: HeardKeys | null): void;
  /** Whether a combination can be had; null asks whether there are such keys at all. Nothing is heard after it. */
  attempt(shortcut: string | null): ShortcutTrial;
}
