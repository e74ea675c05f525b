import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../shared/history/slices.ts';
import { scanObject } from '../../../shared/transfer/json-scan.ts';

const scan = (text: string) => atOnce(scanObject(text));
const entriesOf = (text: string) => Object.fromEntries(scan(text).entries);

describe('an object is read as JSON.parse reads it', () => {
  test('with any contents and white space', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })),
        fc.constantFrom(undefined, 2, '\t', '\r\n'),
        (object, space) => {
          const text = JSON.stringify(object, null, space);
          expect(scan(text).ok).toBe(true);
          expect(entriesOf(text)).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('or rejected if JSON.parse rejects it', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('"', '{', ']', ',', ':', '\\', 'x', ''),
        (value, at, put) => {
          const sound = JSON.stringify({ a: [value, 1], b: value });
          const index = 1 + (at % (sound.length - 1));
          const text = sound.slice(0, index) + put + sound.slice(index + 1);
          let expected: unknown = null;
          try {
            expected = JSON.parse(text);
          } catch {
            expect(scan(text)).toMatchObject({ ok: false, problem: 'not-json' });
            return;
          }
          expect(entriesOf(text)).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['', 'not-json'],
  ['{', 'not-json'],
  ['{"a":1}x', 'not-json'],
  ['{"a":[1,2}', 'not-json'],
  ['{"a":[1,]}', 'not-json'],
  ['{"a" 1}', 'not-json'],
  ['{,}', 'not-json'],
  ['[]', 'not-an-object'],
  ['"text"', 'not-an-object'],
  ['12', 'not-an-object'],
  [`{"a":${'['.repeat(1000)}${']'.repeat(1000)}}`, 'too-large'],
  [`{"a":{"b":${'['.repeat(5_000_000)}`, 'too-large'],
  [`{"a":"${'x'.repeat(2_000_000)}"}`, 'too-large'],
  [`{"a":${' '.repeat(2_000_000)}1}`, 'too-large'],
])('%.20s: %s', (text, problem) => {
  expect(scan(text)).toMatchObject({ ok: false, problem });
});

test('the entries before a problem are known', () => {
  expect(entriesOf('{"format":"x","rows":[1,2],"broken":')).toEqual({ format: 'x', rows: [1, 2] });
});
