import { describe, expect, test } from 'vitest';
import type { SeriesView, WeekView } from '../../shared/views/views.ts';
import { type Running, running, sleepUntil } from '../support/running.ts';

const DAY = '2026-11-16';

/** Two breaks that were taken, one of them with a routine, and a sitting after them. */
async function aMorning(): Promise<Running> {
  const program = running({ settings: { comfortQuestion: true } });
  const { opportunityId } = await program.untilCard();
  await program.ask('card', 'prompt:answer', { opportunityId, answer: 'start' });
  await program.finish();
  const card = await program.untilCard();
  await program.ask('card', 'prompt:answer', { opportunityId: card.opportunityId, answer: 'already-moved' });
  program.type(300);
  return program;
}

const week = (program: Running, weekOf: string | null = null): Promise<WeekView> =>
  program.ask('app', 'week:get', { weekOf });

describe('the report', () => {
  test('covers the week that contains a day', async () => {
    const program = await aMorning();
    expect(await week(program, '2026-11-19')).toMatchObject({
      weekOf: '2026-11-16',
      isThisWeek: true,
      today: DAY,
      firstDay: DAY,
      hasEarlier: false,
      figures: { completed: 1, selfReported: 1, rated: 2 },
      sentence: { key: 'some-breaks', taken: 2, rated: 2 },
      suggestion: null,
      programme: null,
    });
    const view = await week(program);
    expect(view.movement.routineSeconds).toBe(60);
    expect(view.movement.planes.length).toBeGreaterThan(0);
    expect(view.coverage.trackedSeconds).toBeGreaterThan(3600);
    expect(await week(program, '2026-11-09')).toMatchObject({
      isThisWeek: false,
      sentence: { key: 'no-data' },
    });
    const { weeks }: SeriesView = await program.ask('app', 'series:get', { weekOf: DAY });
    expect(weeks).toHaveLength(12);
    expect(weeks.at(-1)).toMatchObject({ weekOf: DAY, figures: view.figures });
  });

  test('names the week of the programme', async () => {
    const program = running();
    await program.ask('app', 'programme:change', { to: 'start' });
    expect((await week(program)).programme).toEqual({ week: 1, phase: 1 });
    expect((await week(program, '2026-11-09')).programme).toBeNull();
  });

  test.each(['9999-12-31', '2200-01-01', '1969-12-31'])(
    'is refused for %s: no history lies there, and no week ends after the last day of all',
    async (weekOf) => {
      const program = running();
      for (const name of ['week:get', 'series:get'] as const) {
        expect(await program.ask('app', name, { weekOf })).toMatchObject({ ok: false });
      }
    },
  );

  test('is not available to the card', async () => {
    const program = running();
    expect(await program.ask('card', 'week:get', { weekOf: null })).toMatchObject({ ok: false });
    expect(await program.ask('routine', 'history:delete', { range: null, isConfirmed: true })).toMatchObject({
      ok: false,
    });
  });
});

describe('how the back feels', () => {
  test('is asked once a day, and the answer is stored', async () => {
    const program = await aMorning();
    expect((await week(program)).comfort).toEqual({ isOn: true, isAsked: true });
    expect(await program.ask('app', 'comfort:set', { day: DAY, value: 7 })).toEqual({ ok: true });
    const view = await week(program);
    expect(view.comfort.isAsked).toBe(false);
    expect(view.days[0]?.comfort).toBe(7);
    sleepUntil(program, Date.UTC(2026, 10, 17, 8));
    program.type(60);
    expect((await week(program)).comfort.isAsked).toBe(true);
    expect((await week(program, '2026-11-09')).comfort.isAsked).toBe(false);
    expect(await program.ask('app', 'comfort:set', { day: DAY, value: 3 })).toMatchObject({ ok: false });
  });

  test('can be dismissed for the day, even across a restart', async () => {
    const program = await aMorning();
    await program.ask('app', 'comfort:set', { day: DAY, value: null });
    expect((await week(program)).comfort.isAsked).toBe(false);
    const again = program.restart();
    expect((await week(again)).comfort.isAsked).toBe(false);
  });

  test('is neither asked nor accepted while the question is off', async () => {
    const program = running();
    program.type(60);
    expect((await week(program)).comfort).toEqual({ isOn: false, isAsked: false });
    expect(await program.ask('app', 'comfort:set', { day: DAY, value: 5 })).toMatchObject({ ok: false });
  });
});

