import { defineConfig } from '@playwright/test';

const { UNHUNCH_LONG } = process.env;

/**
 * One worker each: the app's tests share one desktop, and the other core belongs to what they drive. With
 * `UNHUNCH_LONG=1` the long ones run too: what another test shows as well, in one more way.
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
