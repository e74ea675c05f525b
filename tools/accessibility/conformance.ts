import type { Clause } from './clause.ts';
import { euClauses } from './en-301-549.ts';
import type { ReportRow } from './report.ts';
import { usProvisions } from './section-508.ts';

/** The criteria that EN 301 549 V3.2.1 does not include: those that WCAG 2.2 added to 2.1. */
const addedByWcag22: readonly string[] = ['2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8'];
/** Criteria of WCAG that EN 301 549 does not apply to software. */
const onlyOnTheWeb: readonly string[] = ['2.4.1', '2.4.2', '2.4.5', '3.1.2', '3.2.3', '3.2.4'];

/** Criteria that have another name in the chapter about software. */
const nameInSoftware: { readonly [id: string]: string } = { '3.1.1': 'Language of Software' };

const head = ['| Criterion | Conformance level | Remarks |', '| --- | --- | --- |'];

/** The tables of the conformance report (VPAT 2.5 INT) in Markdown, each with its heading. */
export function conformanceTables(rows: readonly ReportRow[]): string {
  const inSoftware = rows.filter(({ id }) => !addedByWcag22.includes(id) && !onlyOnTheWeb.includes(id));
  const clauses: readonly Clause[] = [
    ...euClauses,
    ...inSoftware.map(({ id, name, conformance, remarks }) => ({
      id: clauseOf(id),
      name: nameInSoftware[id] ?? name,
      conformance: conformance === 'not evaluated' ? ('Does Not Support' as const) : conformance,
      remarks,
    })),
  ].sort((one, other) => compareNumbers(one.id, other.id));
  return [
    '## Web Content Accessibility Guidelines 2.2',
    '',
    ...(['A', 'AA'] as const).flatMap((level) => [
      `### Level ${level}`,
      '',
      ...head,
      ...rows
        .filter((row) => row.level === level)
        .map(({ id, name, conformance, remarks }) => `| ${id} ${name} | ${conformance} | ${remarks} |`),
      '',
    ]),
    '## EN 301 549 V3.2.1',
    '',
    ...head,
    ...clauses.map(lineOf),
    '',
    '## Revised Section 508',
    '',
    ...head,
    ...usProvisions.map(lineOf),
    '',
  ].join('\n');
}

/**
 * Criteria with two clauses in EN 301 549 V3.2.1: one for software that assistive technology can read, one for closed
 * functionality.
 */
const splitByFunctionality: readonly string[] = [
  '1.1.1',
  '1.2.1',
  '1.2.3',
  '1.3.1',
  '1.3.2',
  '1.3.5',
  '1.4.4',
  '1.4.5',
  '2.1.1',
  '2.1.4',
  '2.5.3',
  '3.1.1',
  '3.3.1',
  '4.1.2',
  '4.1.3',
];

/** The clause of EN 301 549 for a criterion in software with open functionality. */
function clauseOf(id: string): string {
  return splitByFunctionality.includes(id) ? `11.${id}.1` : `11.${id}`;
}

function lineOf({ id, name, conformance, remarks }: Clause): string {
  return `| ${id} ${name} | ${conformance} | ${remarks} |`;
}

/** Compares numbers such as "11.1.4.10" part by part. */
function compareNumbers(one: string, other: string): number {
  const [first, second] = [one.split('.').map(Number), other.split('.').map(Number)];
  for (let part = 0; part < Math.max(first.length, second.length); part++) {
    const difference = (first[part] ?? -1) - (second[part] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
