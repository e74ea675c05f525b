import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import type { ClockState } from '../../../shared/core/clock-state.ts';
import type { NextBreak } from '../../../shared/core/next-break.ts';
import en from '../../../shared/strings/en.json' with { type: 'json' };
import { formatOf, type Translate } from '../../../shared/strings/format.ts';
import { nextBreakText, tooltipText } from '../../../shared/views/view-text.ts';
import { trayView } from '../../support/tray-view.ts';

const text = i18next.createInstance();
text.init({
  lng: 'en',
  resources: { en: { translation: en } },
  initAsync: false,
  interpolation: { escapeValue: false },
});
const t: Translate = (key, values) => text.t(key, { ...values });
const format = formatOf('en-GB', t);
const plain = (written: string) => written.replace(/\s/g, ' ');

it('short full hours follow the locale', () => {
  expect([0, 9, 14].map(format.hour)).toEqual(
    ['00:00', '09:00', '14:00'].map((time) => format.clockTime(time)),
  );
  expect([0, 9, 14].map(formatOf('en-US', t).hour).map(plain)).toEqual(['12 AM', '9 AM', '2 PM']);
});

describe('lengths', () => {
  it('are written short', () => {
    expect([45, 90, 3600, 18_660].map(format.duration)).toEqual(['45 s', '1 min', '1 h', '5 h 11 min']);
    expect([30, 60, 120, 205, 300].map(format.routineLength)).toEqual([
      '30 s',
      '60 s',
      '2 min',
      '3 min 25 s',
      '5 min',
    ]);
    expect([1440, 19_440].map(format.roughLength)).toEqual(['24 min', '5 h']);
  });

  it('are spoken in words with their plural', () => {
    expect([1, 60, 61, 120, 205].map(format.spokenLength)).toEqual([
      '1 second',
      '60 seconds',
      '1 minute 1 second',
      '2 minutes',
      '3 minutes 25 seconds',
    ]);
  });
});

describe('times and days', () => {
  const at = Date.parse('2026-11-18T14:05:00Z');

  it('follow the 12-hour or 24-hour clock of the locale, and the zone', () => {
    expect(format.time(at, 'UTC')).toBe('14:05');
    expect(format.time(at, 'Asia/Tokyo')).toBe('23:05');
    expect(plain(formatOf('en-US', t).time(at, 'UTC'))).toBe('2:05 PM');
    expect(plain(formatOf('en-US', t).clockTime('00:30'))).toBe('12:30 AM');
  });

  it('name a calendar day in any time zone of the machine', () => {
    expect(format.longDay('2026-11-18')).toMatch(/^Wednesday,? 18 November$/);
    expect(format.fullDay('2026-11-18')).toBe('18 November 2026');
    expect(format.shortWeekday('2026-11-22')).toBe('Sun');
    expect(format.narrowWeekday('2026-11-22')).toBe('S');
  });

  it('combine the user’s region with the catalogue’s language', () => {
    expect(formatOf('en-DE', t).time(at, 'UTC')).toBe('14:05');
  });
});

describe('the next break', () => {
  const say = (next: NextBreak, clock: ClockState = 'running') =>
    nextBreakText(t, format, { clock, next }, 'UTC');

  it('rounds the time up to whole minutes', () => {
    expect(say({ type: 'in', seconds: 421, kind: 'micro' })).toBe('Next break in 8 min.');
    expect(say({ type: 'in', seconds: 60, kind: 'long' })).toBe('Next break in 1 min, a longer one.');
  });

  it('is never in 0 minutes, and not shown during a break', () => {
    expect(say({ type: 'in', seconds: 0, kind: 'micro' })).toBe('Next break in 1 min.');
    expect(say({ type: 'in', seconds: 0, kind: 'micro' }, 'in-routine')).toBe(
      'Sitting time is on hold until it ends.',
    );
  });

  it('says why it is waiting', () => {
    expect(say({ type: 'due', kind: 'micro', wait: 'call', untilMs: null })).toBe(
      "Time for a break. It's waiting for your call to end.",
    );
    const untilMs = Date.parse('2026-11-18T14:05:00Z');
    expect(say({ type: 'due', kind: 'micro', wait: 'snoozed', untilMs })).toContain('14:05');
    expect(say({ type: 'paused', untilMs, isForCall: false })).toBe('Paused until 14:05.');
    expect(say({ type: 'paused', untilMs, isForCall: true })).toBe(
      'Paused for your call, until 14:05 at the latest.',
    );
  });

  it('has words for every reason to wait and every state of the clock', () => {
    for (const wait of [
      'call',
      'do-not-disturb',
      'full-screen',
      'screen-sharing',
      'quiet-hours',
      'lull',
      'undecided',
      'standing',
      'locked',
      'snoozed',
      'withdrawn',
    ] as const) {
      expect(say({ type: 'due', kind: 'long', wait, untilMs: null })).not.toContain('next.');
    }
  });

  it('appears in the tray’s tooltip after the minutes at the desk', () => {
    expect(tooltipText(t, format, trayView, 'UTC')).toBe('42 min at the desk. Next break in 8 min.');
    expect(tooltipText(t, format, { ...trayView, isLimited: true }, 'UTC')).toBe(
      '42 min at the desk. Next break in 8 min. Standing and walking only for now.',
    );
    expect(tooltipText(t, format, { ...trayView, isGentle: true }, 'UTC')).toBe(
      '42 min at the desk. Next break in 8 min. Small, easy movements only today.',
    );
  });
});
