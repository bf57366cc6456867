import type { ReactNode } from 'react';
import { Button } from '#ui/Button.tsx';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { BarLink } from './series.ts';

/** A number that leads to the list behind it. */
export interface LinkedNumber extends BarLink {
  readonly count: number;
}

export interface FigureTable {
  readonly columns: readonly string[];
  /** The first cell of each row names it. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly [name: string, ...cells: readonly (string | number | LinkedNumber)[]] }[];
}

export interface FigureProps {
  readonly title: string;
  /** What the chart says, in a sentence or two, with the units. */
  readonly summary: string;
  readonly note: string;
  readonly table: FigureTable;
  /** What is chosen to be counted. */
  readonly choices?: ReactNode;
  /** A way to what all of it was counted from. */
  readonly more?: ReactNode;
  /** The chart. A screen reader is told the sentence and the table instead, unless its bars lead somewhere. */
  readonly children: ReactNode;
  readonly hasLinks?: boolean;
}

/** A chart with what it says in words, and the same numbers as a table. */
export function Figure({ title, summary, note, table, choices, more, children, hasLinks = false }: FigureProps) {
  const { t, locale } = useTranslation();
  const number = new Intl.NumberFormat(locale);
  return (
    <section className="card stack figure" aria-label={title}>
      <h2>{title}</h2>
      {choices}
      <p role={choices === undefined ? undefined : 'status'}>{summary}</p>
      {hasLinks ? children : <div aria-hidden="true">{children}</div>}
      <p className="small muted">{note}</p>
      {more === undefined ? null : <div className="actions">{more}</div>}
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
                      <Cell cell={cell} number={number} />
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

function Cell({ cell, number }: { readonly cell: string | number | LinkedNumber; readonly number: Intl.NumberFormat }) {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return number.format(cell);
  if (cell.count === 0) return number.format(0);
  return (
    <Button kind="quiet" isSmall label={cell.label} onPress={cell.onOpen}>
      {number.format(cell.count)}
    </Button>
  );
}
