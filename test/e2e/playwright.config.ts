import { defineConfig } from '@playwright/test';

/** One worker each: the app's tests share one desktop, and the other core belongs to what they drive. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./electron/skipped-reporter.ts']],
  use: { trace: 'retain-on-failure' },
  projects: [
    { name: 'preview', workers: 1, testMatch: 'preview/**/*.spec.ts' },
    { name: 'electron', workers: 1, testMatch: 'electron/**/*.spec.ts' },
  ],
});
