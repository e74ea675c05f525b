import { expect, test } from 'vitest';
import { z } from 'zod';
import { requireLanguageFile } from '../../../tools/translations/language-folder.ts';

test('the error about a missing or invalid file names it', () => {
  expect(() => requireLanguageFile('fr', 'nothing.yaml', z.string())).toThrow(
    'assets/translations/fr/nothing.yaml is missing',
  );
  expect(() => requireLanguageFile('fr', 'language.yaml', z.object({ address: z.number() }))).toThrow(
    /^assets\/translations\/fr\/language\.yaml: .*\n.*at address$/,
  );
});
