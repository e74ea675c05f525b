import type { Conformance } from './findings.ts';

/** A clause of EN 301 549 or Section 508 that is not a criterion of WCAG. */
export interface Clause {
  /** Such as "11.5.2.5". */
  readonly id: string;
  readonly name: string;
  readonly conformance: Conformance;
  readonly remarks: string;
}
