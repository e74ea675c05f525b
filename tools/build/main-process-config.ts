import { builtinModules } from 'node:module';
import { join } from 'node:path';
import type { InlineConfig, Plugin, Rolldown } from 'vite';
import { pushNames, requests } from '../../shared/contract/contract.ts';
import { OLDEST_ENGINE } from './engine.ts';

const root = join(import.meta.dirname, '../..');

/** Build options of the main process; `false` leaves the development options out. */
export interface BuildKind {
  readonly isDevelopment: boolean;
  /** The folder that receives `main/`, `renderer/` and `assets/`. */
  readonly outDir: string;
  /** Rebuild on every change. */
  readonly plugins?: readonly Plugin[];
}

const shared = {
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
} satisfies InlineConfig;

const external = ['electron', /^electron\//, /^node:/, ...builtinModules];

/** The main process's entry as a small ES module. Everything is bundled, so no node_modules are shipped. */
export function entryConfig(kind: BuildKind): InlineConfig {
  return mainConfig(kind, 'index', { format: 'es', entryFileNames: 'index.mjs', codeSplitting: false });
}

/**
 * The rest of the main process, which the entry loads once the icon is shown. CommonJS is read only when it is
 * required.
 */
export function programConfig(kind: BuildKind): InlineConfig {
  return mainConfig(kind, 'program', {
    format: 'cjs',
    entryFileNames: 'program.cjs',
    codeSplitting: false,
    // With a single character outside Latin-1, the engine would keep the whole text at two bytes per character.
    charset: 'ascii',
  });
}

/** The process that reads an organisation's exercises. */
export function contentReaderConfig(kind: BuildKind): InlineConfig {
  return mainConfig(kind, 'node/content/content-reader', {
    format: 'cjs',
    entryFileNames: 'content-reader.cjs',
    codeSplitting: false,
  });
}

/**
 * Modules that `conf`, on which electron-store is built, imports at once and uses only with options that Unhunch does
 * not set: a schema for the values (zod checks them) and migrations. They would be a fifth of the program, in memory
 * all day.
 */
const unused = new Set(['ajv/dist/2020.js', 'ajv-formats', 'semver']);
const UNUSED_PREFIX = '\0unused:';

/** Replaces them with modules that throw when they are used. */
function leaveOutUnused(): Plugin {
  return {
    name: 'leave-out-unused',
    enforce: 'pre',
    resolveId: (id, importer) =>
      unused.has(id) && importer?.includes('/node_modules/conf/') ? `${UNUSED_PREFIX}${id}` : null,
    load(id) {
      if (!id.startsWith(UNUSED_PREFIX)) return null;
      const reason = JSON.stringify(`${id.slice(UNUSED_PREFIX.length)} is not part of this build`);
      return `const absent = new Proxy(function () {}, {
        get() { throw new Error(${reason}); },
        construct() { throw new Error(${reason}); },
      });
      export default absent;
      export { absent as Ajv2020 };`;
    },
  };
}

function mainConfig(
  { isDevelopment, outDir, plugins = [] }: BuildKind,
  entry: 'index' | 'program' | 'node/content/content-reader',
  output: Rolldown.OutputOptions,
): InlineConfig {
  return {
    ...shared,
    plugins: [leaveOutUnused(), ...plugins],
    define: { __DEVELOPMENT__: JSON.stringify(isDevelopment) },
    ssr: { noExternal: true },
    build: {
      ssr: join(root, `main/${entry}.ts`),
      target: 'node24',
      outDir: join(outDir, 'main'),
      emptyOutDir: entry === 'index',
      minify: !isDevelopment,
      sourcemap: isDevelopment,
      reportCompressedSize: false,
      rolldownOptions: { external, output },
    },
  };
}

/** The preload script as one CommonJS file, the only form that a sandboxed preload script can have. */
export function preloadConfig({ isDevelopment, outDir, plugins = [] }: BuildKind): InlineConfig {
  return {
    ...shared,
    plugins: [...plugins],
    define: {
      REQUEST_NAMES: JSON.stringify(Object.keys(requests)),
      PUSH_NAMES: JSON.stringify(pushNames),
    },
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'main/preload.ts'),
      target: OLDEST_ENGINE,
      outDir: join(outDir, 'main'),
      emptyOutDir: false,
      minify: !isDevelopment,
      reportCompressedSize: false,
      rolldownOptions: { external, output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
    },
  };
}
