import { describe, expect, it } from 'vitest';
import { createMainText } from '../../main/views/text.ts';
import { tooltipText, whyText } from '../../shared/views/view-text.ts';
import type { TrayView } from '../../shared/views/views.ts';
import { outcomesOf } from '../support/history-text.ts';
import { type Running, running } from '../support/running.ts';

const { t, format } = createMainText(['en-GB']);
const minutes = (count: number) => count * 60;

/** The current view of the tray. */
function trayOf({ pushed }: Running): TrayView {
  const last = pushed.findLast(({ name }) => name === 'tray:changed');
  if (last === undefined) throw new Error('the tray shows nothing yet');
  return last.payload as TrayView;
}

const tooltipOf = (self: Running) => tooltipText(t, format, trayOf(self), 'Europe/Berlin');
const nextOf = async (self: Running) => (await self.ask('app', 'today:get')).next;
const windowsOf = ({ calls }: Running) => calls.filter((call) => /^(card|routine|app) /.test(call));

describe('the prompt', () => {
  it('starts in the tray alone, without a window or a message; the card appears at a lull', () => {
    const self = running();
    self.type(minutes(30));
    expect(trayOf(self)).toMatchObject({ icon: 'due', next: { type: 'due', wait: 'lull' } });
    expect(windowsOf(self)).toEqual([]);
    self.type(minutes(5));
    expect(windowsOf(self)).toEqual([]);
    self.idle(10);
    expect(windowsOf(self)).toEqual(['card opened']);
    expect(self.notifier.shown).toEqual([]);
  });

  it('appears after ten minutes if there is no lull', () => {
    const self = running();
    self.type(minutes(40) - 5);
    expect(windowsOf(self)).toEqual([]);
    self.type(5);
    expect(windowsOf(self)).toEqual(['card opened']);
  });

  it('is a small card; the player opens only after Start', async () => {
    const self = running();
    await self.untilCard();
    self.idle(30);
    expect(windowsOf(self)).toEqual(['card opened']);
    await self.start();
    expect(windowsOf(self)).toEqual(['card opened', 'card closed', 'routine opened']);
  });

  it('can be skipped under every setting, even after both snoozes', async () => {
    const self = running({ settings: { sittingThresholdMinutes: 20, promptsPerDay: 12 } });
    for (const answer of [10, 10, 'skip'] as const) {
      const { opportunityId } = await self.untilCard();
      expect(await self.ask('card', 'prompt:answer', { opportunityId, answer })).toEqual({ ok: true });
    }
    self.type(minutes(30));
    expect(outcomesOf(self.history)).toBe('skipped');
  });
});

describe('the tray and the Today page say what holds the card back', () => {
  const cases: readonly (readonly [string, (self: Running) => unknown])[] = [
    ['call', ({ desktop }) => void Object.assign(desktop, { isInCall: true })],
    ['do-not-disturb', ({ desktop }) => void Object.assign(desktop, { quiet: 'do-not-disturb' })],
    ['full-screen', ({ desktop }) => void Object.assign(desktop, { quiet: 'full-screen' })],
    ['screen-sharing', ({ desktop }) => void Object.assign(desktop, { quiet: 'screen-sharing' })],
    ['quiet-hours', (self) => self.set('quietHours', { mon: [['09:00', '12:00']] })],
    ['standing', (self) => self.ask('app', 'standing:set', { isStanding: true })],
  ];

  it.each(cases)('%s', async (wait, begin) => {
    const self = running();
    self.type(minutes(30));
    await begin(self);
    self.type(minutes(15));
    expect(windowsOf(self)).toEqual([]);
    expect(await nextOf(self)).toMatchObject({ type: 'due', wait });
    expect(trayOf(self)).toMatchObject({ icon: 'waiting', next: { type: 'due', wait } });
    expect(tooltipOf(self)).toContain(t(`next.due-${wait}` as 'next.due-call'));
  });

  it('a lock and a pause in the input', async () => {
    const self = running();
    self.type(minutes(30));
    self.desktop.quiet = 'full-screen';
    self.idle(minutes(3));
    self.desktop.quiet = 'none';
    self.idle(10);
    expect(await nextOf(self)).toMatchObject({ type: 'due', wait: 'undecided' });
    self.type(5);
    expect(await nextOf(self)).toMatchObject({ type: 'due', wait: 'returned' });
    self.desktop.quiet = 'full-screen';
    self.type(minutes(3));
    self.desktop.quiet = 'none';
    self.lock(true);
    self.idle(30);
    expect(await nextOf(self)).toMatchObject({ type: 'due', wait: 'locked' });
    expect(windowsOf(self)).toEqual([]);
    self.lock(false);
    self.type(5);
    expect(windowsOf(self)).toEqual(['card opened']);
  });

  it('the card appears when the call ends', () => {
    const self = running();
    self.desktop.isInCall = true;
    self.type(minutes(45));
    expect(windowsOf(self)).toEqual([]);
    self.desktop.isInCall = false;
    self.type(5);
    expect(windowsOf(self)).toEqual(['card opened']);
  });
});

describe('a desktop that does not report idle time', () => {
  it('makes every figure an estimate: in the tray, on the card, on Today and in the week', async () => {
    const self = running();
    self.desktop.inputAt = null;
    self.idle(minutes(40));
    expect(trayOf(self).isEstimated).toBe(true);
    expect(tooltipOf(self)).toMatch(/Estimated: this desktop doesn't report idle time/);
    const card = await self.ask('card', 'card:get');
    if (card === null) throw new Error('there is no card');
    expect(whyText(t, format, card)).toMatch(/^About 40 min at the desk, estimated\./);
    expect(await self.ask('app', 'today:get')).toMatchObject({ isEstimated: true });
    expect(await self.ask('app', 'week:get', { weekOf: null })).toMatchObject({ isEstimated: true });
  });

  it('makes no figure an estimate if it reports idle time', async () => {
    const self = running();
    await self.untilCard();
    expect(await self.ask('card', 'card:get')).toMatchObject({ isEstimated: false });
    expect(tooltipOf(self)).not.toMatch(/Estimated/);
  });
});

describe('a pause', () => {
  it('until a given time lasts until the clock shows that time', async () => {
    const self = running();
    await self.ask('app', 'pause:start', { length: { untilTime: '09:50' } });
    self.type(minutes(50) - 5);
    expect(await nextOf(self)).toMatchObject({ type: 'paused', untilMs: Date.UTC(2026, 10, 16, 8, 50) });
    self.type(5);
    expect(await nextOf(self)).toMatchObject({ type: 'due' });
  });

  it('for the next call ends with the call, and the break that is due comes up then', async () => {
    const self = running();
    await self.ask('app', 'pause:start', { length: 'next-call' });
    self.type(minutes(10));
    self.desktop.isInCall = true;
    self.type(minutes(30));
    expect(await nextOf(self)).toMatchObject({ type: 'paused', isForCall: true });
    self.desktop.isInCall = false;
    self.type(5);
    expect(windowsOf(self)).toEqual(['card opened']);
  });

  it('for the next call ends after an hour without a call', async () => {
    const self = running();
    await self.ask('app', 'pause:start', { length: 'next-call' });
    self.type(minutes(60));
    expect(await nextOf(self)).toMatchObject({ type: 'due' });
  });
});
