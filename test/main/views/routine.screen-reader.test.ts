import { expect, it } from 'vitest';
import { running } from '../../support/running.ts';

/** The seconds to get into position for each exercise of a routine, by who reads it aloud. */
async function setUps(options: Parameters<typeof running>[0]): Promise<readonly number[]> {
  const self = running(options);
  await self.ask('app', 'routine:start', { routineId: 'desk-reset' });
  const view = await self.ask('routine', 'routine:get');
  expect(view?.waits).toHaveLength(view?.steps.length ?? 0);
  return view?.waits.map(({ setUpSeconds }) => setUpSeconds) ?? [];
}

it('with a screen reader or the voice, exercises start once their set-up has been heard', async () => {
  const read = await setUps({});
  const spoken = await setUps({ settings: { spokenCues: true } });
  const heard = await setUps({ hasScreenReader: true });
  expect(read.length).toBeGreaterThan(1);
  read.forEach((seconds, index) => {
    expect(spoken[index]).toBeGreaterThanOrEqual(seconds);
    expect(heard[index]).toBeGreaterThanOrEqual(spoken[index] ?? 0);
  });
  expect(Math.max(...heard)).toBeGreaterThan(Math.max(...read));
});
