import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openHistory } from '../../main/node/history/history.ts';
import { importHistory } from '../../main/requests/import-json.ts';
import { inSlices } from '../../main/run-in-slices.ts';
import { initialState } from '../../shared/core/state.ts';
import { addDays } from '../../shared/core/time.ts';
import { atOnce, mapped, type Sliced } from '../../shared/history/slices.ts';
import { aBout } from '../support/recorded-effects.ts';
import { tempFolder } from '../support/temp-folder.ts';

const DAY = '2026-11-16';
const nowMs = Date.parse('2026-11-30');

/** Blocks for longer than a slice, several times. */
function* busy(times: number, milliseconds: number): Sliced<string> {
  for (let time = 0; time < times; time += 1) {
    for (const until = performance.now() + milliseconds; performance.now() < until; );
    yield;
  }
  return 'done';
}

test('sliced work lets other work continue, and ends with its result', async () => {
  let ticks = 0;
  let isOver = false;
  const ticking = (async () => {
    for (; !isOver; ticks += 1) await setImmediate();
  })();
  expect(await inSlices(busy(8, 30))).toBe('done');
  isOver = true;
  await ticking;
  expect(ticks).toBeGreaterThan(3);
});

test('an error that it throws is passed on, even between two slices', async () => {
  function* failing(): Sliced<never> {
    yield;
    throw new Error('no');
  }
  await expect(inSlices(failing())).rejects.toThrow('no');
  expect(() => atOnce(failing())).toThrow('no');
});

test('rows keep their order', () => {
  const rows = Array.from({ length: 1000 }, (_, index) => index);
  expect(atOnce(mapped(rows, (row) => row * 2))).toEqual(rows.map((row) => row * 2));
});

test('a snapshot is of one moment: it does not include what is recorded while it is read', async () => {
  const history = openHistory(join(tempFolder(), 'history.sqlite'));
  const record = (from: number, count: number) =>
    history.commit(
      Array.from({ length: count }, (_, index) => {
        const bout = aBout(addDays(DAY, -(from + index)));
        return { type: 'recordBout', at: bout.ended, bout } as const;
      }),
      initialState(),
    );
  record(0, 2000);
  const reading = history.readSnapshot();
  record(2000, 500);
  expect((await reading).bouts).toHaveLength(2000);
  expect((await history.readSnapshot()).bouts).toHaveLength(2500);
  history.close();
});

test('a file with one wrong row adds nothing', async () => {
  const folder = tempFolder();
  const [one, other] = ['one', 'other'].map((name) => openHistory(join(folder, `${name}.sqlite`)));
  if (one === undefined || other === undefined) throw new Error('there is no history');
  const bouts = Array.from({ length: 900 }, (_, index) => aBout(addDays(DAY, -index)));
  one.commit(
    bouts.map((bout) => ({ type: 'recordBout', at: bout.ended, bout })),
    initialState(),
  );
  const document = await one.readSnapshot();
  const wrong = {
    ...document,
    bouts: document.bouts.with(700, { ...document.bouts[0], deskSeconds: -1 } as never),
  };
  expect(await importHistory(other, JSON.stringify(wrong), { nowMs })).toMatchObject({
    ok: false,
    problem: 'damaged',
    reason: expect.stringContaining('bouts.700.deskSeconds'),
  });
  expect(other.firstDay()).toBeNull();
  expect(await importHistory(other, JSON.stringify(document), { nowMs })).toMatchObject({
    ok: true,
    count: { bouts: 900 },
  });
  one.close();
  other.close();
});
