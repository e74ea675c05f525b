import type { Evidence } from './evidence.ts';
import { type Conformance, type Finding, findings } from './findings.ts';
import { criteria } from './wcag.ts';

/** The result of one test: whether it passed; null: it was not run. */
export type ResultOf = (evidence: Evidence) => boolean | null;

/** One criterion with everything that is known about it. */
export interface ReportRow {
  readonly id: string;
  readonly name: string;
  readonly level: 'A' | 'AA';
  readonly conformance: Conformance | 'not evaluated';
  /** The evidence, in words. */
  readonly how: string;
  readonly remarks: string;
  readonly tests: readonly Evidence[];
  readonly failed: readonly Evidence[];
}

/** Joins criteria, findings and tests. A failed test overrules the finding. */
export function reportRows(evidence: readonly Evidence[], resultOf: ResultOf): readonly ReportRow[] {
  return criteria.map((criterion) => {
    const tests = evidence.filter((each) => each.criteria.includes(criterion.id));
    const failed = tests.filter((each) => resultOf(each) === false);
    const finding = findings[criterion.id];
    return {
      ...criterion,
      conformance: failed.length > 0 ? 'Does Not Support' : (finding?.conformance ?? 'not evaluated'),
      how: howKnown(tests.length, finding),
      remarks: finding?.remarks ?? '',
      tests,
      failed,
    };
  });
}

function howKnown(tests: number, finding: Finding | undefined): string {
  const byTest = tests === 0 ? [] : [tests === 1 ? '1 test' : `${tests} tests`];
  const byPerson =
    finding === undefined
      ? []
      : [
          finding.review === 'by hand'
            ? `reviewed by hand on ${finding.on}`
            : `judged from the code on ${finding.on}`,
        ];
  const ways = [...byTest, ...byPerson];
  return ways.length > 0 ? ways.join('; ') : 'not evaluated';
}

/** The report as text for a terminal. */
export function reportText(rows: readonly ReportRow[]): string {
  const lines = rows.flatMap(({ id, level, name, conformance, how, failed }) => [
    [id.padEnd(7), level.padEnd(3), conformance.padEnd(19), `${name}: ${how}`].join(''),
    ...failed.map(({ file, title }) => `        failed: ${title} (${file})`),
  ]);
  const count = (wanted: (row: ReportRow) => boolean) => rows.filter(wanted).length;
  const known = ['Supports', 'Partially Supports', 'Does Not Support', 'Not Applicable', 'not evaluated'].map(
    (term) => `${count(({ conformance }) => conformance === term)} ${term}`,
  );
  return [...lines, '', `${rows.length} criteria: ${known.join(', ')}.`, ''].join('\n');
}

/** The report as a table in Markdown. */
export function reportTable(rows: readonly ReportRow[]): string {
  return [
    '| Criterion | Level | Result | How it is known | Tests |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(({ id, name, level, conformance, how, tests }) => {
      const titles = [...new Set(tests.map(({ title }) => title))].join('; ');
      return `| ${id} ${name} | ${level} | ${conformance} | ${how} | ${titles} |`;
    }),
    '',
  ].join('\n');
}
