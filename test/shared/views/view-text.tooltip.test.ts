import { describe, expect, it, test } from 'vitest';
import type { ClockState } from '../../../shared/core/clock-state.ts';
import type { NextBreak } from '../../../shared/core/next-break.ts';
import en from '../../../shared/strings/en.json' with { type: 'json' };
import { languages } from '../../../shared/strings/languages.ts';
import { tooltipText } from '../../../shared/views/view-text.ts';
import type { TrayView } from '../../../shared/views/views.ts';
import { textsOf } from '../../support/texts.ts';
import { trayView } from '../../support/tray-view.ts';

const view: TrayView = { ...trayView, isGentle: true };

describe('a tooltip without room for everything', () => {
  const { t, format } = textsOf('en');
  const whole = t('tray.tooltipGentle', { tooltip: '42 min at the desk. Next break in 8 min.' });

  it.each([
    [whole.length, whole],
    [whole.length - 1, '42 min at the desk. Next break in 8 min.'],
    [39, 'Next break in 8 min.'],
  ])('of %i characters shows "%s"', (most, expected) => {
    expect(tooltipText(t, format, view, 'UTC', most)).toBe(expected);
  });
});

/** The room on Windows: szTip of NOTIFYICONDATAW, without its end. */
const MOST = 127;
const until = Date.UTC(2026, 8, 30, 22, 58);

const clocks = Object.keys(en.clock).map((key) => key.replace(/_(?:one|other)$/, '') as ClockState);
const waits = Object.keys(en.next)
  .filter((key) => key.startsWith('due-') && !key.startsWith('due-snoozed'))
  .map((key) => key.slice('due-'.length) as (NextBreak & { type: 'due' })['wait']);
const nexts: readonly NextBreak[] = [
  { type: 'in', seconds: 7200, kind: 'micro' },
  { type: 'in', seconds: 7200, kind: 'long' },
  ...waits.map((wait) => ({ type: 'due', kind: 'micro', wait, untilMs: null }) as const),
  { type: 'due', kind: 'micro', wait: 'snoozed', untilMs: until },
  { type: 'due', kind: 'micro', wait: 'snoozed', untilMs: null },
  { type: 'paused', untilMs: null, isForCall: false },
  { type: 'paused', untilMs: until, isForCall: false },
  { type: 'paused', untilMs: until, isForCall: true },
  { type: 'baseline', workdaysLeft: 5, lastDay: '2026-09-23' },
  { type: 'shown', kind: 'micro' },
  { type: 'standing' },
  { type: 'enough-for-today' },
  { type: 'untracked' },
  { type: 'none' },
];

test.each(languages)('every tooltip fits on Windows, and says when the next break comes: %s', (language) => {
  const { t, format } = textsOf(language);
  for (const clock of clocks) {
    for (const next of nexts) {
      for (const limits of [{ isLimited: true }, { isGentle: true }, { isGentle: false }]) {
        const given = { ...view, deskSeconds: 588 * 60, clock, next, language, ...limits };
        const text = tooltipText(t, format, given, 'UTC', MOST);
        expect(text.length, text).toBeLessThanOrEqual(MOST);
        expect(tooltipText(t, format, given, 'UTC')).toContain(text);
      }
    }
  }
});
