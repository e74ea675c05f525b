import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';
import { licenceTexts } from './licence-texts.ts';

/** A package whose code is in the app. */
export interface BundledPart {
  readonly name: string;
  readonly version: string;
  /** Its licence and notices. */
  readonly text: string;
}

/** Vite writes its list to this file; it is removed from the output afterwards. */
const LIST = 'bundled-licences.json';

const list = z.array(z.object({ name: z.string(), version: z.string(), text: z.string().optional() }));
const packageJson = z.object({ name: z.string(), version: z.string() });

/**
 * A plugin that adds every package that Vite bundles to `into`, with its licence. Vite reads one licence file per
 * package, so a package with a separate notice is an error.
 */
export function listBundledParts(into: BundledPart[], nodeModules: string): Plugin {
  return {
    name: 'unhunch-list-bundled-parts',
    enforce: 'post',
    config: () => ({ build: { license: { fileName: LIST } } }),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const written = bundle[LIST];
        if (written?.type !== 'asset') throw new Error('Vite did not write a list of licences');
        for (const { name, version, text = '' } of list.parse(JSON.parse(String(written.source)))) {
          const isWhole = licenceTexts(join(nodeModules, name)).every((each) => clean(text).includes(each));
          if (!isWhole) throw new Error(`${name} ${version} has more than one licence text`);
          into.push({ name, version, text: clean(text) });
        }
        delete bundle[LIST];
      },
    },
  };
}

/** A part that is in the app but not in Vite's list, read from its folder. */
export function partIn(folder: string): BundledPart {
  const { name, version } = packageJson.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  return { name, version, text: licenceTexts(folder).join('\n\n') };
}

/** Each part once, sorted by name and version. */
export function sortedParts(parts: readonly BundledPart[]): readonly BundledPart[] {
  const byName = new Map(parts.map((part) => [`${part.name}@${part.version}`, part]));
  return [...byName].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, part]) => part);
}

function clean(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}
