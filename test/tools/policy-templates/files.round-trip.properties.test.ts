// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fromPropertyList, fromRegistry, toRegistry } from '../../../shared/policy/policy-forms.ts';
import { type PolicyName, policyNames } from '../../../shared/policy/policy-names.ts';
import { type PolicyFinding, readPolicy } from '../../../shared/policy/policy-reading.ts';
import { admx } from '../../../tools/policy-templates/admx.ts';
import { policySchema } from '../../../tools/policy-templates/json-schema.ts';
import { englishTexts } from '../../../tools/policy-templates/policy-texts.ts';
import { mobileConfig } from '../../../tools/policy-templates/property-list.ts';
import { registryFile } from '../../../tools/policy-templates/registry-file.ts';
import {
  all,
  applyTemplate,
  attribute,
  type Choice,
  parseXml,
  readPropertyList,
  readRegistryFile,
} from '../../support/policy-readers.ts';
import { anyPolicy, anyPolicyValue } from '../../support/policy-values.ts';

const names = policyNames();
const anyBoth = fc.record({ mandatory: anyPolicy('mandatory'), recommended: anyPolicy('recommended') });

/** Expects the values to come back unchanged, with nothing rejected. */
function expectSame(
  given: Record<string, unknown>,
  read: PolicyFinding['values'],
  level: PolicyFinding['level'],
) {
  expect(read).toEqual(given);
  const { sources } = readPolicy([{ place: 'here', level, state: 'found', reason: null, values: read }]);
  expect(sources[0]?.refused).toEqual([]);
  expect(new Set(sources[0]?.holding)).toEqual(new Set(Object.keys(given)));
}

test('every key, as JSON', () => {
  fc.assert(
    fc.property(anyBoth, ({ mandatory, recommended }) => {
      expectSame(mandatory, JSON.parse(JSON.stringify(mandatory)), 'mandatory');
      expectSame(recommended, JSON.parse(JSON.stringify(recommended)), 'recommended');
    }),
  );
});

test('every key, in a configuration profile', () => {
  fc.assert(
    fc.property(anyBoth, (policy) => {
      const profile = readPropertyList(mobileConfig(policy)) as { PayloadContent: Record<string, unknown>[] };
      const { Recommended, ...payload } = profile.PayloadContent[0] ?? {};
      const own = Object.fromEntries(Object.entries(payload).filter(([key]) => !key.startsWith('Payload')));
      expectSame(policy.mandatory, fromPropertyList(own), 'mandatory');
      expectSame(policy.recommended, fromPropertyList(Recommended as Record<string, unknown>), 'recommended');
    }),
    { numRuns: 40 },
  );
});

test('every key, in a file for the registry', () => {
  fc.assert(
    fc.property(anyBoth, (policy) => {
      const keys = readRegistryFile(registryFile(policy, names));
      const key = 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Unhunch';
      expectSame(policy.mandatory, fromRegistry(keys.get(key) ?? {}), 'mandatory');
      expectSame(policy.recommended, fromRegistry(keys.get(`${key}\\Recommended`) ?? {}), 'recommended');
    }),
  );
});

/** The choice in the editor that sets a value. */
function choiceFor(name: PolicyName, value: unknown): Choice {
  if (name.kind.type === 'boolean') return { state: value === true ? 'enabled' : 'disabled' };
  return { state: 'enabled', typed: String(toRegistry(name, value)) };
}

const policies = all(parseXml(admx(names)), 'policy');

test.each(names.map((name) => [name.name, name] as const))(
  '%s, through the administrative template',
  (own, name) => {
    const levels = name.bound === null ? (['mandatory', 'recommended'] as const) : (['mandatory'] as const);
    for (const level of levels) {
      const id = level === 'mandatory' ? own : `${own}_Recommended`;
      const policy = policies.find((each) => attribute(each, 'name') === id);
      if (policy === undefined) throw new Error(`${id} is not in the template`);
      fc.assert(
        fc.property(anyPolicyValue(name), (value) => {
          const written = applyTemplate(policy, choiceFor(name, value));
          const key = 'Software\\Policies\\Unhunch';
          expect(written.key).toBe(level === 'mandatory' ? key : `${key}\\Recommended`);
          expectSame({ [own]: value }, fromRegistry({ [written.name]: written.data }), level);
        }),
        { numRuns: 25 },
      );
    }
  },
);

test('the registry is not case-sensitive', () => {
  expect(fromRegistry({ STARTATLOGIN: 1, RetentionMonthsMax: 6, other: 'x' })).toEqual({
    startAtLogin: true,
    retentionMonthsMax: 6,
    other: 'x',
  });
});

test.each([
  [{ startAtLogin: 2 }],
  [{ startAtLogin: 'true' }],
  [{ trackedHours: '{"mon":' }],
  [{ trackedHours: 'OFF' }],
  [{ trackedHours: [] }],
  [{ retentionMonths: 0 }],
  [{ retentionMonths: '6' }],
  [{ longBreakDueMinutes: 1 }],
  [{ contentFolder: 5 }],
])('a value of the wrong form is rejected by name: %j', (values) => {
  const read = fromRegistry(values);
  const { policy, sources } = readPolicy([
    { place: 'here', level: 'mandatory', state: 'found', reason: null, values: read },
  ]);
  expect(policy.mandatory).toEqual({});
  expect(sources[0]?.refused.map(({ key }) => key)).toEqual(Object.keys(values));
});

test.each(['mandatory', 'recommended'] as const)(
  'the JSON Schema accepts exactly the %s policies',
  (level) => {
    const schema = z.fromJSONSchema(JSON.parse(policySchema(names, level, englishTexts)));
    fc.assert(
      fc.property(anyPolicy(level), (policy) => {
        expect(schema.safeParse(policy).error).toBeUndefined();
      }),
      { numRuns: 40 },
    );
    const damaged = [
      { startAtLogin: 'yes' },
      { retentionMonths: 14 },
      { skipAllowed: false },
      { safety: null },
      { dayStartsAt: '7' },
    ];
    for (const policy of damaged) expect(schema.safeParse(policy).success).toBe(false);
    expect(schema.safeParse({ retentionMonthsMax: 3 }).success).toBe(level === 'mandatory');
  },
);
