import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSetting } from '../../../shared/settings/settings.ts';
import {
  SUGGESTED_START,
  shortcutModifiers,
  shortcutOf,
  shortcutProblem,
} from '../../../shared/settings/shortcut.ts';

describe('valid shortcuts', () => {
  test.each([SUGGESTED_START, 'Control+Shift+9', 'Alt+Shift+F9', 'Control+Alt+Shift+F12'])(
    '%s',
    (shortcut) => {
      expect(shortcutProblem(shortcut)).toBeNull();
    },
  );

  test.each([
    ['B', 'few-modifiers'],
    ['Shift+B', 'few-modifiers'],
    ['Control+C', 'few-modifiers'],
    ['Alt+F4', 'few-modifiers'],
    ['Control+Alt+F1', 'system'],
    ['Control+Alt+Left', 'system'],
    ['Control+Shift+End', 'system'],
    ['', 'malformed'],
    ['Control+Alt', 'malformed'],
    ['Control+Alt+', 'malformed'],
    ['Alt+Control+B', 'malformed'],
    ['Control+Control+B', 'malformed'],
    ['control+alt+b', 'malformed'],
    ['Control+Alt+Delete', 'malformed'],
    ['Control+Alt+Tab', 'malformed'],
    ['Control+Alt+F13', 'malformed'],
    ['Super+Alt+B', 'malformed'],
    ['Control+Alt+ß', 'malformed'],
    ['Control+Alt+B ', 'malformed'],
  ] as const)('not "%s": %s', (shortcut, problem) => {
    expect(shortcutProblem(shortcut)).toBe(problem);
  });

  test('accepts only combinations written in the fixed order', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (shortcutProblem(text) !== null) return;
        const parts = text.split('+');
        const held = new Set(shortcutModifiers.filter((each) => parts.includes(each)));
        expect(shortcutOf(held, parts.at(-1) ?? '')).toBe(text);
        expect(held.size).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

describe('the setting', () => {
  test.each([
    { start: null, snooze: null },
    { start: 'Control+Alt+B', snooze: null },
    { start: 'Control+Alt+B', snooze: 'Control+Alt+N' },
  ])('%o', (value) => {
    expect(parseSetting('shortcuts', value)).toMatchObject({ ok: true });
  });

  test.each([
    null,
    {},
    { start: null },
    { start: 'Control+Alt+B', snooze: 'Control+Alt+B' },
    { start: 'Control+C', snooze: null },
    { start: null, snooze: null, skip: null },
    { start: 'x'.repeat(100), snooze: null },
  ])('not %o', (value) => {
    expect(parseSetting('shortcuts', value)).toMatchObject({ ok: false });
  });
});
