import { expect, test } from 'vitest';
import { policyLines, policyText } from '../../../main/views/policy-report.ts';
import { noPolicy, resolveSettings } from '../../../shared/policy/policy.ts';
import { describePolicy } from '../../../shared/policy/policy-description.ts';
import { nothingRead, readPolicy } from '../../../shared/policy/policy-reading.ts';

const reading = readPolicy([
  {
    place: '/etc/unhunch/policies/managed/90.json',
    level: 'mandatory',
    state: 'found',
    reason: null,
    values: { contentFolder: '/srv/exercises', retentionMonthsMax: 6, skipAllowed: false },
  },
  {
    place: '/etc/unhunch/policies/managed/10.json',
    level: 'mandatory',
    state: 'unreadable',
    reason: 'is not JSON',
    values: { contentFolder: null, promptsPerDayMin: 4, promptsPerDayMax: 6 },
  },
  {
    place: '/etc/unhunch/policies/recommended',
    level: 'recommended',
    state: 'found',
    reason: null,
    values: { sounds: true },
  },
]);
const description = describePolicy(reading, resolveSettings({ sounds: false }, reading.policy));

test('an administrator can read places, values, limits and locks', () => {
  expect(policyText(description)).toBe(`Places
  /etc/unhunch/policies/managed/90.json (mandatory): found
    sets: contentFolder, retentionMonthsMax
    rejected: skipAllowed: there is no such policy
  /etc/unhunch/policies/managed/10.json (mandatory): unreadable: is not JSON
    still sets, as last known: promptsPerDayMin, promptsPerDayMax
    set elsewhere first: contentFolder
  /etc/unhunch/policies/recommended (recommended): found
    sets: sounds

Values
  sounds = true (recommended, from /etc/unhunch/policies/recommended, not in use: the person chose another)
  contentFolder = "/srv/exercises" (mandatory, from /etc/unhunch/policies/managed/90.json)

Limits
  promptsPerDay: at least 4, at most 6
  retentionMonths: at most 6

Locked: contentFolder
`);
});

test('a diagnosis has no value in it', () => {
  expect(policyLines(description).join('\n')).not.toContain('/srv/exercises');
});

test('control characters in a name are shown, not sent to the terminal', () => {
  const values = { '\u001b[2J\nLocked: nothing': true };
  const found = { place: 'a', level: 'mandatory', state: 'found', reason: null, values } as const;
  const text = policyText(describePolicy(readPolicy([found]), resolveSettings({}, noPolicy)));
  expect(text).toContain('  rejected: \ufffd[2J\ufffdLocked: nothing: there is no such policy\n');
});

test('without a policy, everything is reported as none', () => {
  const text = policyText(describePolicy(nothingRead, resolveSettings({}, noPolicy)));
  expect(text).toBe('Places\n  none\n\nValues\n  none\n\nLimits\n  none\n\nLocked: nothing\n');
});

test('the description is plain data and survives JSON unchanged', () => {
  expect(JSON.parse(JSON.stringify(description))).toEqual(description);
  expect(description.state).toBe('unreadable');
});

test('a recommended value beyond a limit is shown with the value that the app uses', () => {
  const read = readPolicy([
    {
      place: 'recommended',
      level: 'recommended',
      state: 'found',
      reason: null,
      values: { promptsPerDay: 6 },
    },
    { place: 'managed', level: 'mandatory', state: 'found', reason: null, values: { promptsPerDayMax: 4 } },
  ]);
  const described = describePolicy(read, resolveSettings({}, read.policy));
  expect(policyText(described)).toContain('promptsPerDay = 6 (recommended, from recommended, limited to 4)');
  expect(described.values).toMatchObject([{ key: 'promptsPerDay', value: 6, limitedTo: 4 }]);
});
