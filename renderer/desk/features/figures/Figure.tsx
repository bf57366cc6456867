import type { ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';

export interface FigureTable {
  readonly columns: readonly string[];
  /** The first cell of each row names it. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly (string | number)[] }[];
}

export interface FigureProps {
  readonly title: string;
  /** What the chart says, in a sentence or two, with the units. */
  readonly summary: string;
  readonly note: string;
  readonly table: FigureTable;
  /** The chart. A screen reader is told the sentence and the table instead. */
  readonly children: ReactNode;
}

/** A chart with what it says in words, and the same numbers as a table. */
export function Figure({ title, summary, note, table, children }: FigureProps) {
  const { t, locale } = useTranslation();
  const number = new Intl.NumberFormat(locale);
  return (
    <section className="card stack figure" aria-label={title}>
      <h2>{title}</h2>
      <p>{summary}</p>
      <div aria-hidden="true">{children}</div>
      <p className="small muted">{note}</p>
      <details className="other-tools">
        <summary aria-label={t('desk.figures.tableOf', { title })}>{t('desk.figures.table')}</summary>
        <div className="table-scroller">
          <table className="table">
            <caption>{title}</caption>
            <thead>
              <tr>
                {table.columns.map((column, index) => (
                  <th key={column} scope="col" {...(index === 0 ? {} : { className: 'number' })}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(({ key, cells: [name, ...cells] }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, index) => (
                    <td key={table.columns[index + 1]} className="number">
                      {typeof cell === 'number' ? number.format(cell) : cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
