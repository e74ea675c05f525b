/** Parses an XML document; needs jsdom. @throws Error if it is not well-formed */
export function parseXml(text: string): Element {
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  const failure = parsed.querySelector('parsererror');
  if (failure !== null) throw new Error(failure.textContent ?? 'not well-formed');
  return parsed.documentElement;
}

/** All descendants with this name. */
export function all(root: Element, name: string): readonly Element[] {
  return [...root.getElementsByTagName(name)];
}

/** A required attribute. @throws Error if it is missing */
export function attribute(of: Element, name: string): string {
  const value = of.getAttribute(name);
  if (value === null) throw new Error(`<${of.tagName}> has no ${name}`);
  return value;
}

/** An administrator's choice in the Group Policy editor. */
export type Choice = { readonly state: 'enabled'; readonly typed?: string } | { readonly state: 'disabled' };

/** The values that the editor then writes. */
export interface RegistryWrite {
  readonly key: string;
  readonly name: string;
  readonly data: number | string;
}

/** Applies an administrative template as the editor does, without code of this project. @throws Error that says what it rejects */
export function applyTemplate(policy: Element, choice: Choice): RegistryWrite {
  const key = attribute(policy, 'key');
  const [field] = [...(policy.getElementsByTagName('elements')[0]?.children ?? [])];
  if (field === undefined) {
    const [value] = all(policy, choice.state === 'enabled' ? 'enabledValue' : 'disabledValue');
    const decimal = value?.getElementsByTagName('decimal')[0];
    if (decimal === undefined) throw new Error('writes nothing');
    return { key, name: attribute(policy, 'valueName'), data: Number(attribute(decimal, 'value')) };
  }
  if (choice.state === 'disabled') throw new Error('disabled: its values are deleted');
  return { key, name: attribute(field, 'valueName'), data: typedData(field, choice.typed ?? '') };
}

function typedData(field: Element, typed: string): number | string {
  switch (field.tagName) {
    case 'decimal': {
      const value = Number(typed);
      const isInside =
        value >= Number(attribute(field, 'minValue')) && value <= Number(attribute(field, 'maxValue'));
      if (!Number.isInteger(value) || !isInside) throw new Error(`${typed}: outside`);
      return value;
    }
    case 'enum': {
      const item = all(field, 'decimal').find((each) => attribute(each, 'value') === typed);
      if (item !== undefined) return Number(typed);
      const word = all(field, 'string').find(({ textContent }) => textContent === typed);
      if (word === undefined) throw new Error(`${typed}: not in the list`);
      return typed;
    }
    case 'text':
      if (typed === '' || typed.length > Number(attribute(field, 'maxLength')))
        throw new Error('too short or long');
      return typed;
    default:
      throw new Error(`${field.tagName}: unknown field`);
  }
}

/** Reads an XML property list. */
export function readPropertyList(text: string): unknown {
  const [value] = parseXml(text).children;
  return value === undefined ? null : plistValue(value);
}

function plistValue(of: Element): unknown {
  const children = [...of.children];
  switch (of.tagName) {
    case 'true':
    case 'false':
      return of.tagName === 'true';
    case 'integer':
      return Number(of.textContent);
    case 'string':
      return of.textContent ?? '';
    case 'array':
      return children.map(plistValue);
    case 'dict': {
      const pairs: [string, unknown][] = [];
      for (let at = 0; at + 1 < children.length; at += 2) {
        const [key, value] = [children[at], children[at + 1]];
        if (key !== undefined && value !== undefined) pairs.push([key.textContent ?? '', plistValue(value)]);
      }
      return Object.fromEntries(pairs);
    }
    default:
      throw new Error(`<${of.tagName}> in a property list`);
  }
}

/** Reads a file for `reg import`: its keys with their values. */
export function readRegistryFile(
  text: string,
): ReadonlyMap<string, Readonly<Record<string, number | string>>> {
  const keys = new Map<string, Record<string, number | string>>();
  let values: Record<string, number | string> = {};
  for (const line of text.split('\r\n')) {
    const key = /^\[(.*)\]$/.exec(line)?.[1];
    if (key !== undefined) {
      values = {};
      keys.set(key, values);
    }
    const [, name, data = ''] = /^"(.*?)"=(.*)$/.exec(line) ?? [];
    if (name === undefined) continue;
    values[name] = data.startsWith('dword:')
      ? Number.parseInt(data.slice(6), 16)
      : data.slice(1, -1).replace(/\\(.)/g, '$1');
  }
  return keys;
}
