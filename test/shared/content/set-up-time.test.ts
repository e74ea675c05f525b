import { expect, test } from 'vitest';
import { setUpSecondsFor } from '../../../shared/content/set-up-time.ts';

const exercise = { name: 'x'.repeat(20), setUp: 'y'.repeat(69), skipIf: 'z'.repeat(119), setUpSeconds: 5 };

test('whoever reads the set-up needs the time that the exercise gives', () => {
  expect(setUpSecondsFor(exercise, null)).toBe(5);
});

test('whoever hears it gets the time to hear it: the voice says less than a screen reader', () => {
  expect(setUpSecondsFor(exercise, 'voice')).toBe(6);
  expect(setUpSecondsFor(exercise, 'screen-reader')).toBe(14);
});

test('the set-up is never shorter than the exercise gives, and never longer than 25 seconds', () => {
  expect(setUpSecondsFor({ ...exercise, setUpSeconds: 15 }, 'screen-reader')).toBe(15);
  expect(setUpSecondsFor({ ...exercise, skipIf: 'z'.repeat(5000) }, 'screen-reader')).toBe(25);
});
