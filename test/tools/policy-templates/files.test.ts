// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { policyNames } from '../../../shared/policy/policy-names.ts';
import { settingKeys, settingSchemas } from '../../../shared/settings/settings.ts';
import { fullLanguages } from '../../../shared/strings/languages.ts';
import { policyFiles, REFERENCE_PAGE } from '../../../tools/policy-templates/files.ts';
import { policyTextsOf } from '../../../tools/policy-templates/policy-texts.ts';
import { all, attribute, parseXml } from '../../support/policy-readers.ts';

const root = join(import.meta.dirname, '../../..');
const files = policyFiles(readFileSync(join(root, REFERENCE_PAGE), 'utf8'));
const textOf = (path: string) => files.get(path) ?? '';

test.each([...files.keys()])('%s is up to date (npm run policy)', (path) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(files.get(path));
});

test('the folder holds no other files', () => {
  const found = readdirSync(join(root, 'assets/policy'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  expect(found.sort()).toEqual([...files.keys()].filter((path) => path !== REFERENCE_PAGE).sort());
});

test('the page has a section for every policy', () => {
  const page = textOf(REFERENCE_PAGE);
  for (const { name } of policyNames()) expect(page).toContain(`\n### ${name}\n`);
});

describe('the administrative template', () => {
  const template = parseXml(textOf('assets/policy/windows/Unhunch.admx'));
  const policies = all(template, 'policy');

  test('has exactly the settings that a policy can set', () => {
    const allowed = settingKeys.filter((key) => settingSchemas[key].isPolicyKey);
    const named = new Set(policyNames().map(({ setting }) => setting));
    expect(named).toEqual(new Set(allowed));
    expect(policies.map((policy) => attribute(policy, 'name')).sort()).toEqual(
      policyNames()
        .flatMap(({ name, bound }) => (bound === null ? [name, `${name}_Recommended`] : [name]))
        .sort(),
    );
  });

  test('names are unique: policies, categories, fields, and values within a key', () => {
    for (const [tag, name] of [
      ['policy', 'name'],
      ['category', 'name'],
      ['definition', 'name'],
    ] as const) {
      const found = all(template, tag).map((each) => attribute(each, name).toLowerCase());
      expect(new Set(found).size).toBe(found.length);
    }
    const written = policies.map((policy) => {
      const [own] = [policy, ...(policy.getElementsByTagName('elements')[0]?.children ?? [])].flatMap(
        (each) => each.getAttribute('valueName') ?? [],
      );
      return `${attribute(policy, 'key')}\\${own}`;
    });
    expect(new Set(written).size).toBe(policies.length);
  });

  test('every policy: for both classes, under Software\\Policies, with category, support and explanation', () => {
    const categories = all(template, 'category').map((each) => attribute(each, 'name'));
    const support = all(template, 'definition').map((each) => attribute(each, 'name'));
    for (const policy of policies) {
      const isRecommended = attribute(policy, 'name').endsWith('_Recommended');
      expect(attribute(policy, 'class')).toBe('Both');
      expect(attribute(policy, 'key')).toBe(
        `Software\\Policies\\Unhunch${isRecommended ? '\\Recommended' : ''}`,
      );
      expect(attribute(policy, 'explainText')).toMatch(/^\$\(string\.\w+\)$/);
      const [parent] = all(policy, 'parentCategory');
      const [supported] = all(policy, 'supportedOn');
      if (parent === undefined || supported === undefined) throw new Error('a part is missing');
      expect(attribute(parent, 'ref')).toBe(isRecommended ? 'Recommended' : 'Unhunch');
      expect(categories).toContain(attribute(parent, 'ref'));
      expect(support).toContain(attribute(supported, 'ref'));
    }
  });

  test('has only elements and attributes in the schema', () => {
    const known: Readonly<Record<string, readonly string[]>> = {
      policyDefinitions: ['xmlns', 'revision', 'schemaVersion'],
      policyNamespaces: [],
      target: ['prefix', 'namespace'],
      resources: ['minRequiredRevision', 'fallbackCulture'],
      // On the whole template, without attributes, and on a policy.
      supportedOn: ['ref'],
      definitions: [],
      definition: ['name', 'displayName'],
      categories: [],
      category: ['name', 'displayName', 'explainText'],
      parentCategory: ['ref'],
      policies: [],
      policy: ['name', 'class', 'displayName', 'explainText', 'presentation', 'key', 'valueName'],
      enabledValue: [],
      disabledValue: [],
      elements: [],
      decimal: ['value', 'id', 'clientExtension', 'key', 'valueName', 'required', 'minValue', 'maxValue'],
      text: ['id', 'clientExtension', 'key', 'valueName', 'required', 'maxLength', 'expandable', 'soft'],
      enum: ['id', 'clientExtension', 'key', 'valueName', 'required'],
      item: ['displayName'],
      value: [],
      string: [],
    };
    for (const each of [template, ...all(template, '*')]) {
      expect(Object.keys(known)).toContain(each.tagName);
      for (const { name } of each.attributes) expect(known[each.tagName]).toContain(name);
      if (each.hasAttribute('name')) expect(attribute(each, 'name')).toMatch(/^[\p{L}\p{N}_]+$/u);
    }
  });

  test('the parts of a policy are in the order of the schema', () => {
    const order = ['parentCategory', 'supportedOn', 'enabledValue', 'disabledValue', 'elements'];
    for (const policy of policies) {
      const parts = [...policy.children].map(({ tagName }) => tagName);
      expect(parts).toEqual(order.filter((name) => parts.includes(name)));
    }
    expect([...template.children].map(({ tagName }) => tagName)).toEqual([
      'policyNamespaces',
      'resources',
      'supportedOn',
      'categories',
      'policies',
    ]);
  });

  describe.each(fullLanguages.map(policyTextsOf))(
    'in $language',
    ({ language, turnedOff, notConfigured }) => {
      const texts = parseXml(textOf(`assets/policy/windows/${language}/Unhunch.adml`));
      const strings = new Map(
        all(texts, 'string').map((each) => [attribute(each, 'id'), each.textContent ?? '']),
      );
      const presentations = new Map(all(texts, 'presentation').map((each) => [attribute(each, 'id'), each]));

      test('every reference resolves to a text, and every text is referenced', () => {
        const used = new Set(
          [...textOf('assets/policy/windows/Unhunch.admx').matchAll(/\$\(string\.(\w+)\)/g)].map(
            (match) => match[1],
          ),
        );
        expect(new Set(strings.keys())).toEqual(used);
        expect(strings.size).toBe(all(texts, 'string').length);
        for (const text of strings.values()) expect(text.trim()).not.toBe('');
      });

      test('every policy explains each of the three states', () => {
        const states = [turnedOff, notConfigured].map((text) => text.slice(0, text.indexOf(':') + 1));
        for (const policy of policies) {
          const text = strings.get(attribute(policy, 'explainText').slice('$(string.'.length, -1)) ?? '';
          for (const state of states) expect(text).toContain(state);
        }
      });

      test('every field has a control of its kind, and every control has a field', () => {
        const controls: Readonly<Record<string, string>> = {
          decimal: 'decimalTextBox',
          enum: 'dropdownList',
          text: 'textBox',
        };
        for (const policy of policies) {
          const fields = [...(policy.getElementsByTagName('elements')[0]?.children ?? [])];
          const id = /^\$\(presentation\.(\w+)\)$/.exec(policy.getAttribute('presentation') ?? '')?.[1];
          const shown = [...(presentations.get(id ?? '')?.children ?? [])];
          expect(shown.map((each) => [each.tagName, attribute(each, 'refId')])).toEqual(
            fields.map((each) => [controls[each.tagName], attribute(each, 'id')]),
          );
        }
        const used = new Set(policies.map((policy) => policy.getAttribute('presentation')));
        for (const id of presentations.keys()) expect(used).toContain(`$(presentation.${id})`);
      });

      test('the default of every control is valid for its field', () => {
        for (const policy of policies) {
          const field = policy.getElementsByTagName('decimal')[0];
          const name = attribute(policy, 'name').replace('_Recommended', '');
          const box = presentations.get(name)?.getElementsByTagName('decimalTextBox')[0];
          if (field?.tagName !== 'decimal' || box === undefined) continue;
          const value = Number(attribute(box, 'defaultValue'));
          expect(value).toBeGreaterThanOrEqual(Number(attribute(field, 'minValue')));
          expect(value).toBeLessThanOrEqual(Number(attribute(field, 'maxValue')));
        }
      });
    },
  );
});
