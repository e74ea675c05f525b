import type { PolicyLevel } from '../../../shared/policy/policy.ts';
import { fromRegistry } from '../../../shared/policy/policy-forms.ts';
import type { Registry, RegistryAnswer } from '../windows-registry/registry.ts';
import type { RegistryKey, RegistryValue } from '../windows-registry/registry-output.ts';
import type { PlaceReading, PolicyPlaces, ReadPlace } from './policy-places.ts';

/** What the group policies of the computer write goes before those of the person. */
const parents = ['HKLM\\Software\\Policies', 'HKCU\\Software\\Policies'] as const;
const NAME = 'Unhunch';

const levels: readonly (readonly [below: string, level: PolicyLevel])[] = [
  ['', 'mandatory'],
  ['recommended', 'recommended'],
];

/**
 * The policy keys of the computer and of the person, each with its subkey `Recommended`. Windows lets no person
 * write there who is no administrator. The registry has no sign of its changes that a file would have: it is read.
 */
export function windowsPolicyPlaces(registry: Registry): PolicyPlaces {
  /** Where the key was at the last look. */
  const there = new Set<string>();

  /** Each question starts a program: where there was no key, the list of keys is one question, reading would be two. */
  async function readBelow(parent: string): Promise<RegistryAnswer> {
    if (!there.has(parent)) {
      const list = await registry.children(parent);
      if (list.type !== 'read') return list;
      if (!list.names.some((name) => name.toLowerCase() === NAME.toLowerCase())) return { type: 'absent' };
    }
    const answer = await registry.read(`${parent}\\${NAME}`);
    if (answer.type === 'absent') there.delete(parent);
    else there.add(parent);
    return answer;
  }

  return {
    async read() {
      const places: ReadPlace[] = [];
      for (const parent of parents) places.push(...split(`${parent}\\${NAME}`, await readBelow(parent)));
      return places;
    },
    sign: () => null,
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
      // JSON over several lines.
      return value.items.join('\n');
    case 'bytes':
    case 'other':
      // No policy takes a list, so that it is refused by its name.
      return [];
  }
}