describe('deleting', () => {
  test('says beforehand what it will delete, and deletes exactly that', async () => {
    const program = await aMorning();
    const range = { from: DAY, until: DAY };
    const count = await program.ask('app', 'history:count', { range });
    expect(count).toMatchObject({ days: 1, bouts: 2, opportunities: 2, routines: 1 });
    expect(await program.ask('app', 'history:count', { range: null })).toEqual(count);
    const other = { from: '2026-11-17', until: '2026-11-18' };
    expect(await program.ask('app', 'history:delete', { range: other, isConfirmed: true })).toMatchObject({
      ok: true,
      count: { days: 0 },
    });
    expect(await program.ask('app', 'history:count', { range })).toEqual(count);
    expect(await program.ask('app', 'history:delete', { range, isConfirmed: true })).toEqual({
      ok: true,
      count,
    });
    expect((await week(program)).figures).toMatchObject({ opportunities: 0, deskSeconds: 0 });
  });

  test('is rejected without a confirmation, and for days in the wrong order', async () => {
    const program = await aMorning();
    const range = { from: DAY, until: DAY };
    expect(await program.ask('app', 'history:delete', { range })).toMatchObject({ ok: false });
    expect(
      await program.ask('app', 'history:delete', {
        range: { from: '2026-11-17', until: DAY },
        isConfirmed: true,
      }),
    ).toMatchObject({ ok: false });
    expect(program.history.bouts(DAY, DAY)).toHaveLength(2);
  });

  test('today leaves nothing that could come back: neither the sitting, the card nor the routine', async () => {
    const program = await aMorning();
    await program.untilCard();
    await program.start();
    const range = { from: DAY, until: DAY };
    await program.ask('app', 'history:delete', { range, isConfirmed: true });
    expect(program.calls.findLast((call) => call.startsWith('routine '))).toBe('routine closed');
    expect(await program.ask('routine', 'routine:get')).toBeNull();
    expect(await program.ask('card', 'card:get')).toBeNull();
    program.clock.run(600);
    expect(program.history.bouts(DAY, DAY)).toEqual([]);
    expect(program.history.opportunities(DAY, DAY)).toEqual([]);
    const { clock, deskSeconds } = await program.ask('app', 'today:get');
    expect({ clock, deskSeconds }).toEqual({ clock: 'no-bout', deskSeconds: 0 });
  });

  test('everything leaves the program as new, but keeps a pause', async () => {
    const program = await aMorning();
    await program.ask('app', 'pause:start', { length: 'until-resumed' });
    await program.ask('app', 'history:delete', { range: null, isConfirmed: true });
    expect(await program.ask('app', 'history:count', { range: null })).toMatchObject({
      bouts: 0,
      opportunities: 0,
      routines: 0,
    });
    expect(await program.ask('app', 'today:get')).toMatchObject({ next: { type: 'paused' } });
    await program.ask('app', 'pause:end');
    const { opportunityId } = await program.untilCard();
    await program.ask('card', 'prompt:answer', { opportunityId, answer: 'already-moved' });
    expect(program.history.opportunities(DAY, DAY)).toMatchObject([{ outcome: 'self-reported' }]);
    const again = program.restart();
    expect(again.history.opportunities(DAY, DAY)).toHaveLength(1);
  });
});

