import { describe, expect, test } from 'vitest';
import { conformanceTables } from '../../../tools/accessibility/conformance.ts';
import { euClauses } from '../../../tools/accessibility/en-301-549.ts';
import { type Evidence, evidenceOf } from '../../../tools/accessibility/evidence.ts';
import { findings } from '../../../tools/accessibility/findings.ts';
import { withGenerated } from '../../../tools/accessibility/generated-part.ts';
import { reportRows, reportTable, reportText } from '../../../tools/accessibility/report.ts';
import { usProvisions } from '../../../tools/accessibility/section-508.ts';
import { criteria } from '../../../tools/accessibility/wcag.ts';
import { filesIn, textOf } from '../../support/source-files.ts';

const tagged: readonly Evidence[] = filesIn('test')
  .filter((path) => /\.(?:test|spec)\.ts$/.test(path))
  .flatMap((path) => evidenceOf(path, textOf(path)));
const rows = reportRows(tagged, () => null);

/**
 * Chapter 11 of EN 301 549 V3.2.1: the criteria of WCAG 2.1 for software, with open functionality where it matters. The
 * numbers are those of the headings in ETSI's PDF.
 */
const softwareCriteria = [
  ...[
    '11.1.1.1.1',
    '11.1.2.1.1',
    '11.1.2.2',
    '11.1.2.3.1',
    '11.1.2.4',
    '11.1.2.5',
    '11.1.3.1.1',
    '11.1.3.2.1',
  ],
  ...['11.1.3.3', '11.1.3.4', '11.1.3.5.1', '11.1.4.1', '11.1.4.2', '11.1.4.3', '11.1.4.4.1', '11.1.4.5.1'],
  ...['11.1.4.10', '11.1.4.11', '11.1.4.12', '11.1.4.13', '11.2.1.1.1', '11.2.1.2', '11.2.1.4.1', '11.2.2.1'],
  ...[
    '11.2.2.2',
    '11.2.3.1',
    '11.2.4.3',
    '11.2.4.4',
    '11.2.4.6',
    '11.2.4.7',
    '11.2.5.1',
    '11.2.5.2',
    '11.2.5.3.1',
  ],
  ...['11.2.5.4', '11.3.1.1.1', '11.3.2.1', '11.3.2.2', '11.3.3.1.1', '11.3.3.2', '11.3.3.3', '11.3.3.4'],
  ...['11.4.1.1.1', '11.4.1.2.1', '11.4.1.3.1'],
];

describe('the criteria', () => {
  test('are all of WCAG 2.2 at levels A and AA: 31 and 24', () => {
    const ofLevel = (level: string) => criteria.filter((each) => each.level === level).length;
    expect([ofLevel('A'), ofLevel('AA')]).toEqual([31, 24]);
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
  });

  test('each have a finding, and no finding is about another one', () => {
    expect(Object.keys(findings)).toEqual(criteria.map(({ id }) => id));
  });

  test('that tests name exist', () => {
    const known = criteria.map(({ id }) => id);
    expect(tagged.flatMap((each) => each.criteria).filter((id) => !known.includes(id))).toEqual([]);
    expect(tagged.length).toBeGreaterThan(15);
  });

  test('that failed or may be disputed have remarks', () => {
    for (const { id, conformance, remarks } of [...rows, ...euClauses, ...usProvisions]) {
      if (conformance !== 'Supports') expect(remarks, id).not.toBe('');
    }
  });
});

describe('the pages', () => {
  test.each([
    ['docs/accessibility.md', reportTable(rows)],
    ['docs/accessibility-conformance.md', conformanceTables(rows)],
  ])('%s has the generated tables', (path, text) => {
    expect(textOf(path), 'run npm run accessibility -- --write').toBe(withGenerated(textOf(path), text));
  });

  test('the conformance report has a row for each criterion, clause and provision', () => {
    const text = conformanceTables(rows);
    const [wcag = '', eu = '', us = ''] = text.split(/^## /m).slice(1);
    const listed = (part: string) => [...part.matchAll(/^\| ([\d.]+) /gm)].map(([, id]) => id);
    expect(listed(wcag).sort()).toEqual(criteria.map(({ id }) => id).sort());
    expect(listed(us)).toEqual(usProvisions.map(({ id }) => id));
    for (const { id } of euClauses) expect(listed(eu)).toContain(id);
    expect(listed(eu).filter((id) => /^11\.[1-4]\./.test(id ?? ''))).toEqual(softwareCriteria);
    const terms = [...text.matchAll(/^\| [\d.]+ [^|]*\| ([^|]+) \|/gm)].map(([, term]) => term);
    expect([...new Set(terms)].sort()).toEqual(['Not Applicable', 'Partially Supports', 'Supports']);
  });
});

describe('a report', () => {
  const evidence: Evidence = { file: 'test/a.spec.ts', title: 'a test', criteria: ['2.5.8'] };

  test('says that a criterion is not supported if one of its tests fails, whatever was found by hand', () => {
    const [row] = reportRows([evidence], () => false).filter(({ id }) => id === '2.5.8');
    expect(row?.conformance).toBe('Does Not Support');
    expect(reportText(row === undefined ? [] : [row])).toContain('failed: a test (test/a.spec.ts)');
  });

  test('counts tests and reviews', () => {
    const row = reportRows([evidence], () => true).find(({ id }) => id === '2.5.8');
    expect(row?.how).toMatch(/^1 test; reviewed by hand on \d{4}-\d\d-\d\d$/);
  });

  test('needs the markers of the generated part', () => {
    expect(() => withGenerated('# A page\n', 'text')).toThrow('no generated part');
  });
});
