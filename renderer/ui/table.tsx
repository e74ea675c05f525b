import type { ReactNode } from 'react';

/** Props of a table. */
export interface TableProps {
  /** Read aloud; a table without one is named by its heading. */
  readonly caption?: string;
  /** The headings of the columns; the first may be empty. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly foot?: readonly ReactNode[];
  readonly className?: string;
}

/** A row; its first cell is its heading. */
export interface TableRow {
  readonly id: string;
  readonly cells: readonly ReactNode[];
  /** The language of the heading, if it is not the page's. */
  readonly lang?: string;
}

/** Figures as a table. */
export function Table({ caption, columns, rows, foot, className }: TableProps) {
  return (
    <table className={className}>
      {caption !== undefined && <caption className="only-read-aloud">{caption}</caption>}
      <thead>
        <tr>
          {columns.map((column) =>
            column === '' ? (
              <td key={column} />
            ) : (
              <th key={column} scope="col">
                {column}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} columns={columns} row={row} />
        ))}
      </tbody>
      {foot !== undefined && (
        <tfoot>
          <Row columns={columns} row={{ id: 'foot', cells: foot }} />
        </tfoot>
      )}
    </table>
  );
}

function Row({ columns, row }: { readonly columns: readonly string[]; readonly row: TableRow }) {
  return (
    <tr>
      {columns.map((column, index) =>
        index === 0 ? (
          <th key={column} scope="row" lang={row.lang}>
            {row.cells[index]}
          </th>
        ) : (
          <td key={column}>{row.cells[index]}</td>
        ),
      )}
    </tr>
  );
}

/** Props of a table that may be wider than its window. */
export interface WideTableProps extends TableProps {
  readonly caption: string;
}

/** A table that scrolls if it is wider than its window, also by keyboard. */
export function WideTable(props: WideTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
    <section className="table-frame" aria-label={props.caption} tabIndex={0}>
      <Table {...props} />
    </section>
  );
}

/** Props of a table behind a "show" button. */
export interface FoldedTableProps extends WideTableProps {
  /** The text that opens it. */
  readonly summary: string;
}

/** The figures of a drawing as a table, which is folded until it is wanted. */
export function FoldedTable({ summary, ...table }: FoldedTableProps) {
  return (
    <details className="folded">
      <summary>
        {summary}
        {/* Several tables on one page have the same visible text. */}
        <span className="only-read-aloud">: {table.caption}</span>
      </summary>
      <WideTable {...table} />
    </details>
  );
}
