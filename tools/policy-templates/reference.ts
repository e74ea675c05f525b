import { toRegistry } from '../../shared/policy/policy-forms.ts';
import type { PolicyName } from '../../shared/policy/policy-names.ts';
import { defaultSettings } from '../../shared/settings/settings.ts';
import { exampleOf } from './examples.ts';
import { explanationOf, labelOf, type PolicyTexts } from './texts.ts';

/** The two lines between which the reference page is generated. */
const referenceMarks = ['<!-- policies: begin -->', '<!-- policies: end -->'] as const;

/** The page with its generated part made anew. @throws Error when the page has lost its marks */
export function withReference(page: string, names: readonly PolicyName[], texts: PolicyTexts): string {
  const [begin, end] = referenceMarks;
  const from = page.indexOf(begin);
  const until = page.indexOf(end);
  if (from < 0 || until < from) throw new Error(`the page needs the lines ${begin} and ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${reference(names, texts)}\n${page.slice(until)}`;
}

function reference(names: readonly PolicyName[], texts: PolicyTexts): string {
  return [table(names, texts), ...names.map((name) => section(name, texts))].join('\n');
}

function table(names: readonly PolicyName[], texts: PolicyTexts): string {
  const rows = names.map(
    (name) =>
      `| [\`${name.name}\`](#${name.name.toLowerCase()}) | ${labelOf(name, texts)} | ${typeText(name)} | ${
        name.bound === null ? 'both' : 'mandatory'
      } |`,
  );
  return ['| Name | What it sets | Value | Level |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}

function section(name: PolicyName, texts: PolicyTexts): string {
  const example = exampleOf(name);
  const registry = toRegistry(name, example);
  const registryType = typeof registry === 'number' ? 'REG_DWORD' : 'REG_SZ';
  const [own = ''] = explanationOf(name, texts, '');
  const rows = [
    ['Value', typeText(name)],
    ...(name.bound === null ? [['Without a policy', code(defaultSettings[name.setting])]] : []),
    ['Linux, JSON', `\`"${name.name}": ${JSON.stringify(example)}\``],
    ['macOS, property list', plistText(name)],
    ['Windows, registry', `\`${name.name}\` ${registryType} ${registryText(registry)}`],
    ...(name.hasOff ? [['To turn it off', offText(name)]] : []),
  ];
  return [
    `### ${name.name}`,
    '',
    `**${labelOf(name, texts)}.** ${own}`,
    '',
    '| | |',
    '| --- | --- |',
    ...rows.map(([title, text]) => `| ${title} | ${text} |`),
    '',
  ].join('\n');
}

function typeText({ kind, hasOff }: PolicyName): string {
  const off = hasOff ? ', or off' : '';
  switch (kind.type) {
    case 'boolean':
      return 'true or false';
    case 'integer':
      return `whole number, ${kind.least} to ${kind.most}${off}`;
    case 'choice':
      return kind.choices.join(', ');
    case 'text':
      return `text${off}`;
    case 'structure':
      return `table${off}`;
  }
}

function plistText({ kind }: PolicyName): string {
  if (kind.type === 'structure') return 'a dictionary of the same shape';
  const isWord = kind.type === 'text' || (kind.type === 'choice' && typeof kind.choices[0] === 'string');
  if (isWord) return 'string';
  return kind.type === 'boolean' ? 'boolean' : 'integer';
}

function registryText(data: number | string): string {
  return typeof data === 'number' ? code(data) : `\`${data}\``;
}

function offText({ kind }: PolicyName): string {
  const registry = kind.type === 'integer' ? '`0`' : '`off`';
  return `Linux \`null\`, macOS the string \`off\`, Windows ${registry}`;
}

function code(value: unknown): string {
  return value === null ? 'off' : `\`${JSON.stringify(value)}\``;
}
