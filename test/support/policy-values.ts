import fc from 'fast-check';
import { workplaceTraits } from '../../shared/choice/workplace.ts';
import { weekdays } from '../../shared/core/rules.ts';
import { type PolicyName, policyNames } from '../../shared/policy/policy-names.ts';

const twoDigits = (value: number) => String(value).padStart(2, '0');
const time = (lastHour = 23) =>
  fc
    .tuple(fc.integer({ min: 0, max: lastHour }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${twoDigits(hour)}:${twoDigits(minute)}`);
const ranges = fc.array(fc.tuple(time(), fc.oneof(time(), fc.constant('24:00'))), { maxLength: 3 });
const hours = fc.record(Object.fromEntries(weekdays.map((day) => [day, ranges])), { requiredKeys: [] });

/** Any valid value of a policy, including texts that are hard to write in JSON and XML. */
export function anyPolicyValue(name: PolicyName): fc.Arbitrary<unknown> {
  const value = anyValue(name);
  return name.hasOff ? fc.oneof(fc.constant(null), value) : value;
}

function anyValue({ name, kind }: PolicyName): fc.Arbitrary<unknown> {
  switch (kind.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: kind.least, max: kind.most });
    case 'choice':
      return fc.constantFrom(...kind.choices);
    case 'time':
      return fc.oneof(time(Number(kind.latest.slice(0, 2)) - 1), fc.constant(kind.latest));
    case 'text':
    case 'structure': {
      const own = byName[name];
      if (own === undefined) throw new Error(`${name}: a test needs values for it`);
      return own;
    }
  }
}

const folders = ['/srv/unhunch', 'C:\\Unhunch\\Übungen & mehr', '/a "quoted" <folder>', '/null', "/it's"];

const byName: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  contentFolder: fc.constantFrom(...folders),
  trackedHours: hours,
  quietHours: hours,
  workplace: fc.uniqueArray(fc.constantFrom(...workplaceTraits)),
  weeklyNotice: fc.record({ day: fc.constantFrom(...weekdays), time: time() }),
};

/** Any policy of a level, some of its keys set; the limits of one setting never contradict each other. */
export function anyPolicy(level: 'mandatory' | 'recommended'): fc.Arbitrary<Record<string, unknown>> {
  const names = policyNames().filter(({ bound }) => level === 'mandatory' || bound === null);
  const record = Object.fromEntries(names.map((name) => [name.name, anyPolicyValue(name)]));
  return fc.record(record, { requiredKeys: [] }).map((values) => {
    const kept: Record<string, unknown> = { ...values };
    for (const { name, setting, bound } of names) {
      const most = kept[`${setting}Max`];
      const isContradiction = bound === 'least' && Number(kept[name]) > Number(most ?? Number.NaN);
      if (isContradiction) delete kept[name];
    }
    return kept;
  });
}
