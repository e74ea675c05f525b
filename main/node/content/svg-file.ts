import type { CheckedPicture } from './png-file.ts';

/** Elements that draw and nothing else: no script, no other file, no motion, and nothing that multiplies itself. */
const drawing: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'defs', 'title', 'desc', 'metadata', 'style', 'clipPath'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'],
  ...['linearGradient', 'radialGradient', 'stop'],
]);

const SVG = 'http://www.w3.org/2000/svg';
/** The namespaces that drawing programs also write; browsers ignore them. */
const harmless: ReadonlySet<string> = new Set([
  'http://www.w3.org/1999/xlink',
  'http://www.inkscape.org/namespaces/inkscape',
  'http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://creativecommons.org/ns#',
  'http://purl.org/dc/elements/1.1/',
]);

const MOST_ELEMENTS = 5000;
const DEEPEST = 50;

const name = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const parts = {
  comment: /<!--(?!>)[\s\S]*?-->/y,
  declaration: /<\?xml\s[^?<>]*\?>/y,
  close: new RegExp(`</(${name})\\s*>`, 'y'),
  open: new RegExp(`<(${name})((?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'y'),
  text: /[^<]+/y,
};
const attribute = new RegExp(`(${name})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');

/** A reference that XML itself defines, or a character by its number. */
const knownReference = /&(?:amp|lt|gt|quot|apos|#\d{1,6}|#x[0-9a-fA-F]{1,5});/g;

/** Checks an SVG file: a plain drawing, of which no part leads out of the file. */
export function checkSvg(file: Buffer): CheckedPicture {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return { ok: false, reason: 'is not UTF-8 text' };
  }
  const reason = whyRejected(text);
  return reason === null ? { ok: true, content: file } : { ok: false, reason };
}

/** Reads the whole text as XML; returns the first thing that does not belong in a drawing. */
function whyRejected(text: string): string | null {
  const open: string[] = [];
  let [at, elements] = [0, 0];
  const take = (part: keyof typeof parts) => {
    const pattern = parts[part];
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at += found[0].length;
    return found;
  };
  while (at < text.length) {
    const start = at;
    const words = take('text');
    if (words !== null) {
      const reason = whyText(words[0], open.at(-1));
      if (reason !== null) return reason;
      continue;
    }
    const declaration = take('declaration');
    if (declaration !== null) {
      if (start > 0 || !isUtf8(declaration[0])) return 'must be UTF-8 text';
      continue;
    }
    if (take('comment') !== null) continue;
    const closed = take('close');
    if (closed !== null) {
      if (open.pop() !== closed[1]) return `is not valid XML: </${closed[1]}> closes something else`;
      continue;
    }
    const opened = take('open');
    if (opened === null) return strange(text.slice(start, start + 12));
    const [, element = '', attributes = '', end] = opened;
    elements += 1;
    if (open.length === 0 && elements > 1) return 'is not valid XML: it has two roots';
    if (elements > MOST_ELEMENTS || open.length > DEEPEST) return 'is too complex for a picture';
    const reason = whyElement(element, attributes, elements === 1);
    if (reason !== null) return reason;
    if (end !== '/') open.push(element);
  }
  return elements > 0 && open.length === 0 ? null : 'is not valid XML: it ends too early';
}

function strange(text: string): string {
  if (/^<!(?:DOCTYPE|ENTITY)/i.test(text)) return 'must not have a DOCTYPE or entities';
  if (text.startsWith('<?')) return 'must not have processing instructions';
  if (text.startsWith('<![CDATA[')) return 'must not have CDATA';
  return `is not valid XML at "${text.replace(/\s+/g, ' ').trim()}"`;
}

function isUtf8(declaration: string): boolean {
  const [, encoding = 'utf-8'] = /encoding\s*=\s*["']([^"']*)/.exec(declaration) ?? [];
  return encoding.toLowerCase() === 'utf-8';
}

function whyText(text: string, within: string | undefined): string | null {
  if (within === undefined) return /^[\s\uFEFF]*$/.test(text) ? null : 'is not an SVG picture';
  if (text.replace(knownReference, '').includes('&')) return 'must not use entities';
  return within === 'style' ? whyStyle(text, 'style') : null;
}

/** Styles may name parts of the same file only. */
function whyStyle(value: string, where: string): string | null {
  const isPlain = !/[\\&@]|javascript:|expression\s*\(|image(?:-set)?\s*\(/i.test(
    value.replace(/\/\*|\*\//g, '\\'),
  );
  const leadsOut = /url\s*\((?!\s*["']?#[\w.-]+["']?\s*\))/i.test(value);
  return isPlain && !leadsOut ? null : `must not lead out of the file ("${where}")`;
}

function whyElement(element: string, attributes: string, isRoot: boolean): string | null {
  const [local = '', prefix = null] = element.split(':').reverse();
  const isKnown = prefix === null ? drawing.has(local) : prefix !== 'svg';
  if (!isKnown) return `must not contain <${element}>`;
  const given = [...attributes.matchAll(attribute)].map(
    ([, key = '', double, single]) => [key, double ?? single ?? ''] as const,
  );
  for (const [key, value] of given) {
    const reason = whyAttribute(key, value);
    if (reason !== null) return reason;
  }
  if (!isRoot) return null;
  const values = new Map(given);
  if (element !== 'svg' || values.get('xmlns') !== SVG) return 'is not an SVG picture';
  const box =
    values
      .get('viewBox')
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const isBox = box.length === 4 && box.every(Number.isFinite) && (box[2] ?? 0) > 0 && (box[3] ?? 0) > 0;
  return isBox ? null : 'needs a viewBox, such as "0 0 400 400"';
}

function whyAttribute(key: string, value: string): string | null {
  if (value.replace(knownReference, '').includes('&')) return 'must not use entities';
  if (key === 'xmlns') return value === SVG ? null : 'is not an SVG picture';
  // Drawing programs declare the prefix "svg" without using it; an element with it is rejected.
  const isDeclared = key === 'xmlns:svg' ? value === SVG : harmless.has(value);
  if (key.startsWith('xmlns:')) return isDeclared ? null : `must not use "${value}"`;
  const [local = ''] = key.split(':').reverse();
  if (/^on/i.test(local)) return `must not contain scripts ("${key}")`;
  if (local === 'href' && !/^#[\w.-]+$/.test(value)) return `must not lead out of the file ("${key}")`;
  const isStyle = local === 'style' || /url|javascript/i.test(value);
  return isStyle ? whyStyle(value, key) : null;
}
