import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createAutostartFile } from '../../../main/electron/startup/autostart-file.ts';
import type { LoginItem, LoginState } from '../../../main/ports/login-item.ts';
import { createRuntime } from '../../../main/runtime/runtime.ts';
import { fakePorts } from '../../support/fake-ports.ts';
import { handPolicy } from '../../support/hand-policy.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** The system's list of login items, as all three systems keep it. */
function loginItem(state: LoginState) {
  const writes: string[] = [];
  const list = { state };
  const item: LoginItem = {
    read: () => ({ known: true, value: list.state }),
    isOutdated: async () => false,
    write(isOn, isForced) {
      writes.push(`${isOn ? 'on' : 'off'}${isForced ? ' by force' : ''}`);
      if (list.state !== 'turned-off' || isForced) list.state = isOn ? 'on' : 'off';
    },
  };
  return { item, list, writes };
}

function program(state: LoginState, policy = handPolicy(), settings: object = { firstStartDone: true }) {
  const { item, list, writes } = loginItem(state);
  const fake = fakePorts(tempFolder(), { policy: policy.source, loginItem: item, settings });
  const runtime = createRuntime(fake.ports);
  runtime.start();
  const ask = (name: string, input: unknown) => runtime.request('app', name, input);
  return { runtime, list, writes, ask, fake };
}

const set = (value: boolean) => ({ key: 'startAtLogin', value });

describe('a start changes nothing that the user has decided', () => {
  test.each<[LoginState, object]>([
    ['on', {}],
    ['off', {}],
    ['turned-off', {}],
    ['off', { startAtLogin: true }],
    ['turned-off', { startAtLogin: true }],
    ['on', { startAtLogin: false }],
  ])('%s in the system, %j in the settings', (state, settings) => {
    const { writes } = program(state, handPolicy(), { firstStartDone: true, ...settings });
    expect(writes).toEqual([]);
  });

  test.each<LoginState>(['off', 'turned-off'])('%s, recommended on', (state) => {
    expect(program(state, handPolicy({}, { startAtLogin: true })).writes).toEqual([]);
  });
});

describe('a mandatory policy overrides it', () => {
  test.each<[LoginState, boolean, readonly string[]]>([
    ['on', true, []],
    ['off', true, ['on by force']],
    ['turned-off', true, ['on by force']],
    ['on', false, ['off by force']],
    ['off', false, []],
  ])('%s in the system, mandatory %s', (state, value, expected) => {
    expect(program(state, handPolicy({ startAtLogin: value })).writes).toEqual(expected);
  });

  test('that appears and disappears while the app runs', () => {
    const policy = handPolicy();
    const { list, writes } = program('turned-off', policy, { firstStartDone: true, startAtLogin: false });
    policy.set({ startAtLogin: true });
    expect(list.state).toBe('on');
    policy.set({});
    expect(list.state).toBe('off');
    expect(writes).toEqual(['on by force', 'off']);
  });

  test('cannot be changed by a request or by the first start', async () => {
    const { ask, writes } = program('on', handPolicy({ startAtLogin: true }), {});
    expect(await ask('settings:set', set(false))).toMatchObject({ ok: false });
    expect(await ask('first-start:finish', { startAtLogin: false, startBreak: false })).toEqual({ ok: true });
    expect(await ask('settings:get', null)).toMatchObject({
      startAtLogin: { value: true, layer: 'mandatory' },
      firstStartDone: { value: true },
    });
    expect(writes).toEqual([]);
  });
});

