import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentParts, contentTextsSchemas, noContentTexts } from '../../../shared/content/content-texts.ts';
import type { Translations } from '../../ports/translations.ts';
import { parseYaml } from '../content/content.ts';

/** Reads translations from a folder that has one folder for each language: `fr/interface.json`, `fr/exercises.yaml` and so on. */
export function readTranslations(folder: string): Translations {
  return {
    catalogue(language) {
      try {
        const messages: unknown = JSON.parse(readFileSync(join(folder, language, 'interface.json'), 'utf8'));
        return typeof messages === 'object' && messages !== null ? messages : {};
      } catch {
        return {};
      }
    },
    content(language) {
      const parts = contentParts.map((part) => {
        const file = parseYaml(join(folder, language, `${part}.yaml`));
        const { data } = contentTextsSchemas[part].safeParse(file.ok ? file.value : undefined);
        return [part, data ?? {}] as const;
      });
      return { ...noContentTexts, ...Object.fromEntries(parts) };
    },
  };
}
