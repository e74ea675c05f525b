import { expect, test } from 'vitest';
import { type KeyPress, readPress, shownKeys } from '../../../../renderer/app/settings/pressed-keys.ts';

function press(key: string, code: string, held: string): KeyPress {
  return {
    key,
    code,
    ctrlKey: held.includes('c'),
    altKey: held.includes('a'),
    shiftKey: held.includes('s'),
    metaKey: held.includes('m'),
    isAltGraph: held.includes('g'),
  };
}

test.each([
  ['b', 'KeyB', 'ca', 'Control+Alt+B'],
  ['B', 'KeyB', 'cs', 'Control+Shift+B'],
  ['F9', 'F9', 'cas', 'Control+Alt+Shift+F9'],
  // On a French keyboard, the key is the one printed on it.
  ['a', 'KeyQ', 'ca', 'Control+Alt+A'],
  // A digit with Shift types another character, so the key is identified by its position.
  ['!', 'Digit1', 'cs', 'Control+Shift+1'],
] as const)('%s (%s) held %s is %s', (key, code, held, shortcut) => {
  expect(readPress(press(key, code, held))).toEqual({ type: 'chosen', shortcut });
});

test.each([
  ['b', 'KeyB', '', 'few-modifiers'],
  ['c', 'KeyC', 'c', 'few-modifiers'],
  ['l', 'KeyL', 'm', 'system'],
  ['F2', 'F2', 'ca', 'system'],
  ['ArrowLeft', 'ArrowLeft', 'ca', 'system'],
  ['Delete', 'Delete', 'ca', 'malformed'],
  [' ', 'Space', 'ca', 'malformed'],
  // Control and Alt together are AltGr; the user must still be able to type the euro sign.
  ['€', 'KeyE', 'ca', 'types'],
  ['@', 'KeyQ', 'cag', 'types'],
] as const)('%s (%s) held "%s" is refused: %s', (key, code, held, problem) => {
  expect(readPress(press(key, code, held))).toMatchObject({ type: 'refused', problem });
});

test('modifiers alone are not a combination yet', () => {
  expect(readPress(press('Control', 'ControlLeft', 'c'))).toEqual({ type: 'held' });
});

test('a shortcut is shown as it is printed on the keyboard', () => {
  expect(shownKeys('Control+Alt+B', false)).toBe('Ctrl+Alt+B');
  expect(shownKeys('Control+Alt+B', true)).toBe('⌃⌥B');
});