describe('exporting', () => {
  test('the PDF of the page is named after its week', async () => {
    const program = await aMorning();
    const reply = await program.ask('app', 'export:pdf', { weekOf: '2026-11-18', paper: 'Letter' });
    expect(reply).toEqual({ ok: true, file: '/chosen/unhunch-2026-W47.pdf' });
    const content = program.saved.get('unhunch-2026-W47.pdf');
    expect(content instanceof Uint8Array && new TextDecoder().decode(content)).toBe('Letter');
  });

  test('a sheet for home is named after its title, in letters that every file system takes', async () => {
    const program = await aMorning();
    const nameOf = async (title: string) => {
      const reply = await program.ask('app', 'export:sheet', { title, paper: 'A4' });
      return reply.ok ? reply.file : reply.problem;
    };
    expect(await nameOf('Gentle morning')).toBe('/chosen/unhunch-gentle-morning.pdf');
    expect(await nameOf('Übung: 2 × „links/rechts“')).toBe('/chosen/unhunch-übung-2-links-rechts.pdf');
    expect(await nameOf('../..')).toBe('/chosen/unhunch-sheet.pdf');
  });

  test('tables cover all days or one week', async () => {
    const program = await aMorning();
    const csv = (table: string, weekOf: string | null) => program.ask('app', 'export:csv', { table, weekOf });
    expect(await csv('opportunities', null)).toEqual({ ok: true, file: '/chosen/unhunch-breaks.csv' });
    await csv('bouts', DAY);
    await csv('bouts', '2026-11-09');
    const lines = (name: string) => String(program.saved.get(name)).trim().split('\r\n').length;
    expect(lines('unhunch-breaks.csv')).toBe(3);
    expect(lines('unhunch-sittings-2026-W47.csv')).toBe(3);
    expect(lines('unhunch-sittings-2026-W46.csv')).toBe(1);
  });

  test('JSON has everything, and another computer imports it without duplicates', async () => {
    const program = await aMorning();
    await program.ask('app', 'comfort:set', { day: DAY, value: 7 });
    expect(await program.ask('app', 'export:json')).toEqual({
      ok: true,
      file: `/chosen/unhunch-${DAY}.json`,
    });
    const text = String(program.saved.get(`unhunch-${DAY}.json`));
    const other = running();
    other.desktop.chosenFile = text;
    const first = await other.ask('app', 'import:json');
    expect(first).toMatchObject({
      ok: true,
      imported: { file: '/chosen/file.json', count: { days: 1, bouts: 2, opportunities: 2, comfort: 1 } },
    });
    expect(await other.ask('app', 'import:json')).toMatchObject({
      imported: { count: { days: 0, bouts: 0 } },
    });
    const here = await week(program);
    const there = await week(other);
    expect(there.figures).toEqual(here.figures);
    expect(there.movement).toEqual(here.movement);
    expect(there.hours).toEqual(here.hours);
    // A sitting that hasn't ended is not in a file.
    const ended = ({ strip }: WeekView) =>
      strip.map(({ bouts }) => bouts.filter(({ endedBy }) => endedBy !== null));
    expect(ended(there)).toEqual(ended(here));
    expect(other.pushed.map(({ name }) => name)).toContain('week:changed');
  });

  test('a foreign file is rejected according to its kind, and changes nothing', async () => {
    const program = running();
    expect(await program.ask('app', 'import:json')).toEqual({ ok: true, imported: null });
    for (const [text, problem] of [
      ['{"a"', 'not-json'],
      ['{}', 'other-file'],
      ['{"format": "unhunch-history", "version": 99}', 'newer'],
      ['{"format": "unhunch-history", "version": 1}', 'damaged'],
    ] as const) {
      program.desktop.chosenFile = text;
      expect(await program.ask('app', 'import:json')).toMatchObject({ ok: false, problem });
    }
    expect(await program.ask('app', 'history:count', { range: null })).toMatchObject({ days: 0 });
  });
});

test('the weekly notice opens the page of its week, until another page is opened', async () => {
  const program = await aMorning();
  // The notice falls due while the computer is off, which starts again in the next week.
  sleepUntil(program, Date.UTC(2026, 10, 23, 8));
  program.type(60);
  const notice = program.notifier.shown.at(-1);
  expect(await program.ask('app', 'week:opened')).toBeNull();
  notice?.onClick?.();
  expect(program.calls).toContain('app week');
  expect(await program.ask('app', 'week:opened')).toBe(DAY);
  program.runtime.openApp('week');
  expect(await program.ask('app', 'week:opened')).toBeNull();
});
