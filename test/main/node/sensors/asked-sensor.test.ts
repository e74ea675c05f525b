import { expect, it, onTestFinished, vi } from 'vitest';
import { ANSWER_GOOD_MS, createPollingSensor } from '../../../../main/node/sensors/asked-sensor.ts';
import { scenario } from '../../../support/scenario.ts';

const yes = { known: true, value: true } as const;
const no = { known: true, value: false } as const;
const late = { known: false, reason: 'the program did not answer in 2000 ms' } as const;

type Answer = typeof yes | typeof no | typeof late;

/** A sensor that is queried every 10 s and gets these answers, the last one repeatedly. The test moves the timers. */
function asked(...answers: [Answer, ...Answer[]]) {
  vi.useFakeTimers();
  const sensor = createPollingSensor<boolean>({
    ask: async () => (answers.length > 1 ? answers.shift() : undefined) ?? answers[0],
    methods: ['pulse-recording'],
    certainty: 'likely',
    nowMs: Date.now,
  });
  onTestFinished(() => {
    sensor.close();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
  sensor.attend?.('needed');
  return {
    sensor,
    async readAfter(ms: number) {
      await vi.advanceTimersByTimeAsync(ms);
      return sensor.read();
    },
  };
}

it('one missing answer changes nothing', async () => {
  const { sensor, readAfter } = asked(yes, late, yes, late, late, no);
  expect(await readAfter(0)).toEqual(yes);
  for (let answers = 1; answers < 5; answers += 1) expect(await readAfter(10_000)).toEqual(yes);
  expect(sensor.account().lastError).toBe(late.reason);
  expect(await readAfter(10_000)).toEqual(no);
});

it('three missing answers make the reading unknown, with their reason', async () => {
  const { readAfter } = asked(yes, late);
  expect(await readAfter(ANSWER_GOOD_MS)).toEqual(yes);
  expect(await readAfter(1)).toEqual(late);
});

it('a reading that was never known is unknown at once, with the reason', async () => {
  const { sensor, readAfter } = asked(late, yes);
  expect(sensor.read()).toMatchObject({ known: false, reason: expect.stringContaining('not asked') });
  expect(await readAfter(0)).toEqual(late);
  expect(await readAfter(10_000)).toEqual(yes);
});

it('at rest, an answer becomes outdated and nothing is queried', async () => {
  const { sensor, readAfter } = asked(yes);
  expect(await readAfter(0)).toEqual(yes);
  sensor.attend?.('idle');
  expect(vi.getTimerCount()).toBe(0);
  expect(await readAfter(ANSWER_GOOD_MS)).toEqual(yes);
  expect(await readAfter(1)).toMatchObject({ known: false, reason: expect.stringContaining('not asked') });
});

it('no card comes during a call with one missing answer, only after it has ended', async () => {
  const { readAfter } = asked(yes, yes, late, yes, yes, no);
  const story = scenario().readsCall(true).types('30:00');
  await readAfter(0);
  for (const until of ['30:10', '30:20', '30:30', '30:40', '30:50'] as const) {
    story.gives(['30:00', 'due 1 micro']);
    const reading = await readAfter(10_000);
    story.readsCall(reading.known ? reading.value : null).idles(until);
  }
  story.gives(['30:00', 'due 1 micro'], ['30:45', 'card 1']);
});
