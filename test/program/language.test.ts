import { beforeEach, describe, expect, it, test } from 'vitest';
import { createMainText, type MainText } from '../../main/views/text.ts';
import { shownExercise, shownRoutine } from '../../main/views/wording.ts';
import { noContentTexts } from '../../shared/content/content-texts.ts';
import { composedRoutine } from '../../shared/content/routine-id.ts';
import { standAndWalkRoutine } from '../../shared/content/stand-and-walk.ts';
import { tooltipText } from '../../shared/views/view-text.ts';
import { handPolicy } from '../support/hand-policy.ts';
import { shippedLibrary } from '../support/library.ts';
import { running } from '../support/running.ts';
import { contentTextsOf, shippedTranslations } from '../support/translations.ts';

describe('the texts of the main process', () => {
  let text: MainText;
  let changes = 0;
  beforeEach(() => {
    changes = 0;
    text = createMainText(['en-DE'], { translations: shippedTranslations });
    text.onChange(() => {
      changes += 1;
    });
  });

  it('change language at once, including their formats', () => {
    expect(text.format.number(19.5)).toBe('19,5');
    expect(text.t('tray.menu.settings')).toBe('Settings');
    expect(text.choose('de')).toBe(true);
    expect(text.language).toBe('de');
    expect(text.t('tray.menu.settings')).toBe('Einstellungen');
    expect(text.t('outcome.count-completed', { count: 1 })).toBe('1 Pause gemacht');
    expect(text.t('outcome.count-completed', { count: 2 })).toBe('2 Pausen gemacht');
    expect(text.format.longDay('2026-11-16')).toBe('Montag, 16. November');
    expect(changes).toBe(1);
  });

  it('have the formats of the region, not of the language', () => {
    const german = createMainText(['en-US', 'en'], { translations: shippedTranslations, region: 'de-DE' });
    expect(german.language).toBe('en');
    expect(german.format.number(19.5)).toBe('19,5');
    expect(german.format.clockTime('14:05')).toBe('14:05');
    expect(german.region).toBe('de-DE');
  });

  it('reach windows with the same region', async () => {
    const program = running();
    for (const role of ['app', 'card', 'routine'] as const) {
      expect(await program.ask(role, 'region:get')).toBe('en-GB');
    }
  });

  it('return to the language of the system', () => {
    text.choose('de');
    expect(text.choose('system')).toBe(true);
    expect(text.t('tray.menu.settings')).toBe('Settings');
    expect(text.choose('en')).toBe(false);
    expect(changes).toBe(2);
  });
});

describe('German with the formal address', () => {
  test('speaks formally in the tray, on the card and in the player, and otherwise as German does', async () => {
    const program = running({ settings: { language: 'de-formal' } });
    await program.untilCard();
    const { t } = program.ports.text;
    expect(t('today.dayTitle')).toBe('Ihr Tag');
    expect(t('tray.menu.settings')).toBe('Einstellungen');
    expect(t('tips.positions.points', { returnObjects: true })).toContain(
      'Stellen Sie das Glas oder den Drucker dorthin, wo Sie dafür aufstehen müssen.',
    );
    expect(t('outcome.count-self-reported', { count: 2 })).toBe('2-mal waren Sie schon in Bewegung');
    expect(await program.ask('routine', 'language:get')).toBe('de-formal');
    const { exercises } = await program.ask('app', 'routines:get');
    const turn = exercises.find(({ exercise }) => exercise.id === 'seat-turn')?.exercise;
    expect(turn?.name).toBe('Drehung im Sitzen');
    expect(turn?.setUp).toMatch(/^Setzen Sie sich/);
  });

  test('can be set by a policy', async () => {
    const program = running({ policy: handPolicy({ language: 'de-formal' }).source });
    expect(program.ports.text.t('today.dayTitle')).toBe('Ihr Tag');
    expect(await program.ask('app', 'language:get')).toBe('de-formal');
  });
});

