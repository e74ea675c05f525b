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
  // A French keyboard: the key is what is printed on it.
  ['a', 'KeyQ', 'ca', 'Control+Alt+A'],
  // A digit with Shift writes a sign: the key is known by its place.
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
  // Control and Alt are AltGr: the euro sign must stay typable.
  ['€', 'KeyE', 'ca', 'types'],
  ['@', 'KeyQ', 'cag', 'types'],
] as const)('%s (%s) held "%s" is refused: %s', (key, code, held, problem) => {
  expect(readPress(press(key, code, held))).toMatchObject({ type: 'refused', problem });
});

test('held keys alone are no combination yet', () => {
  expect(readPress(press('Control', 'ControlLeft', 'c'))).toEqual({ type: 'held' });
});

test('is shown as the keyboard has it', () => {
  expect(shownKeys('Control+Alt+B', false)).toBe('Ctrl+Alt+B');
  expect(shownKeys('Control+Alt+B', true)).toBe('⌃⌥B');
});
