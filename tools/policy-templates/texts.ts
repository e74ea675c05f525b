import type { PolicyName } from '../../shared/policy/policy-names.ts';

/** What an administrator reads of one setting. */
export interface SettingText {
  readonly label: string;
  /** What it does, in sentences. */
  readonly explain: string;
}

/** The texts of the generated files in one language. */
export interface PolicyTexts {
  /** BCP 47, as Windows names the folder of the language. */
  readonly language: string;
  readonly description: string;
  readonly mandatory: string;
  readonly recommended: string;
  readonly supported: string;
  /** By the setting's key. */
  readonly settings: Readonly<Record<string, SettingText>>;
  readonly least: (label: string) => string;
  readonly most: (label: string) => string;
  readonly limitExplain: (label: string) => string;
  /** What stands beside the field in which a value is typed. */
  readonly value: string;
  readonly seconds: (count: number) => string;
  /** What the words stand for that a policy may choose from. */
  readonly words: Readonly<Record<string, string>>;
  readonly range: (least: number, most: number) => string;
  readonly zeroIsOff: string;
  readonly wordIsOff: string;
  readonly structure: (example: string) => string;
  readonly turnedOn: string;
  readonly turnedOff: string;
  /** What "Disabled" in the editor does to a policy with a field: its value is deleted. */
  readonly disabled: string;
  readonly notConfigured: string;
}

/** The name under which a policy is listed. @throws Error when the language lacks it: a fault of this program */
export function labelOf(name: PolicyName, texts: PolicyTexts): string {
  const { label } = textOf(name, texts);
  if (name.bound === null) return label;
  return name.bound === 'least' ? texts.least(label) : texts.most(label);
}

/** One of the values that a policy may choose from. @throws Error when the language lacks it: a fault of this program */
export function choiceText(choice: number | string, { seconds, words, language }: PolicyTexts): string {
  const text = typeof choice === 'number' ? seconds(choice) : words[choice];
  if (text === undefined) throw new Error(`${choice}: there is no text in ${language} for administrators`);
  return text;
}

/** What a policy does, which values it takes, and what it means when it is not set; a paragraph each. */
export function explanationOf(name: PolicyName, texts: PolicyTexts, example: string): readonly string[] {
  const { label, explain } = textOf(name, texts);
  const own = name.bound === null ? explain : texts.limitExplain(label);
  const disabled = name.kind.type === 'boolean' ? [] : [texts.disabled];
  return [own, ...valuesText(name, texts, example), ...disabled, texts.notConfigured];
}

function textOf({ setting }: PolicyName, { settings, language }: PolicyTexts): SettingText {
  const text = settings[setting];
  if (text === undefined) throw new Error(`${setting}: there is no text in ${language} for administrators`);
  return text;
}

function valuesText({ kind, hasOff }: PolicyName, texts: PolicyTexts, example: string): readonly string[] {
  switch (kind.type) {
    case 'boolean':
      return [texts.turnedOn, texts.turnedOff];
    case 'integer':
      return [texts.range(kind.least, kind.most), ...(hasOff ? [texts.zeroIsOff] : [])];
    case 'choice':
      return [];
    case 'text':
      return hasOff ? [texts.wordIsOff] : [];
    case 'structure':
      return [texts.structure(example), ...(hasOff ? [texts.wordIsOff] : [])];
  }
}
