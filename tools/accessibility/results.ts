import { z } from 'zod';
import type { Evidence } from './evidence.ts';

/** The JSON of Vitest. */
const unitResults = z.object({
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) }),
  ),
});

interface Suite {
  readonly specs?: readonly { readonly title: string; readonly ok: boolean }[] | undefined;
  readonly suites?: readonly Suite[] | undefined;
}

/** The JSON of Playwright. */
const suite: z.ZodType<Suite> = z.object({
  specs: z.array(z.object({ title: z.string(), ok: z.boolean() })).optional(),
  suites: z.array(z.lazy(() => suite)).optional(),
});

/**
 * Whether each test of a JSON output of Vitest or Playwright passed, by its title. Of several tests with one title, all
 * have to pass. Tests that were not run are left out.
 * @throws Error for anything else
 */
export function resultsIn(json: string): ReadonlyMap<string, boolean> {
  const output: unknown = JSON.parse(json);
  const unit = unitResults.safeParse(output);
  const found = unit.success
    ? unit.data.testResults.flatMap(({ assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'passed' || status === 'failed')
          .map(({ title, status }) => ({ title, ok: status === 'passed' })),
      )
    : specsOf(suite.parse(output));
  const results = new Map<string, boolean>();
  for (const { title, ok } of found) results.set(title, ok && (results.get(title) ?? true));
  return results;
}

function specsOf({
  specs = [],
  suites = [],
}: Suite): readonly { readonly title: string; readonly ok: boolean }[] {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** The result of a test, with all its values if it has parameters; null: it was not run. */
export function resultOf(
  { title, criteria }: Pick<Evidence, 'title' | 'criteria'>,
  results: ReadonlyMap<string, boolean>,
): boolean | null {
  const written = `${title} (WCAG ${criteria.join(', ')})`;
  // "%s" and "${name}" stand for values.
  const parts = written
    .split(/%[sidj]|\$\{[^}]*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('.*')}$`);
  const own = [...results].filter(([name]) => pattern.test(name)).map(([, ok]) => ok);
  return own.length === 0 ? null : own.every((ok) => ok);
}
