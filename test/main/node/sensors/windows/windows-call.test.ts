import { describe, expect, it } from 'vitest';
import { LONGEST_CALL_MS } from '../../../../../main/node/sensors/linux/held-devices.ts';
import {
  callIn,
  consentBranches,
  windowsBuild,
} from '../../../../../main/node/sensors/windows/windows-call.ts';
import { deviceUses, judgeUses } from '../../../../../main/node/sensors/windows/windows-consent.ts';
import { createRegistry } from '../../../../../main/node/windows-registry/registry-reader.ts';
import type { LoadedCalls } from '../../../../../main/node/windows-registry/windows-calls.ts';
import { type RecordedKey, recordedWindows } from '../../../../support/recorded-windows.ts';

const STORE = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore';
const MINE = `HKCU\\${STORE}`;
const MACHINE = `HKLM\\${STORE}`;
/** The time at which the program in the recordings opened the microphone. */
const OPENED = Date.parse('2026-09-24T08:37:57.469Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Answers = Readonly<Record<string, RecordedKey>>;

/** Ten minutes after the microphone was opened, unless given otherwise, on a machine that has been on for a day. */
function callWith(
  answers: Answers,
  { afterMs = 10 * MINUTE, upMs = 24 * HOUR, build = 26_200, calls }: Partial<Moment> = {},
) {
  const windows = recordedWindows(answers);
  const branches = consentBranches(createRegistry(calls ?? { ok: true, calls: windows.calls }));
  const ask = () => callIn(branches, { wallMs: () => OPENED + afterMs, upMs: () => upMs, build });
  return { ...windows, ask };
}
interface Moment {
  readonly afterMs: number;
  readonly upMs: number;
  readonly build: number;
  readonly calls: LoadedCalls;
}

const free = { [`${MINE}\\microphone`]: 'consent-11-free.txt', [`${MINE}\\webcam`]: 'consent-11-free.txt' };
const inUse = { ...free, [`${MINE}\\microphone`]: 'consent-11-in-use.txt' };
const reasonOf = (reading: { known: boolean; reason?: string }) => reading.reason ?? '';

describe('a microphone or camera in use', () => {
  it.each([`${MINE}\\microphone`, `${MINE}\\webcam`, `${MACHINE}\\microphone`, `${MACHINE}\\webcam`])(
    'is a call by %s',
    async (key) => {
      const { ask } = callWith({ ...free, [key]: 'consent-11-in-use.txt' });
      expect(await ask()).toEqual({ known: true, value: true });
    },
  );

  it('is a call even on builds whose "no" is not believed', async () => {
    const { ask } = callWith(inUse, { build: 28_000 });
    expect(await ask()).toEqual({ known: true, value: true });
  });
});

describe('an unused microphone and camera', () => {
  it('are not a call', async () => {
    expect(await callWith(free).ask()).toEqual({ known: true, value: false });
  });

  it('are a call once the microphone is opened, until it is released', async () => {
    const { ask, record } = callWith(free);
    expect(await ask()).toEqual({ known: true, value: false });
    record(`${MINE}\\microphone`, 'consent-11-in-use.txt');
    expect(await ask()).toEqual({ known: true, value: true });
    record(`${MINE}\\microphone`, 'consent-11-free.txt');
    expect(await ask()).toEqual({ known: true, value: false });
  });

  it('cause no read while nothing changes', async () => {
    const { ask, opened } = callWith({
      ...free,
      [`${MACHINE}\\microphone`]: 'consent-11-free.txt',
      [`${MACHINE}\\webcam`]: 'consent-11-free.txt',
    });
    await ask();
    opened();
    await ask();
    expect(opened()).toEqual([]);
  });
});

describe('implausible entries', () => {
  it('an entry from before the last start was left behind: not a call', async () => {
    const { ask } = callWith(inUse, { afterMs: 10 * MINUTE, upMs: 5 * MINUTE });
    expect(await ask()).toEqual({ known: true, value: false });
  });

  it('an entry that is open for more than four hours is unknown', async () => {
    expect(await callWith(inUse, { afterMs: 4 * HOUR - 1 }).ask()).toEqual({ known: true, value: true });
    expect(reasonOf(await callWith(inUse, { afterMs: 4 * HOUR + 1 }).ask())).toMatch(/more than 4 hours/);
  });

  it('an entry from the future is unknown: the clock was set back', async () => {
    expect((await callWith(inUse, { afterMs: -MINUTE }).ask()).known).toBe(true);
    expect((await callWith(inUse, { afterMs: -HOUR, upMs: 48 * HOUR }).ask()).known).toBe(false);
  });

  it('a "no" is unknown on builds after 26200, and on a build that is not known', async () => {
    expect(reasonOf(await callWith(free, { build: 26_220 }).ask())).toMatch(/build 26220/);
    expect((await callWith(free, { build: Number.NaN }).ask()).known).toBe(false);
  });
});

describe('the reading is unknown, never no', () => {
  it.each(['consent-10-1909.txt', 'consent-never-used.txt'])('for a list without uses: %s', async (name) => {
    const { ask } = callWith({ [`${MINE}\\microphone`]: name, [`${MINE}\\webcam`]: name });
    expect(reasonOf(await ask())).toMatch(/not recorded a single use/);
  });

  it('without a list', async () => {
    expect(reasonOf(await callWith({}).ask())).toMatch(/keeps no list/);
    expect(reasonOf(await callWith({ ...free, [`${MINE}\\webcam`]: undefined }).ask())).toMatch(
      /keeps no list/,
    );
  });

  it.each([5, 1015, 1450])('if a branch fails with error %i', async (code) => {
    for (const key of [`${MINE}\\microphone`, `${MINE}\\webcam`, `${MACHINE}\\microphone`]) {
      expect(reasonOf(await callWith({ ...free, [key]: code }).ask())).toContain(`(error ${code})`);
    }
  });

  it('if the library cannot be loaded', async () => {
    const { ask } = callWith(free, { calls: { ok: false, reason: 'blocked by policy' } });
    expect(await ask()).toEqual({ known: false, reason: 'blocked by policy' });
  });
});

describe('deviceUses', () => {
  it('keeps times, but no name of a program or a user', async () => {
    const { calls } = recordedWindows(inUse);
    const answer = await createRegistry({ ok: true, calls }).read(`${MINE}\\microphone`);
    const uses = deviceUses(answer.type === 'read' ? answer.keys : []);
    expect(uses).toHaveLength(3);
    expect(uses.filter((use) => use.isOpen)).toEqual([{ startedAtMs: OPENED, isOpen: true }]);
    expect(JSON.stringify(uses)).not.toMatch(/[A-Z]:|zoom|sam|camera/i);
  });

  it('counts a plausible use beside an implausible one', () => {
    const now = OPENED;
    const old = { startedAtMs: now - LONGEST_CALL_MS - 1, isOpen: true };
    expect(judgeUses([old], now, 0)).toBe('doubtful');
    expect(judgeUses([old, { startedAtMs: now - MINUTE, isOpen: true }], now, 0)).toBe('in-use');
    expect(judgeUses([], now, 0)).toBe('none-recorded');
  });
});

describe('windowsBuild', () => {
  it('is the third part of the release', () => {
    expect(windowsBuild('10.0.26200')).toBe(26_200);
    expect(windowsBuild('10.0')).toBeNaN();
  });
});
