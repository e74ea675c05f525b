import { expect, test } from 'vitest';
import { running } from '../support/running.ts';

test('until the first start is done, a start from the tray or a card leads to it', async () => {
  const program = running({ settings: { firstStartDone: false } });
  const { opportunityId } = await program.untilCard();
  const start = { opportunityId, answer: 'start' };
  for (const [role, name, input] of [
    ['tray', 'break:start', null],
    ['tray', 'prompt:answer', start],
    ['card', 'prompt:answer', start],
  ] as const) {
    program.calls.length = 0;
    expect(await program.ask(role, name, input)).toEqual({ ok: true });
    expect(program.calls).toContain('app first-start');
    expect(await program.ask('routine', 'routine:get')).toBeNull();
  }
  await program.ask('tray', 'page:open', { page: 'week' });
  expect(await program.ask('app', 'page:get')).toBe('first-start');
  await program.ask('app', 'first-start:finish', { startAtLogin: false, startBreak: true });
  expect(await program.ask('routine', 'routine:get')).not.toBeNull();
});

test('Today says what the easy start means, and when it ends', async () => {
  const program = running({ settings: { easeIn: true } });
  const easeIn = async () => (await program.ask('app', 'today:get')).easeIn;
  program.type(60);
  expect(await easeIn()).toEqual({ minutes: 50, plainMinutes: 30, plainFrom: '2026-11-30' });
  program.type(10 * 60);
  await program.ask('app', 'settings:set', { key: 'sittingThresholdMinutes', value: 25 });
  expect(await easeIn()).toEqual({ minutes: 45, plainMinutes: 25, plainFrom: '2026-11-30' });
  await program.set('easeIn', false);
  expect(await easeIn()).toBeNull();
});
