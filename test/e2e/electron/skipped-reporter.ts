import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/**
 * Prints one prominent line with the number of skipped Electron tests and the reasons, so that they do not look passed.
 */
// biome-ignore lint/style/noDefaultExport: Playwright takes a reporter as a default export
export default class SkippedReporter implements Reporter {
  private readonly reasons = new Map<string, number>();

  onTestEnd(test: TestCase, { status }: TestResult): void {
    if (status !== 'skipped' || !test.location.file.includes('electron')) return;
    const reason = test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given';
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
  }

  onEnd(): void {
    const count = [...this.reasons.values()].reduce((sum, each) => sum + each, 0);
    if (count === 0) return;
    const reasons = [...this.reasons].map(([reason, tests]) => `${reason} (${tests})`).join(', ');
    console.log(
      `\n!!! ${count} ELECTRON TESTS WERE SKIPPED: ${reasons}. UNHUNCH_REQUIRE_ELECTRON=1 makes this a failure.\n`,
    );
  }

  printsToStdio(): boolean {
    return false;
  }
}
