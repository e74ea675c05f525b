import type { PolicyLevel } from '../../shared/policy/policy.ts';
import { toRegistry } from '../../shared/policy/policy-forms.ts';
import type { PolicyName } from '../../shared/policy/policy-names.ts';
import { exampleOf } from './examples.ts';
import { choiceText, explanationOf, labelOf, type PolicyTexts } from './texts.ts';
import { element, writeXml, type XmlElement } from './xml.ts';

const NAMESPACE = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';
const KEY = 'Software\\Policies\\Unhunch';
/** The longest text that a field accepts, in characters. */
const LONGEST_TEXT = 4000;
const root = { xmlns: NAMESPACE, revision: '1.0', schemaVersion: '1.0' };

/** The administrative template for Windows: every policy, and what each one writes to the registry. */
export function admx(names: readonly PolicyName[]): string {
  const recommended = names.filter(({ bound }) => bound === null);
  return writeXml(
    element(
      'policyDefinitions',
      root,
      element(
        'policyNamespaces',
        {},
        element('target', { prefix: 'unhunch', namespace: 'Unhunch.Policies.Unhunch' }),
      ),
      element('resources', { minRequiredRevision: '1.0' }),
      element(
        'supportedOn',
        {},
        element(
          'definitions',
          {},
          element('definition', { name: 'SUPPORTED_UNHUNCH', displayName: '$(string.SUPPORTED_UNHUNCH)' }),
        ),
      ),
      element(
        'categories',
        {},
        element('category', { name: 'Unhunch', displayName: '$(string.Unhunch)' }),
        element(
          'category',
          { name: 'Recommended', displayName: '$(string.Recommended)' },
          element('parentCategory', { ref: 'Unhunch' }),
        ),
      ),
      element(
        'policies',
        {},
        ...names.map((name) => policy(name, 'mandatory')),
        ...recommended.map((name) => policy(name, 'recommended')),
      ),
    ),
  );
}

function policy(name: PolicyName, level: PolicyLevel): XmlElement {
  const { kind } = name;
  const isMandatory = level === 'mandatory';
  const isSwitch = kind.type === 'boolean';
  return element(
    'policy',
    {
      name: isMandatory ? name.name : `${name.name}_Recommended`,
      class: 'Both',
      displayName: `$(string.${name.name})`,
      explainText: `$(string.${name.name}_Explain)`,
      ...(isSwitch ? {} : { presentation: `$(presentation.${name.name})` }),
      key: isMandatory ? KEY : `${KEY}\\Recommended`,
      ...(isSwitch ? { valueName: name.name } : {}),
    },
    element('parentCategory', { ref: isMandatory ? 'Unhunch' : 'Recommended' }),
    element('supportedOn', { ref: 'SUPPORTED_UNHUNCH' }),
    ...(isSwitch
      ? [
          element('enabledValue', {}, element('decimal', { value: 1 })),
          element('disabledValue', {}, element('decimal', { value: 0 })),
        ]
      : [element('elements', {}, field(name))]),
  );
}

/** The field in which the editor asks for a value. `fromRegistry` reads back what the field writes. */
function field(name: PolicyName): XmlElement {
  const { kind, hasOff } = name;
  const own = { id: name.name, valueName: name.name, required: true };
  switch (kind.type) {
    case 'integer':
      return element('decimal', { ...own, minValue: hasOff ? 0 : kind.least, maxValue: kind.most });
    case 'choice':
      return element(
        'enum',
        own,
        ...kind.choices.map((choice) =>
          element(
            'item',
            { displayName: `$(string.${choiceId(name, choice)})` },
            element(
              'value',
              {},
              typeof choice === 'number'
                ? element('decimal', { value: choice })
                : element('string', {}, choice),
            ),
          ),
        ),
      );
    default:
      return element('text', { ...own, maxLength: LONGEST_TEXT });
  }
}

/** The template's texts in one language. */
export function adml(names: readonly PolicyName[], texts: PolicyTexts): string {
  const string = (id: string, text: string) => element('string', { id }, text);
  return writeXml(
    element(
      'policyDefinitionResources',
      root,
      element('displayName', {}, 'Unhunch'),
      element('description', {}, texts.description),
      element(
        'resources',
        {},
        element(
          'stringTable',
          {},
          string('SUPPORTED_UNHUNCH', texts.supported),
          string('Unhunch', texts.mandatory),
          string('Recommended', texts.recommended),
          ...names.flatMap((name) => [
            string(name.name, labelOf(name, texts)),
            string(`${name.name}_Explain`, explanationOf(name, texts, exampleText(name)).join('\n\n')),
            ...(name.kind.type === 'choice'
              ? name.kind.choices.map((choice) =>
                  string(choiceId(name, choice), choiceText(name, choice, texts)),
                )
              : []),
          ]),
        ),
        element(
          'presentationTable',
          {},
          ...names.flatMap((name) => (name.kind.type === 'boolean' ? [] : [presentation(name, texts)])),
        ),
      ),
    ),
  );
}

function presentation(name: PolicyName, texts: PolicyTexts): XmlElement {
  return element('presentation', { id: name.name }, control(name, texts));
}

function control(name: PolicyName, texts: PolicyTexts): XmlElement {
  const { kind } = name;
  const own = { refId: name.name };
  switch (kind.type) {
    case 'integer':
      return element('decimalTextBox', { ...own, defaultValue: exampleText(name) }, texts.value);
    case 'choice':
      return element(
        'dropdownList',
        { ...own, noSort: true, defaultItem: kind.choices.map(String).indexOf(String(exampleOf(name))) },
        texts.value,
      );
    default:
      return element(
        'textBox',
        own,
        element('label', {}, texts.value),
        element('defaultValue', {}, exampleText(name)),
      );
  }
}

function exampleText(name: PolicyName): string {
  return String(toRegistry(name, exampleOf(name)));
}

/** The name of the text of a choice; Windows accepts letters, digits and underscores. */
function choiceId(name: PolicyName, choice: string | number): string {
  return `${name.name}_${String(choice).replaceAll('-', '_')}`;
}
