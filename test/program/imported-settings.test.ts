import { describe, expect, test } from 'vitest';
import { ownSettings } from '../../shared/history/records.ts';
import { settingSchemas } from '../../shared/settings/settings.ts';
import { EXPORT_VERSION } from '../../shared/transfer/exported-history.ts';
import { aSession } from '../support/a-session.ts';
import { type Running, running } from '../support/running.ts';

const DAY = '2026-11-16';

const settings = {
  safety: { version: 1, mode: 'limited', sinceMs: 1 },
  exclusions: { exercises: ['seat-turn'], demands: ['overhead'], sides: [] },
  favourites: ['rotation'],
  programme: {
    version: 1,
    startedDay: '2026-11-02',
    week: 2,
    weekStartedDay: '2026-11-13',
    pausedDays: 0,
    status: { type: 'running' },
    sessions: [aSession('2026-11-13')],
  },
} as const;

/** The four settings as they are stored. */
function own({ ports }: Running) {
  const { safety, exclusions, favourites, programme } = ports.settings.read();
  return { safety, exclusions, favourites, programme };
}

async function saved(program: Running): Promise<string> {
  program.type(60);
  await program.ask('app', 'export:json');
  return String(program.saved.get(`unhunch-${DAY}.json`));
}

async function take(program: Running, text: string) {
  program.desktop.chosenFile = text;
  return await program.ask('app', 'import:json');
}

describe('the settings that belong to the user', () => {
  test('go to another computer with the history; a second import changes nothing', async () => {
    const text = await saved(running({ settings }));
    expect(JSON.parse(text)).toMatchObject({ version: EXPORT_VERSION, settings });
    const other = running();
    expect(await take(other, text)).toMatchObject({
      imported: { settings: ['safety', 'exclusions', 'favourites', 'programme'] },
    });
    expect(own(other)).toEqual(settings);
    expect((await other.ask('app', 'settings:get')).safety.value).toEqual(settings.safety);
    expect(other.pushed.map(({ name }) => name)).toContain('settings:changed');
    expect(await take(other, text)).toMatchObject({ imported: { settings: [] } });
    expect(own(other)).toEqual(settings);
  });

  test('never loosen the protection here, and never end the programme', async () => {
    const text = await saved(running({ settings: { safety: { version: 1, mode: 'full', sinceMs: 9 } } }));
    const other = running({ settings });
    expect(await take(other, text)).toMatchObject({ imported: { settings: [] } });
    expect(own(other)).toEqual(settings);
  });

  test('are missing from a file of an older program, which can still be imported', async () => {
    const { settings: _, ...rest } = JSON.parse(await saved(running({ settings })));
    const other = running({ settings: { favourites: ['neck-reset'] } });
    const before = own(other);
    expect(await take(other, JSON.stringify({ ...rest, version: 2 }))).toMatchObject({
      ok: true,
      imported: { settings: [] },
    });
    expect(own(other)).toEqual(before);
  });

  test.each([
    ['a mode that there is not', { safety: { version: 1, mode: 'free', sinceMs: 1 } }],
    ['a moment that is none', { safety: { version: 1, mode: 'full', sinceMs: -1 } }],
    ['too many favourites', { favourites: Array.from({ length: 101 }, (_, index) => `${index}`) }],
    ['a week that there is not', { programme: { ...settings.programme, week: 9 } }],
    ['another setting', { retentionMonths: 1 }],
  ])('are rejected with the whole file: %s', async (_name, wrong) => {
    const document = JSON.parse(await saved(running({ settings })));
    const text = JSON.stringify({ ...document, settings: { ...document.settings, ...wrong } });
    const other = running();
    const before = own(other);
    expect(await take(other, text)).toMatchObject({ ok: false, problem: 'damaged' });
    expect(own(other)).toEqual(before);
    expect(other.history.firstDay()).toBeNull();
  });

  test('cannot be set by any policy', () => {
    expect(ownSettings.filter((key) => settingSchemas[key].isPolicyKey)).toEqual([]);
  });
});
