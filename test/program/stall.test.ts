import { expect, it } from 'vitest';
import { running } from '../support/running.ts';

const DAY = '2026-11-16';

it('two minutes in which another program blocked the app are not a break', async () => {
  const program = running();
  program.type(10 * 60);
  program.clock.stall(125);
  program.type(15 * 60);
  expect(program.history.bouts(DAY, DAY)).toEqual([]);
  const { deskSeconds } = await program.ask('app', 'today:get');
  expect(deskSeconds).toBeGreaterThan(24.5 * 60);
  expect(deskSeconds).toBeLessThan(25.5 * 60);
});

it('two minutes asleep are a break', () => {
  const program = running();
  program.type(10 * 60);
  program.clock.sleep(125);
  program.type(60);
  expect(program.history.bouts(DAY, DAY)).toMatchObject([{ endedBy: 'natural' }]);
});
