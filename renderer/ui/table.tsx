import type { ReactNode } from 'react';

/** Props of a table behind a "show" button. */
export interface FoldedTableProps {
  /** The text that opens it. */
  readonly summary: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
  readonly foot?: readonly string[];
}

/** The figures of a drawing as a table; the first cell of a row is its heading. */
export function FoldedTable({ summary, caption, columns, rows, foot }: FoldedTableProps) {
  return (
    <details className="folded">
      <summary>
        {summary}
        {/* Several tables on one page have the same visible text. */}
        <span className="only-read-aloud">: {caption}</span>
      </summary>
      {/* A table wider than its window scrolls, also by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus */}
      <section className="folded-frame" aria-label={caption} tabIndex={0}>
        <table>
          <caption className="only-read-aloud">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells }) => (
              <Row key={id} columns={columns} cells={cells} />
            ))}
          </tbody>
          {foot !== undefined && (
            <tfoot>
              <Row columns={columns} cells={foot} />
            </tfoot>
          )}
        </table>
      </section>
    </details>
  );
}

interface RowProps {
  readonly columns: readonly string[];
  readonly cells: readonly string[];
}

function Row({ columns, cells }: RowProps): ReactNode {
  return (
    <tr>
      {columns.map((column, index) =>
        index === 0 ? (
          <th key={column} scope="row">
            {cells[index]}
          </th>
        ) : (
          <td key={column}>{cells[index]}</td>
        ),
      )}
    </tr>
  );
}
