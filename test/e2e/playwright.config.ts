import { defineConfig } from '@playwright/test';

const { UNHUNCH_LONG } = process.env;

/**
 * One worker each: the app's tests share one desktop, and the other core is for the app itself. With
 * `UNHUNCH_LONG=1` the long tests run too, which cover in another way what shorter tests show.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  ...(UNHUNCH_LONG === '1' ? {} : { grepInvert: /@long/ }),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./electron/skipped-reporter.ts']],
  projects: [
    { name: 'preview', workers: 1, testMatch: 'preview/**/*.spec.ts' },
    { name: 'electron', workers: 1, testMatch: 'electron/**/*.spec.ts' },
  ],
});
