import { defineConfig } from 'vitest/config';
import { compileCache } from './support/compile-cache.ts';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', '**/node_modules/**'],
    testTimeout: 60_000,
    pool: 'forks',
    // A process for each of two hundred files would take a third of the time.
    isolate: false,
    // On two cores Vitest would use one.
    maxWorkers: '100%',
    // The command lines under test are compiled once, not at each start.
    env: { NODE_COMPILE_CACHE: compileCache },
  },
});
