import { describe, expect, it } from 'vitest';
import { createKeySign, followKey } from '../../../../main/node/windows-registry/followed-key.ts';
import { createRegistry } from '../../../../main/node/windows-registry/registry-reader.ts';
import { fakeWindows } from '../../../support/fake-windows.ts';

const KEY = 'HKCU\\Software\\Unhunch';
const one = { A: { kind: 'number', value: 1n } } as const;

function windows() {
  const fake = fakeWindows();
  const registry = createRegistry({ ok: true, calls: fake.calls });
  return { ...fake, registry, key: followKey(registry, KEY), sign: createKeySign(registry, KEY) };
}

describe('a followed key', () => {
  it('is read once, and again only after a change', async () => {
    const { key, set, opened } = windows();
    set(KEY, one);
    expect(await key.read()).toMatchObject({ type: 'read' });
    expect(opened()).toEqual([KEY, KEY]);
    await key.read();
    await key.read();
    expect(opened()).toEqual([]);
    set(`${KEY}\\Below`, one);
    expect(await key.read()).toMatchObject({ keys: [{ path: '' }, { path: 'Below' }] });
    expect(opened()).toEqual([KEY, `${KEY}\\Below`]);
    await key.read();
    expect(opened()).toEqual([]);
  });

  it('that is absent is looked for at each read, and followed once it exists', async () => {
    const { key, set, opened } = windows();
    expect(await key.read()).toEqual({ type: 'absent' });
    expect(await key.read()).toEqual({ type: 'absent' });
    set(KEY, one);
    expect(await key.read()).toMatchObject({ type: 'read' });
    opened();
    await key.read();
    expect(opened()).toEqual([]);
  });

  it('that is deleted and written again is not mistaken for the old one', async () => {
    const { key, set, delete: remove } = windows();
    set(KEY, one);
    await key.read();
    remove(KEY);
    expect(await key.read()).toEqual({ type: 'absent' });
    set(KEY, { A: { kind: 'number', value: 2n } });
    await key.read();
    remove(KEY);
    set(KEY, { A: { kind: 'number', value: 3n } });
    expect(await key.read()).toMatchObject({
      keys: [{ values: new Map([['A', { kind: 'number', value: 3n }]]) }],
    });
  });

  it('that cannot be read says so at each read', async () => {
    const { key, set, fail } = windows();
    set(KEY, one);
    fail(KEY, 5);
    expect(await key.read()).toMatchObject({ type: 'denied' });
    fail(KEY, 0);
    expect(await key.read()).toMatchObject({ type: 'read' });
  });

  it('leaves no handle open after it is closed', async () => {
    const { key, set, openHandles } = windows();
    set(KEY, one);
    await key.read();
    key.close();
    expect(openHandles()).toBe(0);
  });
});

describe('the change sign of a key', () => {
  it('is another number after each change, and null while changes cannot be noticed', () => {
    const { sign, set, delete: remove } = windows();
    expect(sign.read()).toBeNull();
    set(KEY, one);
    const first = sign.read();
    expect(first).not.toBeNull();
    expect(sign.read()).toBe(first);
    set(KEY, one);
    const second = sign.read();
    expect(second).not.toBe(first);
    remove(KEY);
    expect(sign.read()).toBeNull();
    set(KEY, one);
    expect([null, first, second]).not.toContain(sign.read());
  });
});
