import { describe, expect, test } from 'vitest';
import type { PolicyLevel } from '../../../shared/policy/policy.ts';
import { type PolicyFinding, readPolicy } from '../../../shared/policy/policy-reading.ts';
import { settingKeys, settingSchemas } from '../../../shared/settings/settings.ts';

function found(place: string, level: PolicyLevel, values: PolicyFinding['values']): PolicyFinding {
  return { place, level, state: 'found', reason: null, values };
}
const absent = (place: string): PolicyFinding => ({
  place,
  level: 'mandatory',
  state: 'absent',
  reason: null,
  values: {},
});
const unreadable = (place: string, values: PolicyFinding['values'] = {}): PolicyFinding => ({
  place,
  level: 'mandatory',
  state: 'unreadable',
  reason: 'cannot be read (EACCES)',
  values,
});

const a = (minutes: unknown) => found('a', 'mandatory', { sittingThresholdMinutes: minutes });
const b = (minutes: unknown) => found('b', 'mandatory', { sittingThresholdMinutes: minutes });

describe('two places of the same level', () => {
  test.each<[string, readonly PolicyFinding[], number | undefined]>([
    ['the first goes first', [a(25), b(50)], 25],
    ['absent, the second holds', [absent('a'), b(50)], 50],
    ['unreadable and never known, the second holds', [unreadable('a'), b(50)], 50],
    [
      'unreadable, what was known holds and goes first',
      [unreadable('a', { sittingThresholdMinutes: 25 }), b(50)],
      25,
    ],
    ['invalid, the second holds', [a(500), b(50)], 50],
    ['invalid in both: nothing holds', [a(500), b('50')], undefined],
    ['the second unreadable, the first holds', [a(25), unreadable('b')], 25],
  ])('%s', (_what, findings, expected) => {
    expect(readPolicy(findings).policy.mandatory.sittingThresholdMinutes).toBe(expected);
  });

  test('lists values that another place overrides', () => {
    const { sources } = readPolicy([a(25), b(50)]);
    expect(sources.map(({ holding, overruled }) => ({ holding, overruled }))).toEqual([
      { holding: ['sittingThresholdMinutes'], overruled: [] },
      { holding: [], overruled: ['sittingThresholdMinutes'] },
    ]);
  });

  test('a mandatory and a recommended value of the same setting coexist', () => {
    const { policy } = readPolicy([a(25), found('b', 'recommended', { sittingThresholdMinutes: 50 })]);
    expect(policy).toEqual({
      mandatory: { sittingThresholdMinutes: 25 },
      recommended: { sittingThresholdMinutes: 50 },
      limits: {},
    });
  });
});

