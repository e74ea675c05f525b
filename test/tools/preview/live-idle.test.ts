import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { IdleSource } from '../../../main/ports/sensors.ts';
import {
  createPageIdle,
  createXprintidle,
  findProgram,
  shorterIdle,
} from '../../../tools/preview/live-idle.ts';
import { tempFolder } from '../../support/temp-folder.ts';

function program(text: string): string {
  const file = join(tempFolder(), 'xprintidle');
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
  return file;
}

async function answered(source: IdleSource) {
  for (let tries = 0; tries < 200; tries += 1) {
    const reading = source.read();
    if (reading.known || !reading.reason.includes('not answered yet')) return reading;
    await sleep(10);
  }
  throw new Error('no answer');
}

it('counts from the last input in a page', async () => {
  const idle = createPageIdle();
  await sleep(40);
  expect(idle.read()).toMatchObject({ known: true, value: expect.closeTo(40, -2) });
  idle.onInput();
  expect(idle.read()).toMatchObject({ value: expect.closeTo(0, -1) });
});

it.skipIf(process.platform === 'win32')(
  'runs xprintidle, and never treats a failure as a number',
  async () => {
    const good = createXprintidle(program('echo 61000'));
    expect(await answered(good)).toMatchObject({ known: true, value: expect.closeTo(61_000, -3) });
    good.close();
    for (const text of ['exit 1', 'echo nothing', 'true']) {
      const bad = createXprintidle(program(text));
      expect(await answered(bad)).toMatchObject({ known: false });
      bad.close();
    }
  },
);

it('takes the shorter of two, and is unknown only if both are', () => {
  const told: Pick<IdleSource, 'account'> = {
    account: () => ({ methods: ['preview'], certainty: 'likely', lastError: null }),
  };
  const known = (value: number): IdleSource => ({ ...told, read: () => ({ known: true, value }) });
  const unknown: IdleSource = { ...told, read: () => ({ known: false, reason: 'broken' }) };
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
