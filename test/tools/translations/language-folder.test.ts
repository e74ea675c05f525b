import { expect, test } from 'vitest';
import { z } from 'zod';
import { requireLanguageFile } from '../../../tools/translations/language-folder.ts';

test('a file that is missing or not valid is an error that names it', () => {
  expect(() => requireLanguageFile('fr', 'nothing.yaml', z.string())).toThrow(
    'assets/translations/fr/nothing.yaml is missing',
  );
  expect(() => requireLanguageFile('fr', 'language.yaml', z.object({ address: z.number() }))).toThrow(
    /^assets\/translations\/fr\/language\.yaml: .*\n.*at address$/,
  );
});
