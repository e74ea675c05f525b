import { defineConfig } from 'vitest/config';

/** Installers are really built, installed and removed, one after the other, which takes a while. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/installers/*.installer.ts'],
    globalSetup: ['test/installers/build-app.ts'],
    fileParallelism: false,
    maxConcurrency: 1,
    testTimeout: 300_000,
    hookTimeout: 600_000,
    pool: 'forks',
    reporters: ['verbose'],
  },
});
