import { totalOf, type Bar } from './series.ts';

/** What the keyboard can stand on in a chart of columns: a whole column, or a part of it. */
export interface ColumnMark {
  readonly bar: string;
  /** undefined: the whole column. */
  readonly part: string | undefined;
}

export const sameMark = (one: ColumnMark | undefined, other: ColumnMark): boolean => one?.bar === other.bar && one.part === other.part;

/** Where a key leads from a mark. Left and right go to the next column that is not empty, to the part of the same kind where it has one; up and down go through the parts of a column, from the whole of it up. undefined: nowhere. */
export function markBeside(bars: readonly Bar[], from: ColumnMark, key: string): ColumnMark | undefined {
  const full = bars.filter((bar) => totalOf(bar) > 0);
  const at = full.findIndex((bar) => bar.key === from.bar);
  const across = (to: number): ColumnMark | undefined => {
    const bar = full[to];
    return bar && { bar: bar.key, part: partsOf(bar).find((part) => part === from.part) };
  };
  const along = (by: 1 | -1): ColumnMark | undefined => {
    const bar = full[at];
    if (bar === undefined) return undefined;
    const rows = [undefined, ...partsOf(bar)];
    const row = rows.indexOf(from.part) + by;
    return row < 0 || row >= rows.length ? undefined : { bar: bar.key, part: rows[row] };
  };
  switch (key) {
    case 'ArrowLeft':
      return across(at - 1);
    case 'ArrowRight':
      return across(at + 1);
    case 'Home':
      return across(0);
    case 'End':
      return across(full.length - 1);
    case 'ArrowUp':
      return along(1);
    case 'ArrowDown':
      return along(-1);
    default:
      return undefined;
  }
}

const partsOf = (bar: Bar): readonly string[] => bar.parts.filter(({ count }) => count > 0).map(({ key }) => key);
