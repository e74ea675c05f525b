import type { PolicyLevel } from '../../shared/policy/policy.ts';
import { jsonSchemaOf, type PolicyName } from '../../shared/policy/policy-names.ts';
import { exampleOf } from './examples.ts';
import { labelOf, type PolicyTexts, purposeOf } from './texts.ts';

/** The JSON Schema for the policy files of one level, for editors and for checking files before a roll-out. */
export function policySchema(names: readonly PolicyName[], level: PolicyLevel, texts: PolicyTexts): string {
  const own = names.filter(({ bound }) => level === 'mandatory' || bound === null);
  const properties = own.map((name) => [
    name.name,
    {
      title: labelOf(name, texts),
      description: name.bound === null ? purposeOf(name, texts) : undefined,
      ...valueSchemaOf(name),
      examples: [exampleOf(name)],
    },
  ]);
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Unhunch: ${level} settings`,
    type: 'object',
    properties: { $schema: { type: 'string' }, ...Object.fromEntries(properties) },
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function valueSchemaOf({ setting, bound, kind }: PolicyName): object {
  if (bound === null || kind.type !== 'integer') return jsonSchemaOf(setting);
  return { type: 'integer', minimum: kind.least, maximum: kind.most };
}
