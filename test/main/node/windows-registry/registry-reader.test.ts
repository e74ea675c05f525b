import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../../../main/node/windows-registry/registry-reader.ts';
import { fakeWindows } from '../../../support/fake-windows.ts';

const KEY = 'HKLM\\Software\\Policies\\Unhunch';

function windows() {
  const fake = fakeWindows();
  return { ...fake, registry: createRegistry({ ok: true, calls: fake.calls }) };
}

describe('a key that exists', () => {
  it('is read with all keys below it, each before those below it', async () => {
    const { registry, set, openHandles } = windows();
    set(`${KEY}\\Recommended\\Hours`, { From: { kind: 'text', text: '09:00' } });
    set(KEY, { '': { kind: 'text', text: 'default' }, 'Two words': { kind: 'number', value: 30n } });
    expect(await registry.read(KEY)).toEqual({
      type: 'read',
      keys: [
        {
          path: '',
          values: new Map([
            ['', { kind: 'text', text: 'default' }],
            ['Two words', { kind: 'number', value: 30n }],
          ]),
        },
        { path: 'Recommended', values: new Map() },
        { path: 'Recommended\\Hours', values: new Map([['From', { kind: 'text', text: '09:00' }]]) },
      ],
    });
    expect(await registry.children(KEY)).toEqual({ type: 'read', names: ['Recommended'] });
    expect(openHandles()).toBe(0);
  });

  it('may be empty', async () => {
    const { registry, set } = windows();
    set(KEY);
    expect(await registry.read(KEY)).toEqual({ type: 'read', keys: [{ path: '', values: new Map() }] });
    expect(await registry.children(KEY)).toEqual({ type: 'read', names: [] });
  });

  it.each([4096, 4097, 65_536, 65_537, 1_048_576])('may hold a value of %i bytes', async (size) => {
    const { registry, set } = windows();
    set(KEY, { Blob: [3, Buffer.alloc(size, 1)] });
    const answer = await registry.read(KEY);
    const value = answer.type === 'read' ? answer.keys[0]?.values.get('Blob') : undefined;
    expect(value?.kind === 'bytes' && value.bytes.length).toBe(size);
  });

  it('is damaged if it holds a larger value', async () => {
    const { registry, set, openHandles } = windows();
    set(KEY, { Blob: [3, Buffer.alloc(1_048_577)] });
    expect(await registry.read(KEY)).toMatchObject({ type: 'damaged' });
    expect(openHandles()).toBe(0);
  });

  it('is damaged if it has too many or too deep keys below it', async () => {
    const { registry, set } = windows();
    set([KEY, ...Array(32).fill('A')].join('\\'));
    expect((await registry.read(KEY)).type).toBe('read');
    set([KEY, ...Array(33).fill('A')].join('\\'));
    expect(await registry.read(KEY)).toMatchObject({ type: 'damaged' });
    const many = windows();
    for (let count = 0; count < 1000; count += 1) many.set(`${KEY}\\${count}`);
    expect(await many.registry.read(KEY)).toMatchObject({ type: 'damaged' });
  });
});

describe('the error codes of Windows', () => {
  it.each([
    [2, { type: 'absent' }],
    [3, { type: 'absent' }],
    [1018, { type: 'absent' }],
    [5, { type: 'denied', reason: `Windows denies access to ${KEY} (error 5)` }],
    [1009, { type: 'damaged', reason: `Windows could not read ${KEY} (error 1009)` }],
    [1015, { type: 'damaged', reason: `Windows could not read ${KEY} (error 1015)` }],
    [1017, { type: 'damaged', reason: `Windows could not read ${KEY} (error 1017)` }],
    [1016, { type: 'unreadable', reason: `Windows could not read ${KEY} (error 1016)` }],
    [8, { type: 'unreadable', reason: `Windows could not read ${KEY} (error 8)` }],
    [1450, { type: 'unreadable', reason: `Windows could not read ${KEY} (error 1450)` }],
  ])('%i', async (code, answer) => {
    const { registry, set, fail } = windows();
    set(KEY);
    fail(KEY, code);
    expect(await registry.read(KEY)).toEqual(answer);
    expect(await registry.children(KEY)).toEqual(answer);
    expect(registry.watch(KEY)).toBeNull();
  });

  it('apply to the whole answer if a key below cannot be read', async () => {
    const { registry, set, fail } = windows();
    set(`${KEY}\\Recommended`);
    fail(`${KEY}\\Recommended`, 5);
    expect(await registry.read(KEY)).toEqual({
      type: 'denied',
      reason: `Windows denies access to ${KEY}\\Recommended (error 5)`,
    });
  });

  it('leave out a key below that is deleted during the read', async () => {
    const { registry, set, fail } = windows();
    set(`${KEY}\\Recommended`);
    fail(`${KEY}\\Recommended`, 1018);
    expect(await registry.read(KEY)).toMatchObject({ type: 'read', keys: [{ path: '' }] });
  });
});

it('a registry whose library cannot be loaded is unreadable, never absent', async () => {
  const registry = createRegistry({ ok: false, reason: 'blocked by policy' });
  const answer = { type: 'unreadable', reason: 'blocked by policy' };
  expect(await registry.read(KEY)).toEqual(answer);
  expect(await registry.children(KEY)).toEqual(answer);
  expect(registry.watch(KEY)).toBeNull();
});

describe('a watch', () => {
  it('reports each change of the key and below it once, and of no other key', () => {
    const { registry, set } = windows();
    set(KEY);
    const watch = registry.watch(KEY);
    expect(watch?.poll()).toBe('same');
    set(KEY, { sounds: { kind: 'number', value: 1n } });
    expect([watch?.poll(), watch?.poll()]).toEqual(['changed', 'same']);
    set(`${KEY}\\Recommended`);
    set(`${KEY}\\Recommended`, { sounds: { kind: 'number', value: 1n } });
    expect([watch?.poll(), watch?.poll()]).toEqual(['changed', 'same']);
    set('HKLM\\Software\\Policies\\Unhunched');
    expect(watch?.poll()).toBe('same');
  });

  it('ends when the key is deleted, and leaves no handle open', () => {
    const { registry, set, delete: remove, openHandles } = windows();
    set(KEY);
    const watch = registry.watch(KEY);
    remove(KEY);
    expect([watch?.poll(), watch?.poll()]).toEqual(['over', 'over']);
    expect(openHandles()).toBe(0);
  });

  it('leaves no handle open after it is closed, even twice', () => {
    const { registry, set, openHandles } = windows();
    set(KEY);
    const watch = registry.watch(KEY);
    expect(openHandles()).toBe(2);
    watch?.close();
    watch?.close();
    expect(watch?.poll()).toBe('over');
    expect(openHandles()).toBe(0);
  });
});
