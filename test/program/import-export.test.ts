import { describe, expect, test } from 'vitest';
import { EXPORT_FORMAT, EXPORT_VERSION } from '../../shared/transfer/exported-history.ts';
import { aSession } from '../support/a-session.ts';
import { type Running, running, sleepUntil } from '../support/running.ts';

const DAY = '2026-11-16';

const settings = {
  favourites: ['seat-turn'],
  safety: { version: 1, mode: 'limited', sinceMs: 1 },
  programme: {
    version: 1,
    startedDay: '2026-11-02',
    week: 2,
    weekStartedDay: '2026-11-13',
    status: { type: 'running' },
    sessions: [aSession('2026-11-10'), aSession('2026-11-12'), aSession('2026-11-13')],
  },
} as const;

describe('deleting the user’s own record', () => {
  test('of all days removes the programme, and keeps the settings and the safety mode', async () => {
    const program = running({ settings });
    await program.ask('app', 'history:delete', { range: null, isConfirmed: true });
    const { programme, safety, favourites } = program.ports.settings.read();
    expect({ programme, safety, favourites }).toEqual({
      programme: undefined,
      safety: settings.safety,
      favourites: settings.favourites,
    });
    const again = program.restart();
    expect((await again.ask('app', 'week:get', { weekOf: null })).programme).toBeNull();
  });

  test('of some days removes the ratings of their sessions; the programme stays in its week', async () => {
    const program = running({ settings });
    const range = { from: '2026-11-11', until: '2026-11-12' };
    await program.ask('app', 'history:delete', { range, isConfirmed: true });
    const left = program.ports.settings.read().programme;
    expect(left?.week).toBe(2);
    expect(left?.sessions.map(({ day }) => day)).toEqual(['2026-11-10', '2026-11-13']);
  });
});

describe('days older than the retention period', () => {
  const said = (program: Running) =>
    program.ports.settings.read().programme?.sessions.map(({ day }) => day) ?? [];

  test('lose the ratings of their sessions; the programme stays in its week', () => {
    const program = running({ settings: { ...settings, retentionMonths: 1 } });
    program.type(3600);
    sleepUntil(program, Date.parse('2026-12-12T08:00:00Z'));
    expect(said(program)).toEqual(['2026-11-12', '2026-11-13']);
    expect(program.ports.settings.read().programme?.status).toEqual({ type: 'running' });
    sleepUntil(program, Date.parse('2026-12-13T08:00:00Z'));
    expect(said(program)).toEqual(['2026-11-13']);
    expect(program.calls.filter((call) => call.startsWith('error'))).toEqual([]);
  });

  test('take nothing with them if the program was not used for long', () => {
    const program = running({ settings: { ...settings, retentionMonths: 1 } });
    program.type(3600);
    sleepUntil(program, Date.parse('2027-03-01T08:00:00Z'));
    expect(said(program)).toHaveLength(3);
  });
});

describe('history from another computer', () => {
  const moment = (day: string, time: string) => ({ wallMs: Date.parse(`${day}T${time}:00Z`), zone: 'UTC' });
  const documentOf = (day: string) =>
    JSON.stringify({
      format: EXPORT_FORMAT,
      version: EXPORT_VERSION,
      bouts: [
        {
          day,
          started: moment(day, '09:00'),
          ended: moment(day, '09:20'),
          endedBy: 'natural',
          deskSeconds: 1200,
          standingSeconds: 0,
          isShort: true,
        },
      ],
      opportunities: [],
      routines: [],
      selfChecks: [],
      hurts: [],
      comfort: [],
      coverage: [],
    });

  test('ends ease-in, even across a restart', async () => {
    const program = running({ settings: { easeIn: true } });
    program.type(600);
    const threshold = async () => (await program.ask('app', 'today:get')).thresholdSeconds;
    expect(await threshold()).toBe(50 * 60);
    program.desktop.chosenFile = documentOf('2026-10-01');
    await program.ask('app', 'import:json');
    expect(await threshold()).toBe(30 * 60);
    const again = program.restart();
    again.type(60);
    expect((await again.ask('app', 'today:get')).thresholdSeconds).toBe(30 * 60);
  });

  test('of later days does not change them', async () => {
    const program = running({ settings: { easeIn: true } });
    program.type(600);
    program.desktop.chosenFile = documentOf(DAY);
    await program.ask('app', 'import:json');
    expect((await program.ask('app', 'today:get')).thresholdSeconds).toBe(50 * 60);
  });
});
