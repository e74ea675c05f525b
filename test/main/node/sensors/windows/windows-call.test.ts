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
/** When the program in the recordings opened the microphone. */
const OPENED = Date.parse('2026-09-24T08:37:57.469Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Answers = Readonly<Record<string, RecordedKey>>;

/** Ten minutes after the microphone was opened unless given otherwise, on a machine that has run for a day. */
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

describe('a microphone or camera that is in use', () => {
  it.each([`${MINE}\\microphone`, `${MINE}\\webcam`, `${MACHINE}\\microphone`, `${MACHINE}\\webcam`])(
    'is a call by %s',
    async (key) => {
      const { ask } = callWith({ ...free, [key]: 'consent-11-in-use.txt' });
      expect(await ask()).toEqual({ known: true, value: true });
    },
  );

  it('is a call on builds whose "no" is not believed, too', async () => {
    const { ask } = callWith(inUse, { build: 28_000 });
    expect(await ask()).toEqual({ known: true, value: true });
  });
});

describe('microphone and camera that nobody uses', () => {
  it('are no call', async () => {
    expect(await callWith(free).ask()).toEqual({ known: true, value: false });
  });

  it('are a call once the microphone is opened, and none once it is released', async () => {
    const { ask, record } = callWith(free);
    expect(await ask()).toEqual({ known: true, value: false });
    record(`${MINE}\\microphone`, 'consent-11-in-use.txt');
    expect(await ask()).toEqual({ known: true, value: true });
    record(`${MINE}\\microphone`, 'consent-11-free.txt');
    expect(await ask()).toEqual({ known: true, value: false });
  });

  it('cost no reading while nothing changes', async () => {
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

  it('a "no" is unknown on builds after 26200, and on a build that is not known', async () => {
    expect(reasonOf(await callWith(free, { build: 26_220 }).ask())).toMatch(/build 26220/);
    expect((await callWith(free, { build: Number.NaN }).ask()).known).toBe(false);
  });
});

describe('what was not measured is unknown, never no', () => {
  it.each(['consent-10-1909.txt', 'consent-never-used.txt'])('a list without uses: %s', async (name) => {
    const { ask } = callWith({ [`${MINE}\\microphone`]: name, [`${MINE}\\webcam`]: name });
    expect(reasonOf(await ask())).toMatch(/not recorded a single use/);
  });

  it('no list at all', async () => {
    expect(reasonOf(await callWith({}).ask())).toMatch(/keeps no list/);
    expect(reasonOf(await callWith({ ...free, [`${MINE}\\webcam`]: undefined }).ask())).toMatch(
      /keeps no list/,
    );
  });

  it.each([5, 1015, 1450])('a branch that fails with error %i', async (code) => {
    for (const key of [`${MINE}\\microphone`, `${MINE}\\webcam`, `${MACHINE}\\microphone`]) {
      expect(reasonOf(await callWith({ ...free, [key]: code }).ask())).toContain(`(error ${code})`);
    }
  });

  it('a library that may not be loaded', async () => {
    const { ask } = callWith(free, { calls: { ok: false, reason: 'blocked by policy' } });
    expect(await ask()).toEqual({ known: false, reason: 'blocked by policy' });
  });
});

describe('deviceUses', () => {
  it('keeps times, and nothing that names a program or a person', async () => {
    const { calls } = recordedWindows(inUse);
    const answer = await createRegistry({ ok: true, calls }).read(`${MINE}\\microphone`);
    const uses = deviceUses(answer.type === 'read' ? answer.keys : []);
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
