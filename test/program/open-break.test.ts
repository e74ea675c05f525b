import { expect, it } from 'vitest';
import { trayMenu } from '../../shared/contract/tray-menu.ts';
import type { OpenBreak } from '../../shared/core/next-break.ts';
import type { CardView, TrayView } from '../../shared/views/views.ts';
import { outcomesOf } from '../support/history-text.ts';
import { type Running, running } from '../support/running.ts';

const minutes = (count: number) => count * 60;

/** The answers that Today and the tray offer, which are the same. */
async function openBreakOf(self: Running): Promise<OpenBreak | null> {
  const { openBreak } = await self.ask('app', 'today:get');
  expect((await self.ask('tray', 'tray:get')).openBreak).toEqual(openBreak);
  return openBreak;
}

it('is there from the moment a break is due, with its card and without', async () => {
  const self = running();
  self.type(minutes(29));
  expect(await openBreakOf(self)).toBeNull();
  self.type(minutes(1));
  const due = { opportunityId: 1, snoozesLeft: 2 };
  expect(await openBreakOf(self)).toEqual(due);
  await self.untilCard();
  expect(await openBreakOf(self)).toEqual(due);
  self.type(minutes(2));
  expect(self.calls).toContain('card closed');
  expect(await openBreakOf(self)).toEqual(due);
});

it('can be started with its own routine after another one was ended early', async () => {
  const self = running({ settings: { longBreakDueMinutes: null } });
  await self.untilCard();
  await self.ask('app', 'routine:start', { routineId: 'long-desk' });
  const { runId } = (await self.ask('routine', 'routine:get')) ?? {};
  self.clock.run(3);
  await self.ask('routine', 'routine:end', { runId, doneSeconds: 3, hasBothSides: true });
  expect(await openBreakOf(self)).toBeNull();
  expect(await self.start()).toMatchObject({ plannedSeconds: 60 });
});

it.each(['app', 'tray'] as const)('can be skipped from the %s after the card has withdrawn', async (role) => {
  const self = running();
  const { opportunityId } = await self.untilCard();
  self.type(minutes(2));
  const skip = { opportunityId, answer: 'skip' } as const;
  expect(await self.ask(role, 'prompt:answer', skip)).toEqual({ ok: true });
  expect(await openBreakOf(self)).toBeNull();
  expect(await self.ask(role, 'prompt:answer', skip)).toEqual({
    ok: false,
    problem: 'break-over',
  });
  self.type(minutes(30));
  expect(outcomesOf(self.history)).toBe('skipped');
});

it('can be snoozed twice, even before its card appears; a third time is rejected', async () => {
  const self = running();
  self.type(minutes(30));
  const snooze = () => self.ask('app', 'prompt:answer', { opportunityId: 1, answer: 5 });
  for (const snoozesLeft of [1, 0]) {
    expect(await snooze()).toEqual({ ok: true });
    expect(await openBreakOf(self)).toEqual({ opportunityId: 1, snoozesLeft });
  }
  expect(await snooze()).toEqual({ ok: false, problem: 'no-snooze-left' });
  expect((await self.ask('app', 'today:get')).next).toMatchObject({ type: 'due', wait: 'snoozed' });
});

it('ends with its routine, with "already moved" and with a pause', async () => {
  for (const end of [
    (self: Running) => self.start(),
    (self: Running) => self.ask('tray', 'prompt:answer', { opportunityId: 1, answer: 'already-moved' }),
    (self: Running) => self.ask('tray', 'pause:start', { length: 30 }),
  ]) {
    const self = running();
    self.type(minutes(30));
    expect(await openBreakOf(self)).not.toBeNull();
    await end(self);
    expect(await openBreakOf(self)).toBeNull();
  }
});

it('changes the menu of the tray when it opens and when it ends, but not in between', async () => {
  const self = running();
  const { opportunityId } = await self.untilCard();
  self.type(minutes(2));
  await self.ask('tray', 'prompt:answer', { opportunityId, answer: 5 });
  await self.untilCard();
  await self.ask('tray', 'prompt:answer', { opportunityId, answer: 'skip' });
  self.type(minutes(5));
  const menus = self.pushed
    .filter(({ name }) => name === 'tray:changed')
    .map(({ payload }) => JSON.stringify(trayMenu((key) => key, payload as TrayView)));
  expect(menus.filter((menu, index) => menu !== menus[index - 1])).toHaveLength(3);
});

it('shows the same minutes on the card as on Today while the card stays up', async () => {
  const self = running();
  await self.untilCard();
  for (let minute = 0; minute < 2; minute += 1) {
    self.idle(60);
    const { deskSeconds } = await self.ask('app', 'today:get');
    const pushed = self.pushed.findLast(({ name }) => name === 'card:changed')?.payload as CardView;
    expect(Math.floor(pushed.deskSeconds / 60)).toBe(Math.floor(deskSeconds / 60));
  }
});
