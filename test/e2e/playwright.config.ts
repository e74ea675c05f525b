import { defineConfig } from '@playwright/test';

/** One worker: the tests measure time, and the machine's other cores belong to what they drive. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./electron/skipped-reporter.ts']],
  use: { trace: 'retain-on-failure' },
  projects: [
    { name: 'preview', testMatch: 'preview/**/*.spec.ts' },
    { name: 'electron', testMatch: 'electron/**/*.spec.ts' },
  ],
});
