import { defineConfig } from 'vitest/config';
import { compileCache } from './support/compile-cache.ts';

const elsewhere = ['test/e2e/**', '**/node_modules/**'];
const properties = 'test/**/*.properties.test.{ts,tsx}';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  // A page about the app that is rendered without the build lists no translations.
  define: { __TRANSLATIONS__: '[]' },
  test: {
    pool: 'forks',
    // A separate process for each of two hundred files would take a third of the time.
    isolate: false,
    // On two cores, Vitest would otherwise use only one.
    maxWorkers: '100%',
    // A real program answers late on a busy machine.
    expect: { poll: { timeout: 20_000 } },
    // The command-line programs under test are compiled once, not at every start.
    env: { NODE_COMPILE_CACHE: compileCache },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...elsewhere, properties],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'properties',
          include: [properties],
          exclude: elsewhere,
          // Their budget is a number of runs: on a slow machine they take longer, but do not fail.
          testTimeout: 0,
          hookTimeout: 0,
        },
      },
    ],
  },
});
