/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark, which spreadsheets need for anything but English, CR LF, every cell in quotation marks.
 *
 * A spreadsheet computes a cell that begins with one of `=+-@`, also in full width; behind a tab, a line end, a semicolon or a bar, too, where it takes those for separators, which it does by the
 * settings of the computer and not by the file. An apostrophe before the sign makes it a text. Where there are some already one more is put, so that `unguarded` gives back exactly what there was.
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((cells) => cells.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(','));
  return new TextEncoder().encode(`\ufeff${lines.map((line) => `${line}\r\n`).join('')}`);
}

const sign = '=+\\-@\\t\\r\\n＝＋－＠';
const toGuard = new RegExp(`(?<=^|[;|\\t\\r\\n])('*)(?=[${sign}])`, 'gu');
const toFree = new RegExp(`(?<=^|[;|\\t\\r\\n])'('*)(?=[${sign}])`, 'gu');

export function guarded(cell: string): string {
  return cell.replace(toGuard, "'$1");
}

/** Takes away what `guarded` put in. */
export function unguarded(cell: string): string {
  return cell.replace(toFree, '$1');
}
