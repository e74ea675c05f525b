import type { PolicyLevel } from '../../../shared/policy/policy.ts';
import { fromRegistry } from '../../../shared/policy/policy-forms.ts';
import { createKeySign } from '../windows-registry/followed-key.ts';
import type { Registry, RegistryAnswer, RegistryKey, RegistryValue } from '../windows-registry/registry.ts';
import type { PlaceReading, PolicyPlaces, ReadPlace } from './policy-places.ts';

/** Where group policy writes: for the computer, which takes precedence, and for the user. */
const parents = ['HKLM\\Software\\Policies', 'HKCU\\Software\\Policies'] as const;
const NAME = 'Unhunch';

const levels: readonly (readonly [below: string, level: PolicyLevel])[] = [
  ['', 'mandatory'],
  ['recommended', 'recommended'],
];

/**
 * The policy keys of the computer and of the user, each with its subkey `Recommended`. On Windows only administrators
 * may write there. The keys above them always exist, so Windows can be asked to notice the first policy as well.
 */
export function windowsPolicyPlaces(registry: Registry): PolicyPlaces {
  const signs = parents.map((parent) => createKeySign(registry, parent));
  return {
    async read() {
      const places: ReadPlace[] = [];
      for (const parent of parents) {
        const key = `${parent}\\${NAME}`;
        places.push(...split(key, await registry.read(key)));
      }
      return places;
    },
    sign() {
      const now = signs.map((sign) => sign.read());
      return now.includes(null) ? null : now.join(' ');
    },
  };
}

function split(key: string, answer: RegistryAnswer): readonly ReadPlace[] {
  return levels.map(([below, level]) => ({
    place: below === '' ? key : `${key}\\Recommended`,
    level,
    reading: readingOf(answer, below),
  }));
}

function readingOf(answer: RegistryAnswer, below: string): PlaceReading {
  switch (answer.type) {
    case 'absent':
      return { type: 'absent' };
    case 'denied':
    case 'unreadable':
    case 'damaged':
      return { type: 'unreadable', reason: answer.reason };
    case 'read': {
      const key = answer.keys.find(({ path }) => path.toLowerCase() === below);
      return key === undefined ? { type: 'absent' } : { type: 'found', values: valuesOf(key) };
    }
  }
}

function valuesOf({ values }: RegistryKey): Readonly<Record<string, unknown>> {
  const named = [...values].filter(([name]) => name !== '');
  return fromRegistry(Object.fromEntries(named.map(([name, value]) => [name, dataOf(value)])));
}

function dataOf(value: RegistryValue): unknown {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return Number(value.value);
    case 'list':
      // JSON on several lines.
      return value.items.join('\n');
    case 'bytes':
    case 'other':
      // No policy takes a list, so this is rejected and reported by name.
      return [];
  }
}
