import { type PolicyName, policyNames } from './policy-names.ts';

/** How a setting is turned off where a form knows no null: in property lists and in the registry. */
const OFF = 'off';

/** A value in the Windows registry: REG_DWORD or REG_SZ. */
export type RegistryData = number | string;

/**
 * A value as the registry holds it: truth as 1 or 0, a number or a word as it is, a structure as JSON. Off is 0 for a
 * number, "off" for the rest.
 */
export function toRegistry(name: PolicyName, value: unknown): RegistryData {
  switch (name.kind.type) {
    case 'boolean':
      return value === true ? 1 : 0;
    case 'integer':
      return value === null ? 0 : Number(value);
    case 'choice':
      return typeof value === 'number' ? value : String(value);
    case 'text':
      return value === null ? OFF : String(value);
    case 'structure':
      return value === null ? OFF : JSON.stringify(value);
  }
}

/**
 * The values of a registry key by the policies' own names: the registry knows no capitals. What does not fit the
 * form goes on as it is, to be refused by its name.
 */
export function fromRegistry(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const names = new Map(policyNames().map((each) => [each.name.toLowerCase(), each]));
  return Object.fromEntries(
    Object.entries(values).map(([key, data]) => {
      const name = names.get(key.toLowerCase());
      return name === undefined ? [key, data] : [name.name, fromData(name, data)];
    }),
  );
}

function fromData(name: PolicyName, data: unknown): unknown {
  const { type } = name.kind;
  if (name.hasOff && (data === OFF || (type === 'integer' && data === 0))) return null;
  if (type === 'boolean') return data === 1 ? true : data === 0 ? false : data;
  if (type !== 'structure' || typeof data !== 'string') return data;
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}

/** A value as a property list holds it, which has no null. */
export function toPropertyList(value: unknown): unknown {
  return value === null ? OFF : value;
}

/** The values of a property list, off as null. */
export function fromPropertyList(
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const canBeOff = new Set(policyNames().flatMap(({ name, hasOff }) => (hasOff ? [name] : [])));
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, value === OFF && canBeOff.has(key) ? null : value]),
  );
}
