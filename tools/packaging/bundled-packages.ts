import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

/** A package of which code is in the app. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** Folder in which its files are, absolute. */
  readonly folder: string;
}

/** Marks a module that the bundler made up itself. */
const VIRTUAL = '\0';

/** What the modules are from that bundlers add on their own, by how their names begin. */
const addedBy: readonly (readonly [begin: string, name: string])[] = [
  [`${VIRTUAL}rolldown/`, 'rolldown'],
  [`${VIRTUAL}vite/`, 'vite'],
  [`${VIRTUAL}@oxc-project`, '@oxc-project/runtime'],
];

/**
 * A plugin that writes down, in `into`, the folder of every package of which something is in the output. What the
 * bundler dropped as unused is not counted; style sheets are, since their text has left the module by then.
 */
export function collectPackages(into: Set<string>, nodeModules: string): Plugin {
  return {
    name: 'unhunch-collect-packages',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const [id, module] of Object.entries(output.modules)) {
          if (module.renderedLength === 0 && !/\.css(\?|$)/.test(id)) continue;
          const folder = packageFolder(id, nodeModules);
          if (folder !== null) into.add(folder);
        }
      }
    },
  };
}

/** The folder of the package that a module belongs to; null for the app's own. */
export function packageFolder(id: string, nodeModules: string): string | null {
  const added = addedBy.find(([begin]) => id.startsWith(begin));
  if (added !== undefined) return join(nodeModules, added[1]);
  // Made from a file by a plugin of CommonJS or styles: the file is named behind the mark.
  const file = resolve((id.startsWith(VIRTUAL) ? id.slice(1) : id).replace(/\?.*$/, ''));
  if (!file.split(sep).includes('node_modules')) return null;
  // Inside a package there may be package.json files that only say how modules are written.
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (readPackage(folder) !== null) return folder;
  }
  return null;
}

/** The packages in these folders, each once, by name and version. @throws Error for a folder that holds none */
export function packagesIn(folders: Iterable<string>): readonly BundledPackage[] {
  const packages = new Map<string, BundledPackage>();
  for (const folder of folders) {
    const found = readPackage(folder);
    if (found === null) throw new Error(`${folder}: no package with a name and a version`);
    packages.set(`${found.name}@${found.version}`, found);
  }
  return [...packages.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, found]) => found);
}

function readPackage(folder: string): BundledPackage | null {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return null;
  const { name, version }: { name?: unknown; version?: unknown } = JSON.parse(readFileSync(file, 'utf8'));
  return typeof name === 'string' && typeof version === 'string' ? { name, version, folder } : null;
}
