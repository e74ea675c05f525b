import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bucket, event, fileOf, morning } from '../../support/replay-files.ts';
import { linesOf, runReplay } from '../../support/run-replay.ts';
import { tempFolder } from '../../support/temp-folder.ts';

describe('the merged time line', () => {
  const lines = async (...files: readonly string[]) => {
    const { code, stdout, stderr } = await runReplay([...files, '--timezone', 'UTC', '--json']);
    expect([code, stderr]).toEqual([0, '']);
    return linesOf(stdout);
  };

  it('is the same for a whole export, one bucket and a bare list', async () => {
    const whole = await lines(fileOf({ buckets: { a: bucket(morning) } }));
    expect(whole.map(({ type }) => type)).toContain('bout');
    expect(await lines(fileOf(bucket(morning)))).toEqual(whole);
    expect(await lines(fileOf(morning))).toEqual(whole);
  });

  it('takes several files, and several buckets, together', async () => {
    const whole = await lines(fileOf(morning));
    expect(await lines(fileOf([morning[0]]), fileOf([morning[1]]))).toEqual(whole);
    const two = { buckets: { a: bucket([morning[0]]), b: bucket([morning[1]]) } };
    expect(await lines(fileOf(two))).toEqual(whole);
  });

  it('accepts events in any order, repeated and with growing durations', async () => {
    const whole = await lines(fileOf(morning));
    const grown = [600, 1800, 3600].map((seconds) => event('2026-03-03T08:00:00Z', seconds, 'not-afk'));
    expect(await lines(fileOf([...grown, ...morning, ...morning].reverse()))).toEqual(whole);
  });

  it('ignores buckets of another type', async () => {
    const whole = await lines(fileOf(morning));
    const window = bucket([{ timestamp: 'yesterday', duration: -1, data: {} }], 'currentwindow');
    expect(await lines(fileOf({ buckets: { w: window, a: bucket(morning) } }))).toEqual(whole);
  });

  it('accepts times with any offset, and a byte order mark', async () => {
    const whole = await lines(fileOf(morning));
    const shifted = morning.map((each) => ({
      ...each,
      timestamp: each.timestamp.replace('T10', 'T15').replace('T08', 'T13').replace('Z', '+05:00'),
    }));
    expect(await lines(fileOf(shifted))).toEqual(whole);
    expect(await lines(fileOf(`\uFEFF${JSON.stringify(morning)}`))).toEqual(whole);
  });
});

describe('an export without events', () => {
  it.each([
    ['a bare list', []],
    ['a bucket', bucket([])],
    ['a whole export', { buckets: { a: bucket([]) } }],
  ])('prints nothing and is not an error: %s', async (_what, content) => {
    for (const json of [['--json'], []]) {
      expect(await runReplay([fileOf(content), ...json])).toEqual({ code: 0, stdout: '', stderr: '' });
    }
  });
});

describe('bad input gives one line with its name and the reason, and exit code 2', () => {
  const good = () => fileOf(morning);
  it.each([
    ['not JSON', () => [fileOf('{"buckets": ')], /^\S*trace\.json: not JSON$/],
    ['an empty file', () => [fileOf('')], /trace\.json: not JSON$/],
    ['a number', () => [fileOf('42')], /trace\.json: not an ActivityWatch export/],
    [
      'an object of something else',
      () => [fileOf({ exercises: [] })],
      /trace\.json: not an ActivityWatch export/,
    ],
    [
      'no afkstatus bucket',
      () => [fileOf({ buckets: { w: bucket([], 'currentwindow') } })],
      /trace\.json: no bucket of type afkstatus$/,
    ],
    ['no bucket at all', () => [fileOf({ buckets: {} })], /trace\.json: no bucket of type afkstatus$/],
    [
      'one bucket of another type',
      () => [fileOf(bucket([], 'currentwindow'))],
      /trace\.json: no bucket of type afkstatus$/,
    ],
    [
      'a bucket without events',
      () => [fileOf({ buckets: { a: { type: 'afkstatus' } } })],
      /trace\.json: .*list of events/,
    ],
    [
      'an event without a time',
      () => [fileOf([{ duration: 1, data: { status: 'afk' } }])],
      /trace\.json: event 0: timestamp/,
    ],
    [
      'an event with a wrong time',
      () => [fileOf([event('soon', 1, 'afk')])],
      /trace\.json: event 0: timestamp: is not a time from 1970 to 2199$/,
    ],
    [
      'an event with a negative duration',
      () => [fileOf([event('2026-03-03T08:00:00Z', -1, 'afk')])],
      /trace\.json: event 0: duration/,
    ],
    [
      'an event without a status',
      () => [fileOf([{ timestamp: '2026-03-03T08:00:00Z', duration: 1, data: {} }])],
      /trace\.json: event 0: data\.status/,
    ],
    ['a missing file', () => [join(tempFolder(), 'nowhere.json')], /nowhere\.json: cannot be read/],
    ['a folder', () => [tempFolder()], /cannot be read/],
    ['a second file that is bad', () => [good(), fileOf('?', 'second.json')], /second\.json: not JSON$/],
    [
      'a setting out of range',
      () => [good(), '--settings', fileOf({ sittingThresholdMinutes: 5 }, 'settings.json')],
      /settings\.json: sittingThresholdMinutes: /,
    ],
    [
      'an unknown setting',
      () => [good(), '--settings', fileOf({ sitting: 30 }, 'settings.json')],
      /settings\.json: sitting: there is no such setting$/,
    ],
    [
      'tracked hours that are none',
      () => [good(), '--settings', fileOf({ trackedHours: { mon: [['9', '25:00']] } }, 'settings.json')],
      /settings\.json: trackedHours: /,
    ],
    [
      "settings that aren't an object",
      () => [good(), '--settings', fileOf('[]', 'settings.json')],
      /settings\.json: .*must be a JSON object$/,
    ],
    [
      'settings that are not JSON',
      () => [good(), '--settings', fileOf('{', 'settings.json')],
      /settings\.json: not JSON$/,
    ],
    [
      'settings that are not there',
      () => [good(), '--settings', join(tempFolder(), 'none.json')],
      /none\.json: cannot be read/,
    ],
    [
      'a zone that is none',
      () => [good(), '--timezone', 'Europe/Atlantis'],
      /--timezone: "Europe\/Atlantis"/,
    ],
    ['an answer that is none', () => [good(), '--answer', 'later'], /--answer: "later"/],
    ['an option that is none', () => [good(), '--fast'], /--fast/],
  ] as const)('%s', async (_what, args, message) => {
    const { code, stdout, stderr } = await runReplay(args());
    expect(stderr.trimEnd()).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('without a file, prints the usage', async () => {
    const { code, stdout, stderr } = await runReplay([]);
    expect(stderr).toMatch(/^usage: /);
    expect([code, stdout]).toEqual([2, '']);
  });
});
