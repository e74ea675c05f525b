/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Creates an element. Its children are elements or a single text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean>>,
  ...children: readonly (XmlElement | string)[]
): XmlElement {
  const texts = Object.entries(attributes).map(([key, value]) => [key, String(value)]);
  return { name, attributes: Object.fromEntries(texts), children };
}

/** Writes a document with an indent of two spaces per level. No white space is added around texts. */
export function writeXml(root: XmlElement, docType = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${docType}${write(root, '')}`;
}

function write({ name, attributes, children }: XmlElement, indent: string): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const open = `${indent}<${name}${pairs.join('')}`;
  if (children.length === 0) return `${open}/>\n`;
  if (children.every((child) => typeof child === 'string'))
    return `${open}>${children.map(escaped).join('')}</${name}>\n`;
  const inner = children.map((child) =>
    typeof child === 'string' ? escaped(child) : write(child, `${indent}  `),
  );
  return `${open}>\n${inner.join('')}${indent}</${name}>\n`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
