import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const settings = z.looseObject({ extraMetadata: z.looseObject({ homepage: z.url() }) });

/**
 * The publisher's homepage: the line `homepage` in electron-builder.yml or, if that is not an address on the web,
 * `fallback` (the release workflow passes the repository's). Null: there is none, so nothing may link to it.
 */
export function publicHomepage(root: string, fallback = ''): string | null {
  const text = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
  const addresses = [settings.parse(parse(text)).extraMetadata.homepage, fallback];
  return addresses.find((address) => address.startsWith('https://'))?.replace(/\/+$/, '') ?? null;
}

/** AppStream metadata with a link to the homepage; unchanged if there is none. */
export function withHomepage(metainfo: string, homepage: string | null): string {
  if (homepage === null) return metainfo;
  const link = `  <url type="homepage">${homepage}</url>\n`;
  return metainfo.replace('  <categories>\n', (next) => link + next);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  const homepage = publicHomepage(join(import.meta.dirname, '../..'), process.env.HOMEPAGE);
  if (homepage === null) throw new Error('electron-builder.yml names no homepage, and HOMEPAGE is not set');
  console.log(homepage);
}
