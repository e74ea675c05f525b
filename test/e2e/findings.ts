import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds serious or worse on a page and in its frames. `isElectron`: its context opens no page of its own, in
 * which axe would join the frames.
 */
export async function seriousFindings(page: Page, isElectron = false): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(isElectron).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
    );
}
