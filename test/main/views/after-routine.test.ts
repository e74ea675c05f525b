import { expect, it } from 'vitest';
import { running } from '../../support/running.ts';

it('the next break after a routine is a whole sitting from now; while the user stands, there is none', async () => {
  const self = running();
  await self.start();
  await self.finish();
  const { wallMs, zone } = self.clock.now();
  const view = await self.ask('routine', 'routine:after');
  expect(view.zone).toBe(zone);
  const minutes = ((view.nextBreakMs ?? 0) - wallMs) / 60_000;
  const today = await self.ask('app', 'today:get');
  expect(minutes).toBeGreaterThan(today.thresholdSeconds / 60 - 2);
  expect(minutes).toBeLessThanOrEqual(today.thresholdSeconds / 60);

  expect(await self.ask('routine', 'standing:set', { isStanding: true })).toEqual({ ok: true });
  expect((await self.ask('routine', 'routine:after')).nextBreakMs).toBeNull();
  expect((await self.ask('app', 'today:get')).clock).toBe('standing');
});
