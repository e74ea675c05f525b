import { expect, test } from 'vitest';
import { evidenceOf } from '../../../tools/accessibility/evidence.ts';

test('finds titles that name criteria, in all kinds of quotes and across lines of code', () => {
  const source = [
    "test('every target is large (WCAG 2.5.8)', async () => {});",
    'test("it\'s named (WCAG 2.5.3, 4.1.2)", () => {});',
    '  ])(\'the set "%s" is visible (WCAG 1.4.11)\', () => {});',
    "test('about WCAG 2.2 in general', () => {});",
    '/** The criterion (WCAG 1.1.1). */',
  ].join('\n');
  expect(evidenceOf('test/a.test.ts', source)).toEqual([
    { file: 'test/a.test.ts', title: 'every target is large', criteria: ['2.5.8'] },
    { file: 'test/a.test.ts', title: "it's named", criteria: ['2.5.3', '4.1.2'] },
    { file: 'test/a.test.ts', title: 'the set "%s" is visible', criteria: ['1.4.11'] },
  ]);
});
