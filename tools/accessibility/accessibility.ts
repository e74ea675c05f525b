import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { conformanceTables } from './conformance.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { withGenerated } from './generated-part.ts';
import { reportRows, reportTable, reportText } from './report.ts';
import { resultOf, resultsIn } from './results.ts';

const usage = `npm run accessibility [-- --write]

Runs the tests that name criteria of WCAG 2.2 and prints the result for each criterion. Needs a build of the app and a
browser for the tests.

  --write   runs nothing; writes the tables in docs/accessibility.md and docs/accessibility-conformance.md
`;

const root = join(import.meta.dirname, '../..');

/** All tests of the project that name criteria. */
function taggedTests(): readonly Evidence[] {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:test|spec)\.ts$/.test(path))
    .sort()
    .flatMap((path) =>
      evidenceOf(`test/${path.replaceAll('\\', '/')}`, readFileSync(join(root, 'test', path), 'utf8')),
    );
}

function writeDocs(): void {
  const rows = reportRows(taggedTests(), () => null);
  for (const [file, text] of [
    ['accessibility.md', reportTable(rows)],
    ['accessibility-conformance.md', conformanceTables(rows)],
  ] as const) {
    const path = join(root, 'docs', file);
    writeFileSync(path, withGenerated(readFileSync(path, 'utf8'), text));
    console.log(relative(root, path));
  }
}

/** Runs one test runner and returns its results. */
function run(program: string, args: readonly string[], file: string): ReadonlyMap<string, boolean> {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const { error } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (error) throw error;
  return resultsIn(readFileSync(file, 'utf8'));
}

function runTests(tests: readonly Evidence[]): ReadonlyMap<string, boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'unhunch-accessibility-'));
  const files = (ending: string) => [
    ...new Set(tests.map(({ file }) => file).filter((file) => file.endsWith(ending))),
  ];
  const [unit, browser] = [join(folder, 'unit.json'), join(folder, 'browser.json')];
  const vitest = [
    'run',
    '--config',
    'test/vitest.config.ts',
    '-t',
    'WCAG',
    '--reporter=json',
    `--outputFile=${unit}`,
  ];
  const playwright = ['test', '--config', 'test/e2e/playwright.config.ts', '-g', 'WCAG', '--reporter=json'];
  try {
    return new Map([
      ...run('vitest/vitest.mjs', [...vitest, ...files('.test.ts')], unit),
      ...run('@playwright/test/cli.js', [...playwright, ...files('.spec.ts')], browser),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function main(): void {
  const { values } = parseArgs({ options: { write: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(usage);
  if (values.write) return writeDocs();
  const tests = taggedTests();
  const results = runTests(tests);
  const rows = reportRows(tests, (evidence) => resultOf(evidence, results));
  process.stdout.write(reportText(rows));
  if (rows.some(({ failed }) => failed.length > 0)) process.exitCode = 1;
}

main();
