import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { IdleSource } from '../../../main/ports/sensors.ts';
import {
  createPageIdle,
  createXprintidle,
  findProgram,
  shorterIdle,
} from '../../../tools/preview/live-idle.ts';
import { eventually } from '../../support/eventually.ts';
import { fakeSensor } from '../../support/fake-sensor.ts';
import { tempFolder } from '../../support/temp-folder.ts';

function program(text: string): string {
  const file = join(tempFolder(), 'xprintidle');
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** The first reading after the program has answered. */
function answered(source: IdleSource) {
  return eventually(() => {
    const reading = source.read();
    expect(reading).not.toMatchObject({ reason: expect.stringContaining('not answered yet') });
    return reading;
  });
}

it('counts from the last input in a page', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const idle = createPageIdle();
  vi.advanceTimersByTime(40);
  expect(idle.read()).toEqual({ known: true, value: 40 });
  idle.onInput();
  expect(idle.read()).toEqual({ known: true, value: 0 });
});

it.skipIf(process.platform === 'win32')(
  'runs xprintidle, and never treats a failure as a number',
  async () => {
    const good = createXprintidle(program('echo 61000'));
    const reading = await answered(good);
    // The time since the answer counts too.
    expect(reading.known && reading.value).toBeGreaterThanOrEqual(61_000);
    expect(reading.known && reading.value).toBeLessThan(61_000 + 60_000);
    good.close();
    for (const text of ['exit 1', 'echo nothing', 'true']) {
      const bad = createXprintidle(program(text));
      expect(await answered(bad)).toMatchObject({ known: false });
      bad.close();
    }
  },
);

it('takes the shorter of two, and is unknown only if both are', () => {
  const known = (value: number) => fakeSensor(() => ({ known: true, value }));
  const unknown = fakeSensor<number>(() => ({ known: false, reason: 'broken' }));
  expect(shorterIdle(known(5), known(3)).read()).toEqual({ known: true, value: 3 });
  expect(shorterIdle(unknown, known(3)).read()).toEqual({ known: true, value: 3 });
  expect(shorterIdle(known(5), unknown).read()).toEqual({ known: true, value: 5 });
  expect(shorterIdle(unknown, unknown).read()).toEqual({ known: false, reason: 'broken' });
});

it.skipIf(process.platform === 'win32')(
  'finds a program in the folders of PATH, by absolute paths only',
  () => {
    const file = program('true');
    const folder = join(file, '..');
    const decoy = tempFolder();
    mkdirSync(join(decoy, 'xprintidle'));
    expect(findProgram('xprintidle', ['', decoy, folder].join(delimiter))).toBe(file);
    expect(findProgram('xprintidle', relative(process.cwd(), folder))).toBeNull();
    expect(findProgram('xprintidle', '')).toBeNull();
  },
);
