import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLastKnown } from '../../../../main/node/policy/policy-last-known.ts';
import type { PlaceReading } from '../../../../main/node/policy/policy-places.ts';
import { openPolicy, POLICY_POLL_MS } from '../../../../main/node/policy/policy-source.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

/** Places that a test sets, over a real file of last known values. */
function machine(folder = tempFolder()) {
  const file = join(folder, 'policy-last-known.json');
  const log: string[] = [];
  const world = {
    first: { type: 'absent' } as PlaceReading,
    second: { type: 'absent' } as PlaceReading,
    sign: null as string | null,
    isAttended: true,
    reads: 0,
    fails: false,
  };
  let tick = () => {};
  const note = (message: string) => void log.push(message);
  const open = () =>
    openPolicy({
      places: {
        async read() {
          world.reads += 1;
          if (world.fails) throw new Error('broken');
          return [
            { place: 'first', level: 'mandatory', reading: world.first },
            { place: 'second', level: 'mandatory', reading: world.second },
          ];
        },
        sign: () => world.sign,
      },
      lastKnown: createLastKnown(file),
      log: { info: note, warn: note, error: note },
      isAttended: () => world.isAttended,
      every(ms, callback) {
        expect(ms).toBe(POLICY_POLL_MS);
        tick = callback;
        return () => {
          tick = () => {};
        };
      },
    });
  const refresh = async () => {
    tick();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { folder, file, log, world, open, refresh };
}

const found = (values: Readonly<Record<string, unknown>>): PlaceReading => ({ type: 'found', values });
const unreadable: PlaceReading = { type: 'unreadable', reason: 'cannot be read (EACCES)' };

test('the policy is read before it can be requested', async () => {
  const { world, open } = machine();
  world.first = found({ retentionMonths: 3 });
  const source = await open();
  expect(source.read().policy.mandatory).toEqual({ retentionMonths: 3 });
});

test('a change is reported once; without one, nothing is reported', async () => {
  const { world, open, refresh } = machine();
  const source = await open();
  const seen: unknown[] = [];
  const stop = source.subscribe(() => seen.push(source.read().policy.mandatory));
  await refresh();
  world.first = found({ retentionMonths: 3 });
  await refresh();
  await refresh();
  world.first = { type: 'absent' };
  await refresh();
  stop();
  world.first = found({ retentionMonths: 5 });
  await refresh();
  expect(seen).toEqual([{ retentionMonths: 3 }, {}]);
  expect(source.read().policy.mandatory).toEqual({ retentionMonths: 5 });
});

test('a change shows within a minute', () => {
  expect(POLICY_POLL_MS + 5000).toBeLessThan(60_000);
});

test('if there is a sign, only a change of it causes a read; an unreadable place is tried each time', async () => {
  const { world, open, refresh } = machine();
  world.sign = 'one';
  await open();
  await refresh();
  expect(world.reads).toBe(1);
  world.sign = 'two';
  await refresh();
  await refresh();
  expect(world.reads).toBe(2);
  world.first = unreadable;
  world.sign = 'three';
  await refresh();
  await refresh();
  expect(world.reads).toBe(4);
});

test('without a sign nothing is read while the user is away, and then at the first check', async () => {
  const { world, open, refresh } = machine();
  await open();
  world.isAttended = false;
  await refresh();
  expect(world.reads).toBe(1);
  world.isAttended = true;
  await refresh();
  expect(world.reads).toBe(2);
});

test('an unreadable policy keeps its last known values and says so; an absent one drops them', async () => {
  const { world, open, refresh, log } = machine();
  world.first = found({ retentionMonths: 3, sounds: 'loud' });
  const source = await open();
  world.first = unreadable;
  await refresh();
  expect(source.read().policy.mandatory).toEqual({ retentionMonths: 3 });
  expect(source.read().sources[0]).toMatchObject({
    state: 'unreadable',
    isLastKnown: true,
    reason: 'cannot be read (EACCES)',
    refused: [{ key: 'sounds' }],
  });
  expect(log).toContain(
    'policy: first is unreadable: cannot be read (EACCES); its last known values stay in force',
  );
  world.first = { type: 'absent' };
  await refresh();
  expect(source.read().policy.mandatory).toEqual({});
});

test('the last known values survive a restart, in a separate file that only the user can read', async () => {
  const { world, open, file, folder } = machine();
  world.first = found({ retentionMonths: 3 });
  (await open()).stop();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const later = machine(folder);
  later.world.first = unreadable;
  const source = await later.open();
  expect(source.read().policy.mandatory).toEqual({ retentionMonths: 3 });
  expect(source.read().sources[0]?.isLastKnown).toBe(true);
  source.stop();
  const last = machine(folder);
  await last.open();
  expect(existsSync(file)).toBe(false);
});

test('remembered values count only for an unreadable place, and are validated', async () => {
  const { folder, file, world, open } = machine();
  writeFileSync(
    file,
    JSON.stringify([
      { place: 'first', level: 'mandatory', values: { retentionMonths: 99, sounds: true } },
      { place: 'second', level: 'mandatory', values: { easeIn: false } },
      { place: 'elsewhere', level: 'mandatory', values: { spokenCues: true } },
    ]),
  );
  world.first = unreadable;
  const source = await open();
  expect(source.read().policy.mandatory).toEqual({ sounds: true });
  expect(readFileSync(file, 'utf8')).not.toContain('elsewhere');
  writeFileSync(file, 'damaged');
  const later = machine(folder);
  later.world.first = unreadable;
  expect((await later.open()).read().policy.mandatory).toEqual({});
});

test('a folder that cannot be opened keeps the values of its files', async () => {
  const folder = tempFolder();
  const lastKnown = createLastKnown(join(folder, 'known.json'));
  lastKnown.write([
    { place: '/etc/x/managed/90.json', level: 'mandatory', values: { retentionMonths: 3 } },
    { place: '/etc/x/managed/10.json', level: 'mandatory', values: { retentionMonths: 9, sounds: true } },
    { place: '/etc/x/managed-not', level: 'mandatory', values: { easeIn: false } },
  ]);
  const silent = () => {};
  const source = await openPolicy({
    places: {
      read: async () => [{ place: '/etc/x/managed', level: 'mandatory', reading: unreadable }],
      sign: () => '',
    },
    lastKnown,
    log: { info: silent, warn: silent, error: silent },
    every: () => silent,
  });
  expect(source.read().policy.mandatory).toEqual({ retentionMonths: 3, sounds: true });
});

test('a value with endless nesting is rejected by name, and the others apply', async () => {
  const { world, open, file } = machine();
  const deep = JSON.parse(`${'['.repeat(40_000)}${']'.repeat(40_000)}`);
  world.first = found({ trackedHours: deep, nonsense: { mon: deep }, retentionMonths: 3 });
  const source = await open();
  expect(source.read().policy.mandatory).toEqual({ retentionMonths: 3 });
  expect(source.read().sources[0]?.refused.map(({ key }) => key)).toEqual(['trackedHours', 'nonsense']);
  expect(readFileSync(file, 'utf8')).toContain('retentionMonths');
});

test('names of built-in properties are ordinary names, even when remembered', async () => {
  const { world, open, refresh } = machine();
  world.first = found(JSON.parse('{"__proto__": {"sounds": true}, "retentionMonths": 3}'));
  const source = await open();
  world.first = unreadable;
  await refresh();
  expect(source.read().policy.mandatory).toEqual({ retentionMonths: 3 });
  expect(source.read().sources[0]?.refused.map(({ key }) => key)).toEqual(['__proto__']);
});

test('a reader that fails changes nothing and is retried', async () => {
  const { world, open, refresh, log } = machine();
  world.first = found({ retentionMonths: 3 });
  const source = await open();
  world.fails = true;
  await refresh();
  expect(source.read().policy.mandatory).toEqual({ retentionMonths: 3 });
  expect(log).toContain('the policy could not be read');
  world.fails = false;
  world.first = found({ retentionMonths: 4 });
  await source.refresh();
  expect(source.read().policy.mandatory).toEqual({ retentionMonths: 4 });
});

test('a check during another check includes what changed after the first one began', async () => {
  const { world, open } = machine();
  world.first = found({ retentionMonths: 3 });
  const source = await open();
  const before = source.refresh();
  world.first = found({ retentionMonths: 4 });
  await Promise.all([before, source.refresh(), source.refresh()]);
  expect(source.read().policy.mandatory).toEqual({ retentionMonths: 4 });
  expect(world.reads).toBe(3);
});

test('the log contains the names of settings, never their values', async () => {
  const { world, open, log } = machine();
  world.first = found({ contentFolder: '/srv/secret', retentionMonths: 99 });
  await open();
  expect(log.join('\n')).toContain('policy: first sets contentFolder');
  expect(log.join('\n')).toContain('"retentionMonths" was rejected');
  expect(log.join('\n')).not.toContain('secret');
});
