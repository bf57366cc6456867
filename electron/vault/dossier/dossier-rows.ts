import { clusterEnds } from '#shared/redaction/grapheme-clusters.ts';
import { RedactedDossier, type RedactedBlock } from '#shared/redaction/redacted-dossier.ts';
import type { TableBlock } from '#shared/redaction/table-block.ts';
import { tag } from './printed-page.ts';

/**
 * A dossier as a table. `report` is the number of the report that a row belongs to, empty before the first. Tables within it are a row `table` with the caption, one `head`, and `row` for each
 * of their rows: the first cell in `text`, the others in `text 2`, `text 3` and so on, columns that are there when a table needs them.
 */
export const rowColumns = ['report', 'kind', 'label', 'language', 'text'] as const;
export const rowKinds = ['title', 'report', 'note', 'fact', 'passage', 'table', 'head', 'row'] as const;
type RowKind = (typeof rowKinds)[number];

interface Row {
  readonly kind: RowKind;
  readonly label?: string;
  readonly language?: string;
  readonly text: string;
  /** Further cells of a row of a table. */
  readonly more?: readonly string[];
}

/** Spreadsheets cut a cell behind 32,767 UTF-16 units, and Excel calls a workbook with a longer one damaged. */
const cellUnits = 32_000;

function rowOf(block: Exclude<RedactedBlock, TableBlock>): Row {
  switch (block.kind) {
    case 'heading':
      return { kind: block.level === 1 ? 'title' : 'report', text: block.text };
    case 'note':
      return { kind: 'note', text: block.text };
    case 'fact':
      return { kind: 'fact', label: block.label, text: block.value };
    case 'picture':
      return { kind: 'fact', label: block.label, text: block.caption };
    case 'passage':
      return { kind: 'passage', language: tag(block.language), text: block.parts.map(({ text }) => text).join('') };
  }
}

function tableRows({ caption, heads, rows }: TableBlock): readonly Row[] {
  const row = (kind: RowKind, [text = '', ...more]: readonly string[]): Row => ({ kind, text, more });
  return [{ kind: 'table', text: caption }, row('head', heads), ...rows.map((cells) => row('row', cells))];
}

/** The columns behind `text` that the widest table needs. */
const moreColumns = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `text ${index + 2}`);

/** The text in pieces that a cell holds, cut between letters. */
function cellsOf(text: string): readonly string[] {
  if (text.length <= cellUnits) return [text];
  const pieces: string[] = [];
  let start = 0;
  let last = 0;
  for (const end of clusterEnds(text)) {
    if (end - start > cellUnits && last > start) {
      pieces.push(text.slice(start, last));
      start = last;
    }
    last = end;
  }
  return [...pieces, text.slice(start)];
}

/** The names of the columns, then one row for each block, in order; a text that no cell holds goes on in the next row, and so does one that `cut` has in pieces. */
export function rowsOf(dossier: RedactedDossier, cut: (text: string) => readonly string[] = (text) => [text]): readonly (readonly string[])[] {
  const blocks = RedactedDossier.blocksOf(dossier);
  const extra = Math.max(0, ...blocks.map((block) => (block.kind === 'table' ? block.heads.length - 1 : 0)));
  let report = 0;
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? tableRows(block) : [rowOf(block)])).flatMap(({ kind, label = '', language = '', text, more = [] }) => {
    if (kind === 'report') report += 1;
    const empty = Array.from({ length: extra - more.length }, () => '');
    return cellsOf(text).flatMap(cut).map((cell) => [report === 0 ? '' : String(report), kind, label, language, cell, ...more, ...empty]);
  });
  return [[...rowColumns, ...moreColumns(extra)], ...rows];
}

const languageTag = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u;
const tableKinds: readonly string[] = ['head', 'row'];
/** What may stand before the rows of a table. */
const before: Readonly<Record<string, readonly string[]>> = { head: ['table'], row: ['head', 'row'] };

interface Place {
  readonly report: number;
  readonly columns: number;
  /** The kind of the row before. */
  readonly last: string;
  /** Cells of the table that the row is in. */
  readonly wide: number;
}

function isRow(cells: readonly string[], { report, columns, last, wide }: Place): boolean {
  const [place, kind = '', label, language = '', text, ...more] = cells;
  if (cells.length !== columns || text === undefined || !rowKinds.some((each) => each === kind)) return false;
  if (place !== (report === 0 ? '' : String(report))) return false;
  if (last === 'table' && kind !== 'head') return false;
  if (before[kind]?.includes(last) === false || more.some((cell, index) => cell !== '' && index + 2 > (tableKinds.includes(kind) ? wide : 1))) return false;
  return (kind === 'fact' ? label !== '' : label === '') && (kind === 'passage' ? languageTag.test(language) : language === '');
}

export interface ReadRows {
  readonly text: string;
  /** How many rows are not what `rowsOf` makes. */
  readonly strange: number;
  /** The rows of its tables, heads included. */
  readonly rows: readonly (readonly string[])[];
}

/** What a person reads in such a table. A cell where none should be is read like the others. */
export function readRows([head = [], ...body]: readonly (readonly string[])[]): ReadRows {
  const columns = [...rowColumns, ...moreColumns(Math.max(0, head.length - rowColumns.length))];
  let [report, wide, widest, last] = [0, 1, 1, ''];
  let strange = columns.length === head.length && columns.every((column, index) => head[index] === column) ? 0 : 1;
  const rows: (readonly string[])[] = [];
  const texts = body.map((cells) => {
    const [, kind = '', label = '', , text = '', ...more] = cells;
    if (kind === 'report') report += 1;
    // No head of a table is empty, so that its last cell that is not tells how wide it is.
    if (kind === 'head') wide = 2 + more.findLastIndex((cell) => cell !== '');
    widest = Math.max(widest, wide);
    if (!isRow(cells, { report, columns: columns.length, last, wide })) strange += 1;
    if (tableKinds.includes(kind)) rows.push([text, ...more].slice(0, wide));
    last = kind;
    return [label, text, ...more].filter((cell) => cell !== '').join(' ');
  });
  return { text: texts.join('\n'), strange: strange + (columns.length === rowColumns.length + widest - 1 ? 0 : 1), rows };
}