describe('another language', () => {
  test('applies at once in the tray, on the card and in the library, and is pushed to the app window', async () => {
    const program = running();
    const card = await program.untilCard();
    program.pushed.length = 0;
    await program.set('language', 'de');
    const [first, second] = program.pushed;
    expect(first).toEqual({ name: 'language:changed', payload: 'de' });
    expect(second?.name).toBe('card:changed');
    for (const role of ['app', 'card', 'routine'] as const) {
      expect(await program.ask(role, 'language:get')).toBe('de');
    }
    const tray = await program.ask('tray', 'tray:get');
    expect(tray.language).toBe('de');
    const { t, format } = program.ports.text;
    expect(tooltipText(t, format, tray, 'UTC')).toContain('am Schreibtisch');

    const german = await program.ask('card', 'card:get');
    expect(german?.routine.id).toBe(card.routine.id);
    expect(german?.routine.name).not.toBe(card.routine.name);
    expect(german?.routine.exercise.lines).not.toEqual(card.routine.exercise.lines);

    const { routines, exercises, muscles } = await program.ask('app', 'routines:get');
    expect(exercises.find(({ exercise }) => exercise.id === 'chin-tuck')?.exercise.name).toBe('Kinn zurück');
    expect(routines.find(({ routine }) => routine.id === 'desk-reset')?.routine.name).toBe(
      'Kurz am Schreibtisch',
    );
    expect(muscles.find(({ id }) => id === 'LAT')?.name).toBe('Breiter Rückenmuskel');
    // Windows receive one language, not all of them.
    expect(JSON.stringify([german, routines, exercises, muscles])).not.toContain('translations');

    await program.set('language', 'system');
    expect((await program.ask('card', 'card:get'))?.routine.name).toBe(card.routine.name);
  });

  test('applies to the routine that is running', async () => {
    const program = running();
    await program.untilCard();
    const before = await program.start();
    program.pushed.length = 0;
    await program.set('language', 'de');
    expect(program.pushed.map(({ name }) => name).slice(0, 2)).toEqual([
      'language:changed',
      'routine:changed',
    ]);
    const after = await program.ask('routine', 'routine:get');
    expect(after?.runId).toBe(before.runId);
    expect(after?.name).not.toBe(before.name);
    expect(after?.steps).toEqual(before.steps);
  });

  test('applies from the start, and a policy can set it', async () => {
    const policy = handPolicy({ language: 'de' });
    const program = running({ settings: { language: 'en' }, policy: policy.source });
    expect(await program.ask('app', 'language:get')).toBe('de');
    expect(await program.set('language', 'en')).toEqual({
      ok: false,
      problem: 'managed',
    });
    policy.set({});
    expect(await program.ask('app', 'language:get')).toBe('en');
    expect(program.pushed).toContainEqual({ name: 'language:changed', payload: 'en' });
  });
});

describe('the name of a routine', () => {
  const library = shippedLibrary();
  const german = { library, language: 'de', contentTexts: contentTextsOf('de') } as const;

  it('comes from its file', () => {
    const routine = library.routines.get('morning');
    if (routine === undefined) throw new Error('it is gone');
    expect(shownRoutine(routine, 'morning', german)).toMatchObject({ id: 'morning', name: 'Sanfter Morgen' });
  });

  it('consists of its exercises if it was composed', () => {
    const routine = composedRoutine(['chin-tuck', 'shoulder-rolls'], library);
    expect(shownRoutine(routine, null, german)).toMatchObject({
      id: 'mix:chin-tuck+shoulder-rolls',
      name: 'Kinn zurück, Schulterkreisen',
      about: 'Kinn zurück, Schulterkreisen',
    });
  });

  it('stays the same if little of it was swapped', () => {
    const base = library.routines.get('chest-opener');
    if (base === undefined) throw new Error('it is gone');
    const swapped = composedRoutine(['chest-open', 'rib-breath'], library, base.name);
    expect(shownRoutine(swapped, base.id, german).name).toBe('Öffnen und umarmen');
    expect(
      shownRoutine(swapped, base.id, { library, language: 'en', contentTexts: noContentTexts }).name,
    ).toBe(base.name);
  });

  it('exists for standing and walking too', () => {
    expect(shownRoutine(standAndWalkRoutine(60), null, german).name).toBe('Aufstehen und gehen');
    expect(shownExercise('stand-and-walk', german)?.setUp).toBe('Steh auf, wenn sich das gut anfühlt');
  });
});
