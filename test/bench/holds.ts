import { join } from 'node:path';
import { inSlices } from '../../main/run-in-slices.ts';
import { createRuntime } from '../../main/runtime/runtime.ts';
import { addDays, type Day } from '../../shared/core/time.ts';
import { fakePorts } from '../support/fake-ports.ts';
import {
  boutOfCenturies,
  boutsOfOneDay,
  breaksOfOneDay,
  fullYears,
  missingDigit,
} from '../support/hostile-exports.ts';
import { longestHold } from '../support/longest-hold.ts';

/** How long a request blocked the program. */
export interface Hold {
  readonly what: string;
  /** The longest time without a turn of the event loop, milliseconds. */
  readonly longestMs: number;
  readonly wallMs: number;
  /** Time that other programs took does not count. */
  readonly ownMs: number;
}

/** Makes every long request of a program over the history in `folder`, and imports files that cannot be right. */
export async function measureHolds(folder: string, lastDay: Day): Promise<readonly Hold[]> {
  const fake = fakePorts(folder, {
    historyFile: join(folder, 'history.sqlite'),
    settings: { firstStartDone: true, easeIn: false },
  });
  const { request } = createRuntime(fake.ports);
  const holds: Hold[] = [];
  const measure = async (what: string, name: string, input: unknown) => {
    const began = performance.now();
    const { longestMs, processorMs } = await longestHold(() => request('app', name, input));
    const wallMs = performance.now() - began;
    holds.push({ what, longestMs, wallMs, ownMs: Math.min(wallMs, processorMs) });
  };
  const early = addDays(lastDay, -3000);
  await measure('the first report', 'week:get', { weekOf: lastDay });
  await measure('an early report', 'week:get', { weekOf: early });
  await measure('12 weeks', 'series:get', { weekOf: early });
  await measure('Today', 'today:get', null);
  const began = performance.now();
  const checked = await longestHold(() => inSlices(fake.ports.history.check()));
  holds.push({
    what: 'the daily check of the file',
    longestMs: checked.longestMs,
    wallMs: performance.now() - began,
    ownMs: checked.processorMs,
  });
  await measure('the count of everything', 'history:count', { range: null });
  await measure('all sittings as CSV', 'export:csv', { table: 'bouts', weekOf: null });
  await measure('all breaks as CSV', 'export:csv', { table: 'opportunities', weekOf: null });
  await measure('everything as JSON', 'export:json', null);
  const files = {
    'a sitting of centuries': boutOfCenturies(lastDay),
    'a start that lost a digit': missingDigit(lastDay),
    '8,000 breaks of one day': breaksOfOneDay(lastDay, 8000),
    '100,000 sittings at once': boutsOfOneDay(lastDay, 100_000),
    '100,000 rows': fullYears(addDays(early, -1000), 100_000),
  };
  for (const [what, text] of Object.entries(files)) {
    fake.desktop.chosenFile = text;
    await measure(`import: ${what}`, 'import:json', null);
    await measure(`the week after it`, 'week:get', { weekOf: lastDay });
  }
  const range = { from: addDays(lastDay, -700), until: addDays(lastDay, -300) };
  await measure('the deletion of 400 days', 'history:delete', { range, isConfirmed: true });
  await measure('the deletion of everything', 'history:delete', { range: null, isConfirmed: true });
  fake.ports.history.close();
  return holds;
}
