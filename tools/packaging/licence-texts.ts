import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A shipped package with its licence. */
export interface LicensedPart {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  /** The text of its licence and notices. */
  readonly text: string;
}

const licenceFile = /^(licen[cs]e|copying|notice|unlicense)([-._].*)?$/i;
const rule = '-'.repeat(80);

/** The licence texts and notices in a package's folder, sorted by file name. */
export function licenceTexts(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenceFile.test(entry.name))
    .map((entry) => entry.name)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
}

/**
 * One text with the licences of all parts. Parts with the same text are listed together above it.
 * @throws Error that names the parts that have no text
 */
export function licenceDocument(head: string, parts: readonly LicensedPart[]): string {
  const byText = new Map<string, string[]>();
  const without: string[] = [];
  for (const part of parts) {
    const title = `${part.name} ${part.version} (${part.licence})`;
    if (part.text === '') without.push(title);
    else byText.set(part.text, [...(byText.get(part.text) ?? []), title]);
  }
  if (without.length > 0) throw new Error(`no licence text in: ${without.join(', ')}`);
  const sections = [...byText].map(([text, titles]) => `${rule}\n${titles.join('\n')}\n${rule}\n\n${text}\n`);
  return [head.trim(), '', ...sections].join('\n');
}
