import { type PolicyName, policyNames } from './policy-names.ts';

/** Stands for null in property lists and in the registry, which have no null. */
const OFF = 'off';

/** A value in the Windows registry: REG_DWORD or REG_SZ. */
export type RegistryData = number | string;

/**
 * Converts a value for the registry: a boolean becomes 1 or 0, a structure becomes JSON, other values stay as they
 * are. A number that is off becomes 0; any other value that is off becomes "off".
 */
export function toRegistry(name: PolicyName, value: unknown): RegistryData {
  switch (name.kind.type) {
    case 'boolean':
      return value === true ? 1 : 0;
    case 'integer':
      return value === null ? 0 : Number(value);
    case 'choice':
      return typeof value === 'number' ? value : String(value);
    case 'time':
    case 'text':
      return value === null ? OFF : String(value);
    case 'structure':
      return value === null ? OFF : JSON.stringify(value);
  }
}

/**
 * Converts the values of a registry key, under the names of the policies: the registry is not case-sensitive. A value
 * that does not have the expected form is returned unchanged, so that it is rejected by name.
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

/** Converts a value for a property list, which has no null. */
export function toPropertyList(value: unknown): unknown {
  return value === null ? OFF : value;
}

/** Converts the values of a property list: "off" becomes null. */
export function fromPropertyList(
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const canBeOff = new Set(policyNames().flatMap(({ name, hasOff }) => (hasOff ? [name] : [])));
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, value === OFF && canBeOff.has(key) ? null : value]),
  );
}
