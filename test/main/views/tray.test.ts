import { expect, it } from 'vitest';
import type { TrayView } from '../../../shared/views/views.ts';
import { running } from '../../support/running.ts';

const minutes = (count: number) => count * 60;

it('far from a break the tray shows every other minute, close to it every one', () => {
  const self = running();
  self.type(minutes(30));
  const minutesShown = self.pushed
    .filter(({ name }) => name === 'tray:changed')
    .map(({ payload }) => payload as TrayView)
    .filter(({ next }) => next.type === 'in')
    .map(({ deskSeconds }) => deskSeconds / 60);
  // When a dot of the icon fills in between, the minutes are updated too.
  const counted = [...new Set(minutesShown)];
  counted.forEach((count, index) => {
    expect(count - (counted[index - 1] ?? 0)).toBeLessThanOrEqual(2);
  });
  expect(counted.filter((count) => count < 20).length).toBeLessThan(14);
  expect(counted.slice(-10)).toEqual([20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
});

it('a change other than the minutes is shown at once', async () => {
  const self = running();
  self.type(minutes(5));
  const before = self.pushed.length;
  await self.ask('tray', 'standing:set', { isStanding: true });
  expect(self.pushed.slice(before).map(({ name }) => name)).toContain('tray:changed');
  await self.ask('tray', 'standing:set', { isStanding: false });
  expect(self.pushed.findLast(({ name }) => name === 'tray:changed')?.payload).toMatchObject({
    isStanding: false,
    deskSeconds: expect.any(Number),
  });
});

it('limited mode shows in the tray and on Today', async () => {
  const self = running();
  self.type(minutes(5));
  const shown = () => self.pushed.findLast(({ name }) => name === 'tray:changed')?.payload;
  expect(shown()).toMatchObject({ isLimited: false });
  await self.ask('app', 'safety:check', { sign: 'emergency', isLookedAtSince: true });
  self.type(minutes(1));
  expect(shown()).toMatchObject({ isLimited: true });
  expect((await self.ask('app', 'today:get')).isLimited).toBe(true);
});

it('the icon shows whole minutes at the desk once that is chosen, and the picture of a pause', async () => {
  const self = running();
  const shown = () => self.pushed.findLast(({ name }) => name === 'tray:changed')?.payload as TrayView;
  self.type(minutes(3));
  expect(shown()).toMatchObject({ icon: 'counting', minutes: null });
  await self.ask('app', 'settings:set', { key: 'trayMinutes', value: true });
  expect(shown().minutes).toBe(shown().deskSeconds / 60);
  const before = self.pushed.length;
  self.type(minutes(6));
  const changes = self.pushed.slice(before).filter(({ name }) => name === 'tray:changed');
  // A number that lags behind would be wrong, so it changes each minute even far from a break.
  const numbers = new Set(changes.map(({ payload }) => (payload as TrayView).minutes));
  expect([...numbers].slice(-5)).toEqual([5, 6, 7, 8, 9]);
  await self.ask('tray', 'pause:start', { length: 30 });
  expect(shown()).toMatchObject({ icon: 'paused', minutes: null });
});
