/**
 * Long work with pauses, so that its caller can do other things in between. Yields the share of the work that is
 * done, 0 to 1, or nothing.
 */
export type Sliced<Result> = Generator<number | undefined, Result, undefined>;

/** Rows between two pauses: about a millisecond. */
export const ROWS_IN_A_SLICE = 200;

/** Runs sliced work to its end without pausing. */
export function atOnce<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** Applies `change` to each row, with pauses. */
export function* mapped<Row, Result>(
  rows: Iterable<Row>,
  change: (row: Row, index: number) => Result,
): Sliced<Result[]> {
  const results: Result[] = [];
  for (const row of rows) {
    results.push(change(row, results.length));
    if (results.length % ROWS_IN_A_SLICE === 0) yield;
  }
  return results;
}
