import { expect, test } from 'vitest';
import { running } from '../support/running.ts';

const chosen = { start: 'Control+Alt+B', snooze: 'Control+Alt+N' };

/** The shortcuts that were registered, in order. */
function registeredIn(calls: readonly string[]): readonly string[] {
  return calls.filter((call) => call.startsWith('registers '));
}

test('shortcuts are registered while a break is due, until it is answered', async () => {
  const app = running({ settings: { shortcuts: chosen } });
  app.type(29 * 60);
  expect(registeredIn(app.calls)).toEqual([]);
  const card = await app.untilCard();
  expect(registeredIn(app.calls)).toEqual(['registers Control+Alt+B Control+Alt+N']);
  expect(app.calls.indexOf('registers Control+Alt+B Control+Alt+N')).toBeLessThan(
    app.calls.indexOf('card opened'),
  );
  await app.ask('tray', 'prompt:answer', { opportunityId: card.opportunityId, answer: 'start' });
  expect(registeredIn(app.calls).at(-1)).toBe('registers - -');
  expect(app.calls).toContain('routine opened');
});

test('a snoozed break has no shortcuts, and after the second snooze there is no third', async () => {
  const app = running({ settings: { shortcuts: chosen } });
  for (const heard of ['registers Control+Alt+B Control+Alt+N', 'registers Control+Alt+B Control+Alt+N']) {
    const { opportunityId } = await app.untilCard();
    expect(registeredIn(app.calls).at(-1)).toBe(heard);
    await app.ask('tray', 'prompt:answer', { opportunityId, answer: 5 });
    expect(registeredIn(app.calls).at(-1)).toBe('registers - -');
  }
  await app.untilCard();
  expect(registeredIn(app.calls).at(-1)).toBe('registers Control+Alt+B -');
});

test('nothing is registered until shortcuts are chosen; a choice while a card is up applies at once', async () => {
  const app = running();
  await app.untilCard();
  expect(registeredIn(app.calls)).toEqual([]);
  expect(await app.set('shortcuts', { start: null, snooze: 'Alt+Shift+N' })).toEqual({ ok: true });
  expect(registeredIn(app.calls)).toEqual(['registers - Alt+Shift+N']);
  expect(await app.set('shortcuts', { start: 'Control+C', snooze: null })).toMatchObject({ ok: false });
  expect(await app.set('shortcuts', { start: null, snooze: null })).toEqual({ ok: true });
  expect(registeredIn(app.calls)).toEqual(['registers - Alt+Shift+N', 'registers - -']);
});

test('only the app window can try a combination', async () => {
  const app = running();
  expect(await app.ask('app', 'shortcut:try', { shortcut: 'Control+Alt+B' })).toBe('free');
  expect(await app.ask('card', 'shortcut:try', { shortcut: null })).toMatchObject({ ok: false });
});