describe('damaged values', () => {
  const whole = { startAtLogin: true, retentionMonths: 6 };
  test.each<[string, unknown]>([
    ['sittingThresholdMinutes', 19],
    ['sittingThresholdMinutes', 61],
    ['sittingThresholdMinutes', 30.5],
    ['sittingThresholdMinutes', '30'],
    ['sittingThresholdMinutes', null],
    ['sittingThresholdMinutesMax', 300],
    ['sittingThresholdMinutesMax', null],
    ['longBreakDueMinutesMin', null],
    ['microBreakSeconds', 45],
    ['easeIn', 1],
    ['easeIn', 'true'],
    ['dayStartsAt', '9 o’clock'],
    ['dayStartsAt', '07:00'],
    ['trackedHours', []],
    ['trackedHours', { mon: ['09:00'] }],
    ['trackedHours', { monday: [['09:00', '17:00']] }],
    ['weeklyNotice', { day: 'friday', time: '15:00' }],
    ['weeklyNotice', 'off'],
    ['contentFolder', ''],
    ['contentFolder', 7],
    ['unknownPolicy', true],
    ['skipAllowed', false],
    ['pauseAllowed', false],
    ['__proto__', {}],
    ['constructor', true],
  ])('%s: %j is rejected by name, the others apply', (key, value) => {
    const values = JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`);
    const { policy, sources } = readPolicy([
      found('a', 'mandatory', Object.assign(Object.create(null), whole, values)),
      found('b', 'mandatory', whole),
    ]);
    expect(policy).toMatchObject({ mandatory: whole, recommended: {}, limits: {} });
    expect(Object.keys(policy.mandatory)).toEqual(
      Object.keys(policy.mandatory).filter((name) => name in whole),
    );
    if (key !== '__proto__') expect(sources[0]?.refused).toMatchObject([{ key, reason: /./ }]);
  });

  test('a thousand errors in one value are reported in one line', () => {
    const { sources } = readPolicy([found('a', 'mandatory', { trackedHours: { mon: Array(1000).fill(1) } })]);
    expect(sources[0]?.refused[0]?.reason).toMatch(/; and 997 more$/);
    expect(sources[0]?.refused[0]?.reason.length).toBeLessThan(300);
  });

  test('a setting that only the user can set is rejected with that reason', () => {
    const own = settingKeys.filter((key) => !settingSchemas[key].isPolicyKey);
    const values = Object.fromEntries(own.map((key) => [key, settingSchemas[key].fallback]));
    const { policy, sources } = readPolicy([found('a', 'mandatory', values)]);
    expect(policy.mandatory).toEqual({});
    expect(sources[0]?.refused).toEqual(own.map((key) => ({ key, reason: 'only the user can set this' })));
  });

  test('the $schema of a JSON file is not a policy', () => {
    expect(readPolicy([found('a', 'mandatory', { $schema: './x.json' })]).sources[0]?.refused).toEqual([]);
  });
});

describe('limits', () => {
  test('come from several places, end by end', () => {
    const { policy } = readPolicy([
      found('a', 'mandatory', { sittingThresholdMinutesMax: 45 }),
      found('b', 'mandatory', { sittingThresholdMinutesMin: 25, sittingThresholdMinutesMax: 60 }),
    ]);
    expect(policy.limits).toEqual({ sittingThresholdMinutes: { least: 25, most: 45 } });
  });

  test('that contradict each other in one place are both rejected', () => {
    const { policy, sources } = readPolicy([
      found('a', 'mandatory', { retentionMonthsMax: 3, retentionMonthsMin: 6, sounds: false }),
    ]);
    expect(policy).toEqual({ mandatory: { sounds: false }, recommended: {}, limits: {} });
    expect(sources[0]?.refused).toEqual([
      { key: 'retentionMonthsMax', reason: 'contradicts retentionMonthsMin' },
      { key: 'retentionMonthsMin', reason: 'contradicts retentionMonthsMax' },
    ]);
  });

  test.each([
    ['Max', 'Min', 3, 6, { most: 3 }],
    ['Min', 'Max', 6, 3, { least: 6 }],
  ])(
    'that contradict each other in two places: the one from the first place applies (%s)',
    (one, other, first, second, limit) => {
      const { policy, sources } = readPolicy([
        found('a', 'mandatory', { [`retentionMonths${one}`]: first }),
        found('b', 'mandatory', { [`retentionMonths${other}`]: second }),
      ]);
      expect(policy.limits).toEqual({ retentionMonths: limit });
      expect(sources.map(({ refused }) => refused)).toEqual([
        [],
        [{ key: `retentionMonths${other}`, reason: `contradicts retentionMonths${one}` }],
      ]);
    },
  );

  test('cannot be recommended', () => {
    const { policy, sources } = readPolicy([found('a', 'recommended', { retentionMonthsMax: 3 })]);
    expect(policy.limits).toEqual({});
    expect(sources[0]?.refused).toEqual([
      { key: 'retentionMonthsMax', reason: 'a limit cannot be recommended' },
    ]);
  });
});

test('distinguishes absent, unreadable and found, and says what still applies', () => {
  const { sources } = readPolicy([absent('a'), unreadable('b', { sounds: true }), unreadable('c')]);
  expect(sources.map(({ state, reason, isLastKnown }) => [state, reason, isLastKnown])).toEqual([
    ['absent', null, false],
    ['unreadable', 'cannot be read (EACCES)', true],
    ['unreadable', 'cannot be read (EACCES)', false],
  ]);
});
