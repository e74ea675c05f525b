import {
  type ShortcutModifier,
  type ShortcutProblem,
  shortcutOf,
  shortcutProblem,
} from '../../../shared/settings/shortcut.ts';

/** The part of a key press that a shortcut is read from. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
  /** Whether AltGr is held. */
  readonly isAltGraph: boolean;
}

/**
 * The result of a key press: only modifiers yet, a combination, or one that cannot be used. `types`: it types a
 * character.
 */
export type Pressed =
  | { readonly type: 'held' }
  | { readonly type: 'chosen'; readonly shortcut: string }
  | { readonly type: 'refused'; readonly problem: ShortcutProblem | 'types'; readonly shortcut: string };

const arrows: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** Reads a combination from a key press. */
export function readPress(press: KeyPress): Pressed {
  const { key, code, ctrlKey, altKey, shiftKey, metaKey } = press;
  if (['Control', 'Alt', 'Shift', 'Meta', 'AltGraph', 'CapsLock'].includes(key)) return { type: 'held' };
  const held = new Set<ShortcutModifier>();
  if (ctrlKey) held.add('Control');
  if (altKey) held.add('Alt');
  if (shiftKey) held.add('Shift');
  const name = nameOf(key, code);
  const shortcut = shortcutOf(held, name ?? '?');
  const refused = (problem: ShortcutProblem | 'types'): Pressed => ({ type: 'refused', problem, shortcut });
  if (metaKey) return refused('system');
  const problem = shortcutProblem(shortcut);
  if (problem !== null) return refused(problem);
  // Control and Alt together are AltGr on many keyboards; the user must still be able to type the character.
  const isSign = key.length === 1 && key.toUpperCase() !== name;
  if (press.isAltGraph || (ctrlKey && altKey && isSign)) return refused('types');
  return { type: 'chosen', shortcut };
}

/** The key by the character it types, which is the one printed on it; otherwise by its position. */
function nameOf(key: string, code: string): string | null {
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase();
  if (/^F([1-9]|1[0-2])$/.test(key)) return key;
  if (arrows[key] !== undefined) return arrows[key];
  if (['Home', 'End', 'PageUp', 'PageDown'].includes(key)) return key;
  const [, place] = /^(?:Key|Digit)([A-Z0-9])$/.exec(code) ?? [];
  return place ?? null;
}

/** A shortcut as it is printed on this computer's keyboard. */
export function shownKeys(shortcut: string, isMac: boolean): string {
  const names: Readonly<Record<string, string>> = isMac
    ? { Control: '⌃', Alt: '⌥', Shift: '⇧' }
    : { Control: 'Ctrl' };
  const parts = shortcut.split('+').map((part) => names[part] ?? part);
  return parts.join(isMac ? '' : '+');
}
