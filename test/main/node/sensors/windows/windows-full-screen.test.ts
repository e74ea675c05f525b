import { expect, test } from 'vitest';
import { notificationState } from '../../../../../main/node/sensors/windows/windows-full-screen.ts';
import { fakeWindows } from '../../../../support/fake-windows.ts';

function stateOf(code: number, state: number) {
  const { calls, notifies } = fakeWindows();
  notifies(code, state);
  return notificationState({ ok: true, calls });
}

test.each([
  [1, 'none', 'no user at the screen'],
  [2, 'full-screen', 'a slide show'],
  [3, 'full-screen', 'a Direct3D program'],
  [4, 'presentation', 'the presentation settings'],
  [5, 'none', 'nothing'],
  [6, 'none', 'the first hour of an account'],
  [7, 'none', 'a store app, or the open Start menu'],
])('state %i is %s: %s', (state, value) => {
  expect(stateOf(0, state)).toEqual({ known: true, value });
});

test.each([0, 8, -1])('state %i is unknown', (state) => {
  expect(stateOf(0, state)).toMatchObject({ known: false });
});

test('a call that fails or is impossible is unknown, with the reason', () => {
  expect(stateOf(-2_147_467_259, 2)).toEqual({
    known: false,
    reason: 'Windows could not tell whether a program fills the screen (0x80004005)',
  });
  const reason = 'blocked by policy';
  expect(notificationState({ ok: false, reason })).toEqual({ known: false, reason });
});
