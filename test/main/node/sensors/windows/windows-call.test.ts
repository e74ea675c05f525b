import { describe, expect, it } from 'vitest';
import type { CommandResult } from '../../../../../main/node/sensors/command.ts';
import { LONGEST_CALL_MS } from '../../../../../main/node/sensors/linux/held-devices.ts';
import { askForCall, windowsBuild } from '../../../../../main/node/sensors/windows/windows-call.ts';
import { deviceUses, judgeUses } from '../../../../../main/node/sensors/windows/windows-consent.ts';
import { parseRegistryOutput } from '../../../../../main/node/windows-registry/registry-output.ts';
import { recordedRegistry } from '../../../../support/recorded-registry.ts';
import { recorded } from '../../../../support/scripted-commands.ts';

const STORE = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore';
const MINE = `HKCU\\${STORE}`;
const MACHINE = `HKLM\\${STORE}`;
/** When the program in the recorded outputs opened the microphone. */
const OPENED = Date.parse('2026-09-24T08:37:57.469Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Answers = Readonly<Record<string, string | CommandResult | undefined>>;

/** Asks once, ten minutes after the microphone was opened unless told otherwise, on a machine that has run for a day. */
function callWith(answers: Answers, { afterMs = 10 * MINUTE, upMs = 24 * HOUR, build = 26_200 } = {}) {
  const { registry, commands, set } = recordedRegistry(answers);
  let nowMs = 0;
  const ask = askForCall({
    registry,
    nowMs: () => nowMs,
    wallMs: () => OPENED + afterMs,
    upMs: () => upMs,
    build,
  });
  return {
    ask,
    commands,
    set,
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
}

const free = { [`${MINE}\\microphone`]: 'consent-11-free.txt', [`${MINE}\\webcam`]: 'consent-11-free.txt' };
const inUse = { ...free, [`${MINE}\\microphone`]: 'consent-11-in-use.txt' };
const reasonOf = (reading: { known: boolean; reason?: string }) => reading.reason ?? '';

describe('a microphone or camera that is in use', () => {
  it.each([
    'consent-11-in-use.txt',
    'consent-10-german-850.txt',
    'consent-11-japanese-932.txt',
    'consent-11-lost-letters.txt',
  ])('is a call by %s', async (name) => {
    const { ask } = callWith({ ...free, [`${MINE}\\microphone`]: name });
    expect(await ask()).toEqual({ known: true, value: true });
  });

  it('is asked for with one command when the first branch says yes', async () => {
    const { ask, commands } = callWith(inUse);
    await ask();
    expect(commands.asked).toHaveLength(1);
  });

  it.each([`${MINE}\\webcam`, `${MACHINE}\\microphone`, `${MACHINE}\\webcam`])(
    'is a call by %s',
    async (key) => {
      const { ask } = callWith({ ...free, [key]: 'consent-11-in-use.txt' });
      expect(await ask()).toEqual({ known: true, value: true });
    },
  );

  it('is a call on builds of which a "no" is not believed, too', async () => {
    const { ask } = callWith(inUse, { build: 28_000 });
    expect(await ask()).toEqual({ known: true, value: true });
  });
});

describe('microphone and camera that nobody uses', () => {
  it.each(['consent-11-free.txt', 'consent-11-french-850.txt'])('are no call by %s', async (name) => {
    const { ask } = callWith({ ...free, [`${MINE}\\microphone`]: name });
    expect(await ask()).toEqual({ known: true, value: false });
  });

  it('are asked for at two commands, the machine branches at most once a minute', async () => {
    const { ask, commands, pass } = callWith({
      ...free,
      [`${MACHINE}\\microphone`]: 'consent-11-free.txt',
      [`${MACHINE}\\webcam`]: 'consent-11-free.txt',
    });
    await ask();
    expect(commands.asked).toHaveLength(4);
    pass(10_000);
    await ask();
    expect(commands.asked).toHaveLength(6);
    pass(50_000);
    await ask();
    expect(commands.asked).toHaveLength(10);
  });

  it('are no call once the microphone is released', async () => {
    const { ask, set } = callWith(inUse);
    expect(await ask()).toEqual({ known: true, value: true });
    set(`${MINE}\\microphone`, 'consent-11-free.txt');
    expect(await ask()).toEqual({ known: true, value: false });
  });
});

describe('what cannot be believed', () => {
  it('an entry from before the last start was left behind: no call', async () => {
    const { ask } = callWith(inUse, { afterMs: 10 * MINUTE, upMs: 5 * MINUTE });
    expect(await ask()).toEqual({ known: true, value: false });
  });

  it('an entry that is open for more than four hours is unknown', async () => {
    expect(await callWith(inUse, { afterMs: 4 * HOUR - 1 }).ask()).toEqual({ known: true, value: true });
    expect(reasonOf(await callWith(inUse, { afterMs: 4 * HOUR + 1 }).ask())).toMatch(/more than 4 hours/);
  });

  it('an entry from a time to come is unknown: the clock was set back', async () => {
    expect((await callWith(inUse, { afterMs: -MINUTE }).ask()).known).toBe(true);
    expect((await callWith(inUse, { afterMs: -HOUR, upMs: 48 * HOUR }).ask()).known).toBe(false);
  });

  it('a "no" is unknown on builds after 26200, and on a build that is not told', async () => {
    expect(reasonOf(await callWith(free, { build: 26_220 }).ask())).toMatch(/build 26220/);
    expect((await callWith(free, { build: Number.NaN }).ask()).known).toBe(false);
  });
});

describe('what was not measured is unknown, never no', () => {
  it.each(['consent-10-1909.txt', 'consent-never-used.txt'])('a list without uses: %s', async (name) => {
    const { ask } = callWith({ [`${MINE}\\microphone`]: name, [`${MINE}\\webcam`]: name });
    expect(reasonOf(await ask())).toMatch(/not noted a single use/);
  });

  it('no list at all', async () => {
    expect(reasonOf(await callWith({}).ask())).toMatch(/keeps no list/);
    expect(reasonOf(await callWith({ ...free, [`${MINE}\\webcam`]: undefined }).ask())).toMatch(
      /keeps no list/,
    );
  });

  it.each([
    { ok: false, reason: 'C:\\Windows\\System32\\reg.exe did not answer in 2000 ms' },
    { ok: false, reason: 'C:\\Windows\\System32\\reg.exe is not there' },
  ] as const)('a command that failed: $reason', async (failed) => {
    for (const key of [`${MINE}\\microphone`, `${MINE}\\webcam`, `${MACHINE}\\microphone`]) {
      expect(await callWith({ ...free, [key]: failed }).ask()).toEqual({
        known: false,
        reason: failed.reason,
      });
    }
  });

  it.each(['damaged-cut-off.txt', 'damaged-bytes.txt', 'damaged-other-program.txt'])('%s', async (name) => {
    expect((await callWith({ ...free, [`${MINE}\\webcam`]: name }).ask()).known).toBe(false);
  });
});

describe('deviceUses', () => {
  it('keeps times, and nothing that names a program or a person', () => {
    const key =
      'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore\\microphone';
    const parsed = parseRegistryOutput(recorded('windows/consent-11-in-use.txt').toString('latin1'), key);
    const uses = deviceUses(parsed.ok ? parsed.keys : []);
    expect(uses).toHaveLength(3);
    expect(uses.filter((use) => use.isOpen)).toEqual([{ startedAtMs: OPENED, isOpen: true }]);
    expect(JSON.stringify(uses)).not.toMatch(/[A-Z]:|zoom|sam|camera/i);
  });

  it('lets a credible use count beside one that is not', () => {
    const now = OPENED;
    const old = { startedAtMs: now - LONGEST_CALL_MS - 1, isOpen: true };
    expect(judgeUses([old], now, 0)).toBe('doubtful');
    expect(judgeUses([old, { startedAtMs: now - MINUTE, isOpen: true }], now, 0)).toBe('in-use');
    expect(judgeUses([], now, 0)).toBe('nothing-noted');
  });
});

describe('windowsBuild', () => {
  it('is the third part of the release', () => {
    expect(windowsBuild('10.0.26200')).toBe(26_200);
    expect(windowsBuild('10.0')).toBeNaN();
  });
});
