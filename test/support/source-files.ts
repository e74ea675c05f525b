import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const project = fileURLToPath(new URL('../../', import.meta.url));

/** Folders that are not in the repository, as paths from the project's root. */
const skipped = new Set([
  'node_modules',
  'build',
  'dist',
  '.git',
  '.tsbuild',
  'test-results',
  'playwright-report',
]);

/** All files below a folder of the project, as paths from its root with `/`. */
export function filesIn(folder: string): string[] {
  return readdirSync(join(project, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      if (skipped.has(path)) return [];
      return entry.isDirectory() ? filesIn(path) : [path];
    })
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(join(project, path), 'utf8');
}

const isCode = (path: string) => /\.tsx?$/.test(path);

/** The TypeScript sources that ship: everything in `main/`, `renderer/` and `shared/`. */
export function shippedSources(): string[] {
  return ['main', 'renderer', 'shared'].flatMap(filesIn).filter(isCode);
}

/** All TypeScript sources except the tests: those that ship, and `tools/`. */
export function sources(): string[] {
  return [...shippedSources(), ...filesIn('tools').filter(isCode)];
}

/** The imports of a file, including type-only ones: paths from the project's root, or names of packages. */
export function importsOf(path: string): string[] {
  const code = withoutComments(textOf(path));
  const found = [
    ...code.matchAll(/\bfrom\s+'([^']+)'/g),
    ...code.matchAll(/^\s*import\s+'([^']+)'/gm),
    ...code.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g),
  ].map((match) => match[1] ?? '');
  return found.map((name) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name));
}

/** The code of a file without comments, line by line. */
export function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|[\s;{(,])\/\/[^\n]*/g, '$1');
}

/** The files whose code matches, ignoring comments. */
export function filesWith(pattern: RegExp, among: readonly string[] = sources()): string[] {
  return among.filter((file) => pattern.test(withoutComments(textOf(file))));
}

/** Whether a file is in one of the folders. */
export const isIn = (file: string, ...folders: readonly string[]) =>
  folders.some((folder) => file.startsWith(folder));
