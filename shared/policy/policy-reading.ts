import { isSettingKey, parseSetting, type RejectedSetting, settingSchemas } from '../settings/settings.ts';
import { type Limit, noPolicy, type Policy, type PolicyLevel } from './policy.ts';
import { type PolicyName, policyNames } from './policy-names.ts';

/** The contents of one place of a policy: a file, a registry key, or part of either. */
export interface PolicyFinding {
  /** The path or key under which an administrator knows it. */
  readonly place: string;
  readonly level: PolicyLevel;
  readonly state: 'absent' | 'found' | 'unreadable';
  /** Why it is unreadable; null if it is not. */
  readonly reason: string | null;
  /** Unchecked values by name. For an unreadable place, those that it had when it was last read. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** The result of reading one place. */
export interface PolicySourceAccount extends Omit<PolicyFinding, 'values'> {
  /** The place is unreadable, and its last known values still apply. */
  readonly isLastKnown: boolean;
  /** Names of the values that apply. */
  readonly holding: readonly string[];
  /** Names of the values that a place with precedence sets as well. */
  readonly overruled: readonly string[];
  readonly refused: readonly RejectedSetting[];
}

/** The organisation's settings, and the result of reading each place. */
export interface PolicyReading {
  readonly policy: Policy;
  readonly sources: readonly PolicySourceAccount[];
}

/** There is certainly no policy. */
export const nothingRead: PolicyReading = { policy: noPolicy, sources: [] };

interface Held {
  readonly name: PolicyName;
  readonly level: PolicyLevel;
  readonly value: unknown;
  readonly source: number;
}

/**
 * Merges findings key by key. If two places of the same level set a key, the first in the list wins. An invalid value
 * is rejected by name and leaves its key to the next place. A minimum above its maximum rejects both, or only the one
 * from the later place if they come from two places.
 */
export function readPolicy(findings: readonly PolicyFinding[]): PolicyReading {
  const names = new Map(policyNames().map((each) => [each.name, each]));
  const held = new Map<string, Held>();
  const refused = findings.map((): RejectedSetting[] => []);
  const overruled = findings.map((): string[] => []);
  findings.forEach(({ level, values }, source) => {
    for (const [key, given] of Object.entries(values)) {
      // Editors look for a JSON file's schema inside the file.
      if (key === '$schema') continue;
      const name = names.get(key);
      const checked = check(key, given, name, level);
      if (name === undefined || !checked.ok) {
        if (!checked.ok) refused[source]?.push({ key, reason: checked.reason });
      } else if (held.has(`${level} ${key}`)) overruled[source]?.push(key);
      else held.set(`${level} ${key}`, { name, level, value: checked.value, source });
    }
  });
  for (const { key, source, other } of contradictions(held)) {
    held.delete(`mandatory ${key}`);
    refused[source]?.push({ key, reason: `contradicts ${other}` });
  }
  const all = [...held.values()];
  return {
    policy: policyOf(all),
    sources: findings.map(({ values, ...finding }, source) => ({
      ...finding,
      isLastKnown: finding.state === 'unreadable' && Object.keys(values).length > 0,
      holding: all.filter((each) => each.source === source).map(({ name }) => name.name),
      overruled: overruled[source] ?? [],
      refused: refused[source] ?? [],
    })),
  };
}

type Checked =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string };

function check(key: string, value: unknown, name: PolicyName | undefined, level: PolicyLevel): Checked {
  if (name === undefined) {
    const isOwn = isSettingKey(key) && !settingSchemas[key].isPolicyKey;
    return { ok: false, reason: isOwn ? 'only the user can set this' : 'there is no such policy' };
  }
  if (name.bound === null) return parseSetting(key, value);
  if (level === 'recommended') return { ok: false, reason: 'a limit cannot be recommended' };
  if (typeof value !== 'number') return { ok: false, reason: 'must be a whole number' };
  return parseSetting(name.setting, value);
}

function contradictions(held: ReadonlyMap<string, Held>) {
  return [...held.values()].flatMap(({ name, value, source }) => {
    if (name.bound === null) return [];
    const other = `${name.setting}${name.bound === 'least' ? 'Max' : 'Min'}`;
    const against = held.get(`mandatory ${other}`);
    if (typeof value !== 'number' || typeof against?.value !== 'number' || source < against.source) return [];
    const isContradiction = name.bound === 'least' ? value > against.value : value < against.value;
    return isContradiction ? [{ key: name.name, source, other }] : [];
  });
}

function policyOf(all: readonly Held[]): Policy {
  const values = (level: PolicyLevel) =>
    Object.fromEntries(
      all
        .filter((each) => each.level === level && each.name.bound === null)
        .map(({ name, value }) => [name.setting, value]),
    );
  const limits: Record<string, Limit> = {};
  for (const { name, value } of all) {
    if (name.bound !== null) limits[name.setting] = { ...limits[name.setting], [name.bound]: value };
  }
  return { mandatory: values('mandatory'), recommended: values('recommended'), limits };
}
