import { toRegistry } from '../../shared/policy/policy-forms.ts';
import type { PolicyName } from '../../shared/policy/policy-names.ts';
import { defaultSettings } from '../../shared/settings/settings.ts';
import { exampleOf } from './examples.ts';
import { choiceText, labelOf, type PolicyTexts, purposeOf } from './texts.ts';

/** The lines around the generated part of the page. */
const referenceMarks = ['<!-- policies: begin -->', '<!-- policies: end -->'] as const;

/** Replaces the generated part of the page. @throws Error if the page lacks the lines around it */
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
      `| [\`${name.name}\`](#${name.name.toLowerCase()}) | ${labelOf(name, texts)} | ${typeText(name, texts)} | ${
        name.bound === null ? 'both' : 'mandatory'
      } |`,
  );
  return ['| Name | Setting | Value | Level |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}

function section(name: PolicyName, texts: PolicyTexts): string {
  const example = exampleOf(name);
  const registry = toRegistry(name, example);
  const registryType = typeof registry === 'number' ? 'REG_DWORD' : 'REG_SZ';
  const rows = [
    ['Value', typeText(name, texts)],
    ...(name.bound === null ? [['Without a policy', code(defaultSettings[name.setting])]] : []),
    ['Linux, JSON', `\`"${name.name}": ${JSON.stringify(example)}\``],
    ['macOS, property list', plistText(name)],
    ['Windows, registry', `\`${name.name}\` ${registryType} ${registryText(registry)}`],
    ...(name.hasOff ? [['To turn it off', offText(name)]] : []),
  ];
  return [
    `### ${name.name}`,
    '',
    `**${labelOf(name, texts)}.** ${purposeOf(name, texts)}`,
    '',
    '| | |',
    '| --- | --- |',
    ...rows.map(([title, text]) => `| ${title} | ${text} |`),
    '',
  ].join('\n');
}

function typeText(name: PolicyName, texts: PolicyTexts): string {
  const { kind, hasOff } = name;
  const off = hasOff ? ', or off' : '';
  switch (kind.type) {
    case 'boolean':
      return 'true or false';
    case 'integer':
      return `whole number of ${texts.units[kind.unit]}, ${kind.least} to ${kind.most}${off}`;
    case 'choice':
      return kind.choices.map((choice) => `\`${choice}\` (${choiceText(name, choice, texts)})`).join(', ');
    case 'time':
      return `local time, 00:00 to ${kind.latest}${off}`;
    case 'text':
      return `text${off}`;
    case 'structure':
      return `${isList(name) ? 'list' : 'table'}${off}`;
  }
}

function isList(name: PolicyName): boolean {
  return Array.isArray(exampleOf(name));
}

function plistText(name: PolicyName): string {
  const { kind } = name;
  if (kind.type === 'structure')
    return isList(name) ? 'an array of strings' : 'a dictionary of the same shape';
  if (kind.type === 'boolean' || kind.type === 'integer') return kind.type;
  return kind.type === 'choice' && typeof kind.choices[0] === 'number' ? 'integer' : 'string';
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
