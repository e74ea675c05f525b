import { toPropertyList } from '../../shared/policy/policy-forms.ts';
import type { ExamplePolicy } from './examples.ts';
import { englishTexts } from './policy-texts.ts';
import { element, writeXml, type XmlElement } from './xml.ts';

const DOC_TYPE =
  '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n';

/** A configuration profile for macOS that applies the policy to the whole computer. */
export function mobileConfig({ mandatory, recommended }: ExamplePolicy): string {
  const payload = {
    ...mandatory,
    Recommended: recommended,
    PayloadDisplayName: 'Unhunch',
    PayloadIdentifier: 'app.unhunch.desktop.policy.settings',
    // The preference domain that the system then manages.
    PayloadType: 'app.unhunch.desktop',
    PayloadUUID: '0D0C3A2E-6D0F-4E0B-9C55-5B6C3E0F7A11',
    PayloadVersion: 1,
  };
  const profile = {
    PayloadContent: [payload],
    PayloadDescription: englishTexts.description,
    PayloadDisplayName: 'Unhunch',
    PayloadIdentifier: 'app.unhunch.desktop.policy',
    PayloadScope: 'System',
    PayloadType: 'Configuration',
    PayloadUUID: '7B7F9B54-2C4F-4C8A-8B1D-2F4C1D9A3E60',
    PayloadVersion: 1,
  };
  return writeXml(element('plist', { version: '1.0' }, plistOf(profile)), DOC_TYPE);
}

/** @throws TypeError for a value that cannot be stored in a property list, which is a fault of this program */
function plistOf(given: unknown): XmlElement {
  const value = toPropertyList(given);
  if (typeof value === 'boolean') return element(String(value), {});
  if (typeof value === 'number') return element('integer', {}, String(value));
  if (typeof value === 'string') return element('string', {}, value);
  if (Array.isArray(value)) return element('array', {}, ...value.map(plistOf));
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).flatMap(([key, each]) => [element('key', {}, key), plistOf(each)]);
    return element('dict', {}, ...pairs);
  }
  throw new TypeError(`${typeof value} cannot be stored in a property list`);
}
