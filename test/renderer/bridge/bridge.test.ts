// @vitest-environment jsdom
import { expect, onTestFinished, test } from 'vitest';
import { attempt, request } from '../../../renderer/bridge/bridge.ts';

/** A page in the app whose requests get this answer. */
function answering(answer: unknown): void {
  const bridge = { request: async () => answer, subscribe: () => () => {} };
  Object.defineProperty(window, 'bridge', { configurable: true, value: bridge });
  onTestFinished(() => void Reflect.deleteProperty(window, 'bridge'));
}

test('a view that the main process could not make is an error, so that the page can say so', async () => {
  answering({ ok: false, problem: 'no-access' });
  await expect(request('week:get', { weekOf: null })).rejects.toThrow('no-access');
});

test('a change that was rejected is a reply with its reason', async () => {
  answering({ ok: false, problem: 'managed' });
  expect(await attempt('app:quit', null)).toEqual({ ok: false, problem: 'managed' });
});

test('outside the app every request is an error', async () => {
  await expect(request('week:get', { weekOf: null })).rejects.toThrow('only inside Unhunch');
});
