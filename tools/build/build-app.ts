import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { parse } from 'yaml';
import { contentParts } from '../../shared/content/content-texts.ts';
import { otherLanguages, varieties } from '../../shared/strings/languages.ts';
import { translationsFolder } from '../translations/language-folder.ts';
import {
  type BuildKind,
  contentReaderConfig,
  entryConfig,
  preloadConfig,
  programConfig,
} from './main-process-config.ts';

const root = join(import.meta.dirname, '../..');

/** The parts of `assets/` that the app contains. */
const carried = ['content', 'icons/tray', 'icons/app', 'sounds'] as const;

/** Builds the main process, the bridge, the windows and the assets into `outDir`. */
export async function buildApp(kind: BuildKind): Promise<void> {
  await build(entryConfig(kind));
  await build(programConfig(kind));
  await build(contentReaderConfig(kind));
  await build(preloadConfig(kind));
  await build({
    configFile: join(root, 'tools/build/windows.config.ts'),
    logLevel: 'warn',
    plugins: [...(kind.plugins ?? [])],
    build: { outDir: join(kind.outDir, 'renderer'), emptyOutDir: true, reportCompressedSize: false },
  });
  copyAssets(kind.outDir);
}

/** Copies the assets that the app reads at run time. */
export function copyAssets(outDir: string): void {
  const target = join(outDir, 'assets');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const name of carried) {
    const source = join(root, 'assets', name);
    if (existsSync(source)) cpSync(source, join(target, name), { recursive: true });
  }
  copyTranslations(join(target, 'translations'));
  writeAsJson(join(target, 'content'));
  writeAsJson(join(target, 'translations'));
}

/** Copies what the main process reads of each language; the windows have their catalogues built in. */
function copyTranslations(target: string): void {
  for (const language of [...otherLanguages, ...varieties]) {
    for (const file of ['interface.json', ...contentParts.map((part) => `${part}.yaml`)]) {
      const source = join(translationsFolder, language, file);
      if (existsSync(source)) cpSync(source, join(target, language, file));
    }
  }
}

/**
 * Writes the content files as JSON, keeping their names: JSON is valid YAML, and parsing other YAML slows down each
 * start.
 */
function writeAsJson(folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((each) => /\.(yaml|json)$/.test(each))) {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(parse(readFileSync(file, 'utf8'))));
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  await buildApp({ isDevelopment: true, outDir: join(root, 'build') });
  console.log('Built for development into build/.');
}
