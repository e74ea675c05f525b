import { policyNames } from '../../shared/policy/policy-names.ts';
import { fullLanguages } from '../../shared/strings/languages.ts';
import { adml, admx } from './admx.ts';
import { examplePolicy } from './examples.ts';
import { policySchema } from './json-schema.ts';
import { englishTexts, policyTextsOf } from './policy-texts.ts';
import { mobileConfig } from './property-list.ts';
import { withReference } from './reference.ts';
import { registryFile } from './registry-file.ts';

/** The page with the generated reference. */
export const REFERENCE_PAGE = 'docs/policy.md';

/** All generated files: their paths from the project's folder, and their texts. `page` is the current text of the page. */
export function policyFiles(page: string): ReadonlyMap<string, string> {
  const names = policyNames();
  const json = (values: object) => `${JSON.stringify(values, null, 2)}\n`;
  return new Map([
    ['assets/policy/windows/Unhunch.admx', admx(names)],
    ...fullLanguages.map((each): [string, string] => {
      const texts = policyTextsOf(each);
      return [`assets/policy/windows/${texts.language}/Unhunch.adml`, adml(names, texts)];
    }),
    ['assets/policy/windows/example.reg', registryFile(examplePolicy, names)],
    ['assets/policy/mac/example.mobileconfig', mobileConfig(examplePolicy)],
    ['assets/policy/linux/managed/example.json', json(examplePolicy.mandatory)],
    ['assets/policy/linux/recommended/example.json', json(examplePolicy.recommended)],
    ['assets/policy/schema/managed.schema.json', policySchema(names, 'mandatory', englishTexts)],
    ['assets/policy/schema/recommended.schema.json', policySchema(names, 'recommended', englishTexts)],
    [REFERENCE_PAGE, withReference(page, names, englishTexts)],
  ]);
}
