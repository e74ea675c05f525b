import type { SeededRandom } from '../support/seeded-random.ts';
import { below } from './mutate.ts';

/** A deeply nested list. */
function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let left = levels; left > 0; left -= 1) value = left % 2 === 0 ? [value] : { a: value };
  return value;
}

const values: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => false,
  () => 0,
  () => -0,
  () => -1,
  () => 1,
  () => 29.999,
  () => 1e-320,
  () => 1e300,
  () => 2 ** 31,
  () => 2 ** 32 - 1,
  () => 2 ** 53,
  () => 8.64e15,
  () => -8.64e15 - 1,
  () => 253_402_300_799_999,
  () => '',
  () => ' ',
  () => '0',
  () => '24:00',
  () => '25:61',
  () => '04:00 ',
  () => '2026-02-30',
  () => '0000-00-00',
  () => '9999-12-31',
  () => 'Europe/Berlin',
  () => 'Europe/Amsterdzm',
  () => '__proto__',
  () => 'constructor',
  () => 'toString',
  () => '../../../../etc/passwd',
  () => '/dev/zero',
  () => '=1+1',
  () => '<b>\u202Ebold</b>',
  () => '\uD800',
  () => '\u0000',
  () => 'x'.repeat(2000),
  () => [],
  () => ({}),
  () => [[]],
  () => [null, null],
  () => Array.from({ length: 2000 }, (_, index) => index),
  () => nested(12),
  () => nested(500),
  () => JSON.parse('{"__proto__":{"isTracked":true},"constructor":1}'),
];

/** A JSON value that hardly anything accepts. */
export function hostileValue(random: SeededRandom): unknown {
  return random.pick(values)();
}

/** A copy of a JSON value with one to `most` places changed, removed, added or moved. */
export function mutatedValue(random: SeededRandom, value: unknown, most = 3): unknown {
  let result = value;
  for (let left = 1 + below(random, most); left > 0; left -= 1) result = changed(random, result, 0);
  return result;
}

function changed(random: SeededRandom, value: unknown, depth: number): unknown {
  const isLeaf = typeof value !== 'object' || value === null || Object.keys(value).length === 0;
  if (isLeaf || random.happens(depth === 0 ? 0.03 : 0.15)) return near(random, value);
  if (Array.isArray(value)) return changedList(random, value, depth);
  const entries = Object.entries(value);
  const at = below(random, entries.length);
  const [key = '', each] = entries[at] ?? [];
  switch (below(random, 8)) {
    case 0:
      entries.splice(at, 1);
      break;
    case 1:
      entries.push([String(random.pick(['__proto__', 'toString', 'id', `${key} `])), hostileValue(random)]);
      break;
    case 2:
      entries[at] = [key, random.pick(entries)[1]];
      break;
    default:
      entries[at] = [key, changed(random, each, depth + 1)];
  }
  return Object.fromEntries(entries);
}

function changedList(random: SeededRandom, list: readonly unknown[], depth: number): unknown {
  const copy = [...list];
  const at = below(random, copy.length);
  switch (below(random, 6)) {
    case 0:
      copy.splice(at, 1);
      break;
    case 1:
      copy.splice(at, 0, copy[at]);
      break;
    case 2:
      copy.reverse();
      break;
    default:
      copy[at] = changed(random, copy[at], depth + 1);
  }
  return copy;
}

/** Often a value of the same type that is only slightly wrong, which checks miss most easily. */
function near(random: SeededRandom, value: unknown): unknown {
  if (typeof value === 'number' && random.happens(0.6)) {
    return random.pick([value + 1, value - 1, -value, value * 10, value / 10, value * 1000, value + 0.5]);
  }
  if (typeof value === 'string' && random.happens(0.4)) {
    return random.pick([`${value}x`, value.slice(1), value.toUpperCase(), value + value, ` ${value}`]);
  }
  if (typeof value === 'boolean' && random.happens(0.5)) return !value;
  return hostileValue(random);
}
