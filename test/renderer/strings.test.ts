import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import en from '../../shared/strings/en.json' with { type: 'json' };

const renderer = join(import.meta.dirname, '../../renderer');
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);

function leaves(node: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => leaves(child, path === '' ? key : `${path}.${key}`));
}

const messages = leaves(en, '');
const keys = new Set(messages.map(([key]) => key.replace(/_(one|other)$/, '')));

it('has every message that the windows name', () => {
  for (const file of files) {
    const source = readFileSync(join(renderer, file), 'utf8');
    for (const [, key] of source.matchAll(/\bt\(\s*'([^']+)'/g)) {
      expect(keys, `${file} names ${key}`).toContain(key);
    }
  }
});

it('gives every counted message both its plural forms', () => {
  const names = new Set(messages.map(([key]) => key));
  for (const name of names) {
    const base = name.replace(/_(one|other)$/, '');
    if (base !== name) expect([...names]).toEqual(expect.arrayContaining([`${base}_one`, `${base}_other`]));
  }
});

it('speaks calmly: no exclamation marks, no blame, no promise', () => {
  for (const [key, message] of messages) {
    expect(message, key).not.toMatch(
      /!|you should|you missed|you failed|\bcures?\b|\bheals?\b|pain relief|relieve/i,
    );
  }
});
