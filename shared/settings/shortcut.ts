import { z } from 'zod';

/** The keys that can be held, in the order in which they are written. */
export const shortcutModifiers = ['Control', 'Alt', 'Shift'] as const;
export type ShortcutModifier = (typeof shortcutModifiers)[number];

/** What a shortcut can do with the break that is due. */
export const shortcutActions = ['start', 'snooze'] as const;
export type ShortcutAction = (typeof shortcutActions)[number];

/** The key of each; null: none. A key is written as `Control+Alt+B`. */
export type Shortcuts = { readonly [Action in ShortcutAction]: string | null };

/** No key for anything. */
export const noShortcuts: Shortcuts = { start: null, snooze: null };

/**
 * Why a combination cannot be a shortcut. `few-modifiers`: one held key is what programs themselves use for copy,
 * save and their menus. `system`: it belongs to the system or to moving in text.
 */
export type ShortcutProblem = 'malformed' | 'few-modifiers' | 'system';

const keyPattern = /^(?:[A-Z0-9]|F(?:[1-9]|1[0-2])|Up|Down|Left|Right|Home|End|PageUp|PageDown)$/;

/**
 * Combinations with two held keys that are taken: consoles and workspaces (Control+Alt), selecting in text
 * (Control+Shift, Alt+Shift with the arrows).
 */
const systemPattern = /^(?:Control\+Alt\+F\d+|.*\+(?:Up|Down|Left|Right|Home|End|PageUp|PageDown))$/;

/** Checks a written combination; null: it can be a shortcut. */
export function shortcutProblem(shortcut: string): ShortcutProblem | null {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const held = parts.slice(0, -1);
  const inOrder = shortcutModifiers.filter((modifier) => held.includes(modifier));
  if (!keyPattern.test(key) || held.join('+') !== inOrder.join('+')) return 'malformed';
  if (systemPattern.test(shortcut)) return 'system';
  return held.length < 2 ? 'few-modifiers' : null;
}

/** Writes a combination in the one order there is. */
export function shortcutOf(held: ReadonlySet<ShortcutModifier>, key: string): string {
  return [...shortcutModifiers.filter((modifier) => held.has(modifier)), key].join('+');
}

const shortcut = z
  .string()
  .max(40)
  .refine((written) => shortcutProblem(written) === null, {
    error: 'must be two or three of Control, Alt, Shift and a free key, as "Control+Alt+B"',
  })
  .nullable();

/** The setting: both keys, not the same one twice. */
export const shortcutsSchema: z.ZodType<Shortcuts> = z
  .strictObject({ start: shortcut, snooze: shortcut })
  .refine(({ start, snooze }) => start === null || start !== snooze, {
    error: 'one combination cannot do both',
  });

/** What came of trying a combination on this desktop. `taken`: another program has it. `impossible`: no shortcuts here. */
export type ShortcutTrial = 'free' | 'taken' | 'impossible';
