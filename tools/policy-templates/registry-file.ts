import { toRegistry } from '../../shared/policy/policy-forms.ts';
import type { PolicyName } from '../../shared/policy/policy-names.ts';
import type { ExamplePolicy } from './examples.ts';

const KEY = 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Unhunch';

/** A file for `reg import` that applies the policy to the whole computer. */
export function registryFile(
  { mandatory, recommended }: ExamplePolicy,
  names: readonly PolicyName[],
): string {
  const lines = (values: ExamplePolicy['mandatory']) =>
    names.flatMap((name) =>
      values[name.name] === undefined
        ? []
        : [`"${name.name}"=${dataOf(toRegistry(name, values[name.name]))}`],
    );
  return [
    'Windows Registry Editor Version 5.00',
    '',
    `[${KEY}]`,
    ...lines(mandatory),
    '',
    `[${KEY}\\Recommended]`,
    ...lines(recommended),
    '',
  ].join('\r\n');
}

function dataOf(data: number | string): string {
  if (typeof data === 'number') return `dword:${data.toString(16).padStart(8, '0')}`;
  return `"${data.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
