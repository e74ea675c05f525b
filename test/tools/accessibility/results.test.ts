import { expect, test } from 'vitest';
import { resultOf, resultsIn } from '../../../tools/accessibility/results.ts';

const unit = JSON.stringify({
  testResults: [
    {
      assertionResults: [
        { title: 'set "light" (WCAG 1.4.11)', status: 'passed' },
        { title: 'set "dark" (WCAG 1.4.11)', status: 'failed' },
        { title: 'other (WCAG 1.4.3)', status: 'pending' },
      ],
    },
  ],
});
const browser = JSON.stringify({
  suites: [
    { specs: [{ title: 'a (WCAG 2.1.1)', ok: true }], suites: [{ specs: [{ title: 'b', ok: false }] }] },
  ],
});

test('reads the results of both runners', () => {
  expect([...resultsIn(unit)]).toEqual([
    ['set "light" (WCAG 1.4.11)', true],
    ['set "dark" (WCAG 1.4.11)', false],
  ]);
  expect([...resultsIn(browser)]).toEqual([
    ['a (WCAG 2.1.1)', true],
    ['b', false],
  ]);
  expect(() => resultsIn('[]')).toThrow();
});

test('a test with parameters passed only with all of them; one that was not run has no result', () => {
  const results = resultsIn(unit);
  expect(resultOf({ title: 'set "%s"', criteria: ['1.4.11'] }, results)).toBe(false);
  expect(resultOf({ title: 'set "light"', criteria: ['1.4.11'] }, results)).toBe(true);
  expect(resultOf({ title: 'other', criteria: ['1.4.3'] }, results)).toBeNull();
});
