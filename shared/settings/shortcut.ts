import { z } from 'zod';

/** The modifier keys, in the order in which they are written. */
export const shortcutModifiers = ['Control', 'Alt', 'Shift'] as const;
export type ShortcutModifier = (typeof shortcutModifiers)[number];

/** What a shortcut can do with a break that is due. */
export const shortcutActions = ['start', 'snooze'] as const;
export type ShortcutAction = (typeof shortcutActions)[number];

/** The shortcut for each action, written as `Control+Alt+B`; null: none. */
export type Shortcuts = { readonly [Action in ShortcutAction]: string | null };

/** The combination that the first start suggests for starting a due break; B as in break. */
export const SUGGESTED_START = 'Control+Alt+B';

/** No shortcut for any action. */
export const noShortcuts: Shortcuts = { start: null, snooze: null };

/**
 * Why a combination cannot be a shortcut. `few-modifiers`: programs use combinations with one modifier for copy, save
 * and their menus. `system`: the system or text editing uses it.
 */
export type ShortcutProblem = 'malformed' | 'few-modifiers' | 'system';

const keyPattern = /^(?:[A-Z0-9]|F(?:[1-9]|1[0-2])|Up|Down|Left|Right|Home|End|PageUp|PageDown)$/;

/**
 * Combinations with two modifiers that are taken: consoles and workspaces (Control+Alt), selecting text
 * (Control+Shift, Alt+Shift with the arrow keys).
 */
const systemPattern = /^(?:Control\+Alt\+F\d+|.*\+(?:Up|Down|Left|Right|Home|End|PageUp|PageDown))$/;

/** Checks a written combination. Null: it can be a shortcut. */
export function shortcutProblem(shortcut: string): ShortcutProblem | null {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const held = parts.slice(0, -1);
  const inOrder = shortcutModifiers.filter((modifier) => held.includes(modifier));
  if (!keyPattern.test(key) || held.join('+') !== inOrder.join('+')) return 'malformed';
  if (systemPattern.test(shortcut)) return 'system';
  return held.length < 2 ? 'few-modifiers' : null;
}

/** Writes a combination, with its modifiers in their fixed order. */
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

/** The setting: a shortcut for each action, never the same one twice. */
export const shortcutsSchema: z.ZodType<Shortcuts> = z
  .strictObject({ start: shortcut, snooze: shortcut })
  .refine(({ start, snooze }) => start === null || start !== snooze, {
    error: 'the same combination cannot do both',
  });

/** The result of trying a combination on this desktop. `taken`: another program has it. `impossible`: no shortcuts here. */
export type ShortcutTrial = 'free' | 'taken' | 'impossible';
