import type { SeededRandom } from '../support/seeded-random.ts';

/** A whole number from 0 to below `end`. */
export function below(random: SeededRandom, end: number): number {
  return Math.floor(random.next() * end);
}

/** Random bytes. */
export function someBytes(random: SeededRandom, count: number): Buffer {
  return Buffer.from(Array.from({ length: count }, () => below(random, 256)));
}

const extremes = [0x00, 0x01, 0x7f, 0x80, 0xfe, 0xff];

/** A copy of these bytes with one to `most` faults: changed, removed, repeated, inserted or cut off. */
export function mutatedBytes(random: SeededRandom, bytes: Buffer, most = 4): Buffer {
  let result: Buffer = Buffer.from(bytes);
  for (let left = 1 + below(random, most); left > 0; left -= 1) result = withFault(random, result);
  return result;
}

function withFault(random: SeededRandom, bytes: Buffer): Buffer {
  const at = below(random, bytes.length + 1);
  const until = Math.min(bytes.length, at + 1 + below(random, 32));
  const around = (middle: Buffer) => Buffer.concat([bytes.subarray(0, at), middle, bytes.subarray(until)]);
  switch (below(random, 7)) {
    case 0:
      return around(someBytes(random, until - at));
    case 1:
      return around(Buffer.alloc(until - at, random.pick(extremes)));
    case 2:
      return around(Buffer.alloc(0));
    case 3:
      return around(Buffer.concat([bytes.subarray(at, until), bytes.subarray(at, until)]));
    case 4:
      return Buffer.concat([bytes.subarray(0, at), someBytes(random, below(random, 16)), bytes.subarray(at)]);
    case 5:
      return Buffer.from(bytes.subarray(0, at));
    default: {
      const flipped = Buffer.from(bytes);
      if (at < flipped.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << below(random, 8));
      return flipped;
    }
  }
}

const snippets = [
  '\u0000',
  '\uFEFF',
  '\uD800',
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\n',
  '\r',
  '\t- ',
  'null',
  '-1',
  '1e999',
  'NaN',
  '"__proto__":{"a":1},',
  '&a [*a]',
  '<<: *a',
  '!!js/function',
  '# ',
  '--- ',
  '\u202E',
  'é',
  '['.repeat(3000),
];

/** A copy of a text with one to `most` faults. */
export function mutatedText(random: SeededRandom, text: string, most = 4): string {
  let result = text;
  for (let left = 1 + below(random, most); left > 0; left -= 1) {
    const at = below(random, result.length + 1);
    const end = Math.min(result.length, at + below(random, 20));
    switch (below(random, 5)) {
      case 0:
        result = result.slice(0, at) + random.pick(snippets) + result.slice(at);
        break;
      case 1:
        result = result.slice(0, at) + result.slice(end);
        break;
      case 2:
        result = result.slice(0, end) + result.slice(at);
        break;
      case 3:
        result = result.slice(0, at);
        break;
      default:
        result = result.slice(0, at) + random.pick(snippets) + result.slice(end);
    }
  }
  return result;
}