describe('the user', () => {
  test('can turn it on and off in the app', async () => {
    const { ask, list, writes } = program('off', handPolicy(), { firstStartDone: true, startAtLogin: false });
    expect(await ask('settings:set', set(true))).toEqual({ ok: true });
    expect(list.state).toBe('on');
    expect(await ask('settings:set', set(false))).toEqual({ ok: true });
    expect(list.state).toBe('off');
    expect(writes).toEqual(['on', 'off']);
  });

  test('says where to turn on what was turned off in the system', async () => {
    const { ask, writes } = program('turned-off', handPolicy(), {
      firstStartDone: true,
      startAtLogin: false,
    });
    expect(await ask('settings:set', set(true))).toEqual({
      ok: false,
      problem: 'off-in-system',
    });
    expect(writes).toEqual([]);
  });

  test('does not restore a removed entry by changing another setting', async () => {
    const { ask, writes } = program('off');
    await ask('settings:set', { key: 'sounds', value: true });
    expect(writes).toEqual([]);
  });

  test('answers the question of the first start; before that nothing is written', async () => {
    const policy = handPolicy();
    const { ask, writes } = program('off', policy, {});
    policy.set({}, { startAtLogin: true });
    expect(writes).toEqual([]);
    await ask('first-start:finish', { startAtLogin: true, startBreak: false });
    expect(writes).toEqual(['on']);
  });
});

describe('the file of the next version is started', () => {
  /** An entry for a missing file, and the text of that entry after a start of the file that replaced it. */
  async function startNext(options: {
    readonly lines?: string;
    readonly settings?: object;
    readonly policy?: ReturnType<typeof handPolicy>;
  }) {
    const folder = tempFolder();
    const entry = join(folder, 'autostart/unhunch.desktop');
    const [before, next] = ['0.0.9', '0.1.0'].map((version) =>
      join(folder, `Unhunch-${version}-x86_64.AppImage`),
    ) as [string, string];
    writeFileSync(next, '');
    mkdirSync(join(folder, 'autostart'));
    writeFileSync(entry, `[Desktop Entry]\nExec=${before} --background\n${options.lines ?? ''}`);
    const fake = fakePorts(tempFolder(), {
      policy: (options.policy ?? handPolicy()).source,
      loginItem: createAutostartFile(folder, [next, '--background'], []),
      settings: options.settings ?? { firstStartDone: true },
    });
    createRuntime(fake.ports).start();
    await setImmediate();
    const text = existsSync(entry) ? readFileSync(entry, 'utf8') : '';
    return { isNext: text.includes(`\nExec=${next} --background\n`), isBefore: text.includes(before) };
  }

  test.each([
    ['the person', { firstStartDone: true, startAtLogin: true }, handPolicy()],
    ['only the default', { firstStartDone: true }, handPolicy()],
    ['a recommendation', { firstStartDone: true }, handPolicy({}, { startAtLogin: true })],
    ['a mandatory policy', {}, handPolicy({ startAtLogin: true })],
  ])('the entry starts it, as %s wants', async (_who, settings, policy) => {
    expect(await startNext({ settings, policy })).toEqual({ isNext: true, isBefore: false });
  });

  test.each([
    ['was turned off by the desktop', { lines: 'Hidden=true\n' }],
    ['was turned off by GNOME', { lines: 'X-GNOME-Autostart-enabled=false\n' }],
    ['is not wanted', { settings: { firstStartDone: true, startAtLogin: false } }],
    ['has not been asked for', { settings: {} }],
  ])('the entry stays when it %s', async (_why, options) => {
    expect(await startNext(options)).toEqual({ isNext: false, isBefore: true });
  });
});

test('a first start on a machine where the app was turned off before ends like any other', async () => {
  const { ask, writes } = program('turned-off', handPolicy(), {});
  expect(await ask('first-start:finish', { startAtLogin: true, startBreak: false })).toEqual({ ok: true });
  expect(writes).toEqual([]);
});

test('a system that fails is logged and changes nothing else', async () => {
  const item: LoginItem = {
    read: () => ({ known: false, reason: 'not known' }),
    isOutdated: async () => false,
    write() {
      throw new Error('read-only file system');
    },
  };
  const fake = fakePorts(tempFolder(), { loginItem: item, settings: { firstStartDone: true } });
  const runtime = createRuntime(fake.ports);
  runtime.start();
  expect(await runtime.request('app', 'settings:set', set(false))).toEqual({ ok: true });
  expect(fake.calls.filter((call) => call.startsWith('error'))).toHaveLength(1);
});
