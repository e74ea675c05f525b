import { expect, test } from 'vitest';
import { languages } from '../../../shared/strings/languages.ts';
import { catalogueOf } from '../../support/translations.ts';

test.each(languages)(
  'a text that names a button, a list or a setting uses its exact label: %s',
  (language) => {
    const { check, data, leaveOut, player, routines, safety, settings, week } = catalogueOf(language);
    const named = [
      [check.answers.ask, check.lists.ask],
      [check.answers.emergency, check.lists.emergency],
      [week.exercises.note, player.hurts],
      [safety.moving, player.hurts],
      [routines.elsewhere, settings.workplace.label],
      [routines.elsewhereRoutine, settings.workplace.label],
      [data.confirmHurts, leaveOut.title],
    ] as const;
    for (const [text, label] of named) expect(text).toContain(label);
  },
);
