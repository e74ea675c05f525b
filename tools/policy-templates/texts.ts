import type { PolicyName } from '../../shared/policy/policy-names.ts';
import type { SettingUnit } from '../../shared/settings/setting.ts';
import { settingSchemas } from '../../shared/settings/settings.ts';

/** The texts about one setting. */
export interface SettingText {
  readonly label: string;
  /** The effect of the setting, in sentences. */
  readonly explain: string;
}

/** The texts about one setting that differ for administrators. */
type OwnText = { readonly [Part in keyof SettingText]?: SettingText[Part] | undefined };

/** The texts of the settings page, by the setting's key. */
type PageTexts = Readonly<Record<string, unknown>>;

/** The texts of the generated files in one language. */
export interface PolicyTexts {
  /** BCP 47 tag; Windows uses it as the name of the language's folder. */
  readonly language: string;
  readonly description: string;
  readonly mandatory: string;
  readonly recommended: string;
  readonly supported: string;
  /** The texts that users read on the settings page. */
  readonly page: PageTexts;
  /** The texts that differ for administrators, by the setting's key. */
  readonly settings: Readonly<Record<string, OwnText>>;
  readonly least: (label: string) => string;
  readonly most: (label: string) => string;
  readonly limitExplain: (label: string) => string;
  readonly offIsNotLimited: string;
  /** The label of the field for a value. */
  readonly value: string;
  readonly units: Readonly<Record<SettingUnit, string>>;
  readonly range: (least: number, most: number, unit: string) => string;
  readonly time: (latest: string, example: string) => string;
  readonly zeroIsOff: string;
  readonly wordIsOff: string;
  readonly structure: (example: string) => string;
  readonly turnedOn: string;
  readonly turnedOff: string;
  /** The effect of "Disabled" on a policy with a field: the editor deletes its value. */
  readonly disabled: string;
  readonly notConfigured: string;
}

/** The name under which a policy is listed. @throws Error if the text is missing, which is a fault of this program */
export function labelOf(name: PolicyName, texts: PolicyTexts): string {
  const { label } = textOf(name, texts);
  if (name.bound === null) return label;
  return name.bound === 'least' ? texts.least(label) : texts.most(label);
}

/** The effect of the value itself. @throws Error if the text is missing, which is a fault of this program */
export function purposeOf(name: PolicyName, texts: PolicyTexts): string {
  const { label, explain } = textOf(name, texts);
  if (name.bound === null) return explain;
  const off = settingSchemas[name.setting].canBeOff ? [texts.offIsNotLimited] : [];
  return [texts.limitExplain(label), ...off].join(' ');
}

/** The words for a choice. @throws Error if the text is missing, which is a fault of this program */
export function choiceText({ setting }: PolicyName, choice: number | string, texts: PolicyTexts): string {
  return pageText(texts, setting, 'options', String(choice));
}

/** The effect of a policy, its valid values, and what it means if it is not set: one paragraph each. */
export function explanationOf(name: PolicyName, texts: PolicyTexts, example: string): readonly string[] {
  const disabled = name.kind.type === 'boolean' ? [] : [texts.disabled];
  return [purposeOf(name, texts), ...valuesText(name, texts, example), ...disabled, texts.notConfigured];
}

function textOf({ setting }: PolicyName, texts: PolicyTexts): SettingText {
  const own = texts.settings[setting];
  return {
    label: own?.label ?? pageText(texts, setting, 'label'),
    explain: own?.explain ?? pageText(texts, setting, 'help'),
  };
}

function pageText({ page, language }: PolicyTexts, ...path: readonly string[]): string {
  let found: unknown = page;
  for (const key of path) {
    found = typeof found === 'object' && found !== null ? (found as PageTexts)[key] : undefined;
  }
  if (typeof found !== 'string')
    throw new Error(`settings.${path.join('.')}: there is no text in ${language}`);
  return found;
}

function valuesText({ kind, hasOff }: PolicyName, texts: PolicyTexts, example: string): readonly string[] {
  const wordIsOff = hasOff ? [texts.wordIsOff] : [];
  switch (kind.type) {
    case 'boolean':
      return [texts.turnedOn, texts.turnedOff];
    case 'integer':
      return [
        texts.range(kind.least, kind.most, texts.units[kind.unit]),
        ...(hasOff ? [texts.zeroIsOff] : []),
      ];
    case 'choice':
      return [];
    case 'time':
      return [texts.time(kind.latest, example), ...wordIsOff];
    case 'text':
      return wordIsOff;
    case 'structure':
      return [texts.structure(example), ...wordIsOff];
  }
}
