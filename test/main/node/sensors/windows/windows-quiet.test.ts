import { describe, expect, it, vi } from 'vitest';
import type { CommandResult } from '../../../../../main/node/sensors/command.ts';
import {
  askForDoNotDisturb,
  createWindowsQuiet,
} from '../../../../../main/node/sensors/windows/windows-quiet.ts';
import { quietProfileIn } from '../../../../../main/node/sensors/windows/windows-quiet-blob.ts';
import { registryValue } from '../../../../../main/node/windows-registry/registry.ts';
import { parseRegistryOutput } from '../../../../../main/node/windows-registry/registry-output.ts';
import { recordedRegistry } from '../../../../support/recorded-registry.ts';
import { recorded } from '../../../../support/scripted-commands.ts';

const CURRENT =
  'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\CloudStore\\Store\\DefaultAccount\\Current';
const MINE = `${CURRENT}\\default$windows.data.donotdisturb.quiethourssettings`;
const ACCOUNT = `${CURRENT}\\{8d1f2ae7-20b5-4a6e-9f0c-1c2d3e4f5a6b}$windows.data.donotdisturb.quiethourssettings`;
const PRESENTATION = 'HKCU\\Software\\Microsoft\\MobilePC\\AdaptableSettings\\Activity';

/** A last `\` names the list of the keys below. */
function quietWith(answers: Readonly<Record<string, string | CommandResult | undefined>>) {
  const { registry, commands, set } = recordedRegistry({
    [`${CURRENT}\\`]: 'cloud-store-keys.txt',
    [MINE]: 'blank-lines.txt',
    [ACCOUNT]: 'blank-lines.txt',
    ...answers,
  });
  let nowMs = 0;
  const ask = askForDoNotDisturb({ registry, nowMs: () => nowMs });
  return {
    ask,
    commands,
    set,
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
}

const onReading = { known: true, value: true };
const offReading = { known: true, value: false };
const reasonOf = (reading: { known: boolean; reason?: string }) => reading.reason ?? '';

describe('do-not-disturb', () => {
  it.each(['quiet-11-priority.txt', 'quiet-11-alarms.txt'])('is on by %s', async (name) => {
    expect(await quietWith({ [MINE]: name }).ask()).toEqual(onReading);
  });

  it('is off by quiet-11-off.txt', async () => {
    expect(await quietWith({ [MINE]: 'quiet-11-off.txt' }).ask()).toEqual(offReading);
  });

  it('is that of the setting that was changed last', async () => {
    const { ask, set } = quietWith({ [MINE]: 'quiet-11-off.txt', [ACCOUNT]: 'quiet-account-priority.txt' });
    expect(await ask()).toEqual(onReading);
    set(ACCOUNT, 'blank-lines.txt');
    expect(await ask()).toEqual(offReading);
  });

  it.each([
    ['quiet-other-profile.txt', /profile of its own/],
    ['quiet-damaged-blob.txt', /never changed/],
    ['damaged-cut-off.txt', /neither a key|middle of a line/],
  ])('is unknown by %s', async (name, reason) => {
    expect(reasonOf(await quietWith({ [MINE]: name }).ask())).toMatch(reason);
  });

  it('is unknown where nothing is stored, and where the registry cannot be read', async () => {
    expect(reasonOf(await quietWith({}).ask())).toMatch(/never changed/);
    const fresh = quietWith({ [`${CURRENT}\\`]: 'cloud-store-keys-fresh.txt' });
    expect(reasonOf(await fresh.ask())).toMatch(/never changed/);
    const gone = { ok: false, reason: 'ended with 1', exitCode: 1 } as const;
    expect(reasonOf(await quietWith({ [`${CURRENT}\\`]: gone }).ask())).toMatch(/keeps no/);
    expect(reasonOf(await quietWith({ [MINE]: gone }).ask())).toMatch(/may not read/);
    const numbered = reasonOf(await quietWith({ [ACCOUNT]: gone }).ask());
    expect(numbered).toMatch(/may not read/);
    expect(numbered).not.toMatch(/8d1f2ae7/);
    const failed = { ok: false, reason: 'too slow' } as const;
    expect(await quietWith({ [`${CURRENT}\\`]: failed }).ask()).toEqual({ known: false, reason: 'too slow' });
    expect(await quietWith({ [MINE]: failed }).ask()).toEqual({ known: false, reason: 'too slow' });
  });
});

describe('a presentation', () => {
  it('is quiet, whatever do-not-disturb says', async () => {
    expect(await quietWith({ [PRESENTATION]: 'presentation-on.txt' }).ask()).toEqual(onReading);
    const both = { [MINE]: 'quiet-11-off.txt', [PRESENTATION]: 'presentation-on.txt' };
    expect(await quietWith(both).ask()).toEqual(onReading);
  });

  it('that is over keeps nothing quiet', async () => {
    const over = { [MINE]: 'quiet-11-off.txt', [PRESENTATION]: 'presentation-off.txt' };
    expect(await quietWith(over).ask()).toEqual(offReading);
  });
});

describe('what was not read', () => {
  it('makes no "no" of the rest', async () => {
    const failed = { ok: false, reason: 'too slow' } as const;
    for (const key of [ACCOUNT, PRESENTATION]) {
      const reading = await quietWith({ [MINE]: 'quiet-11-off.txt', [key]: failed }).ask();
      expect(reading).toEqual({ known: false, reason: 'too slow' });
    }
    expect(await quietWith({ [MINE]: 'quiet-11-priority.txt', [ACCOUNT]: failed }).ask()).toEqual(onReading);
  });
});

describe('what it costs', () => {
  it('is one command for each account that stores the setting, once the places are known', async () => {
    const { ask, commands, pass } = quietWith({
      [MINE]: 'quiet-11-off.txt',
      [ACCOUNT]: 'quiet-account-priority.txt',
    });
    await ask();
    const first = commands.asked.length;
    pass(10_000);
    await ask();
    expect(commands.asked.length - first).toBe(2);
  });
});

describe('quietProfileIn', () => {
  const blobOf = (name: string, key: string) => {
    const parsed = parseRegistryOutput(recorded(`windows/${name}`).toString('latin1'), key);
    const value = parsed.ok ? registryValue(parsed.keys[1], 'Data') : undefined;
    return value?.kind === 'bytes' ? value.bytes : new Uint8Array();
  };

  it('reads the profile and the time of the change', () => {
    const off = blobOf('quiet-11-off.txt', MINE);
    expect(quietProfileIn(off)).toEqual({ profile: 'off', changedAtSeconds: 1_757_366_924 });
    expect(quietProfileIn(blobOf('quiet-11-alarms.txt', MINE))?.profile).toBe('on');
  });

  it('reads a blob cut anywhere without failing, and never as another profile', () => {
    const off = blobOf('quiet-11-off.txt', MINE);
    for (let length = 0; length < off.length; length += 1) {
      const cut = quietProfileIn(off.subarray(0, length));
      expect(cut === null || cut.profile !== 'on').toBe(true);
    }
  });
});

describe('the sensor', () => {
  it('says that do-not-disturb is on, and else never that nothing keeps the desktop quiet', async () => {
    const read = async (name: string) => {
      const { registry } = recordedRegistry({
        [`${CURRENT}\\`]: 'cloud-store-keys.txt',
        [MINE]: name,
        [ACCOUNT]: 'blank-lines.txt',
      });
      const sensor = createWindowsQuiet({ registry, nowMs: () => performance.now() });
      sensor.attend?.('sharp');
      await vi.waitFor(() => expect(JSON.stringify(sensor.read())).not.toMatch('not asked'));
      sensor.close();
      return sensor;
    };
    expect((await read('quiet-11-priority.txt')).read()).toEqual({ known: true, value: 'do-not-disturb' });
    const off = await read('quiet-11-off.txt');
    expect(off.read()).toEqual({
      known: false,
      reason: 'on Windows Unhunch cannot see whether a program fills the screen',
    });
    expect(off.account()).toEqual({
      methods: ['windows-notifications'],
      certainty: 'likely',
      lastError: null,
    });
  });
});
