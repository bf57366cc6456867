import { clusterEnds } from '#shared/redaction/grapheme-clusters.ts';
import { RedactedDossier, type RedactedBlock } from '#shared/redaction/redacted-dossier.ts';
import { tag } from './printed-page.ts';

/** A dossier as a table. `report` is the number of the report that a row belongs to, empty before the first. */
export const rowColumns = ['report', 'kind', 'label', 'language', 'text'] as const;
export const rowKinds = ['title', 'report', 'note', 'fact', 'passage'] as const;
type RowKind = (typeof rowKinds)[number];

interface Row {
  readonly kind: RowKind;
  readonly label?: string;
  readonly language?: string;
  readonly text: string;
}

/** Spreadsheets cut a cell behind 32,767 UTF-16 units, and Excel calls a workbook with a longer one damaged. */
const cellUnits = 32_000;

function rowOf(block: RedactedBlock): Row {
  switch (block.kind) {
    case 'heading':
      return { kind: block.level === 1 ? 'title' : 'report', text: block.text };
    case 'note':
      return { kind: 'note', text: block.text };
    case 'fact':
      return { kind: 'fact', label: block.label, text: block.value };
    case 'passage':
      return { kind: 'passage', language: tag(block.language), text: block.parts.map(({ text }) => text).join('') };
  }
}

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

/** The names of the columns, then one row for each block, in order; a text that no cell holds goes on in the next row. */
export function rowsOf(dossier: RedactedDossier): readonly (readonly string[])[] {
  let report = 0;
  const rows = RedactedDossier.blocksOf(dossier).flatMap((block) => {
    const { kind, label = '', language = '', text } = rowOf(block);
    if (kind === 'report') report += 1;
    return cellsOf(text).map((cell) => [report === 0 ? '' : String(report), kind, label, language, cell]);
  });
  return [rowColumns, ...rows];
}

const languageTag = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u;

function isRow(cells: readonly string[], report: number): boolean {
  const [place, kind = '', label, language = '', text] = cells;
  if (cells.length !== rowColumns.length || text === undefined || !rowKinds.some((each) => each === kind)) return false;
  if (place !== (report === 0 ? '' : String(report))) return false;
  return (kind === 'fact' ? label !== '' : label === '') && (kind === 'passage' ? languageTag.test(language) : language === '');
}

/** What a person reads in such a table, and how many of its rows are not what `rowsOf` makes. A cell where none should be is read like the others. */
export function readRows([head = [], ...body]: readonly (readonly string[])[]): { readonly text: string; readonly strange: number } {
  let report = 0;
  let strange = head.length === rowColumns.length && rowColumns.every((column, index) => head[index] === column) ? 0 : 1;
  const texts = body.map((cells) => {
    if (cells[1] === 'report') report += 1;
    if (!isRow(cells, report)) strange += 1;
    const [, , label = '', , text = '', ...more] = cells;
    return [label, text, ...more].filter((cell) => cell !== '').join(' ');
  });
  return { text: texts.join('\n'), strange };
}
