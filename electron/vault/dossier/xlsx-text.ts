import { fail, ok, type Result } from '#shared/result.ts';
import { readRows, rowColumns } from './dossier-rows.ts';
import type { ReadBack } from './leak-gate.ts';
import { checkParts, decodedParts } from './office-parts.ts';
import { xmlText } from './xml-text.ts';
import { rowPoints } from './xlsx-row-heights.ts';
import { boldFormat, columnWidths, escapeInText, fixedSheetParts, isBoldRow, plainFormat, sheetEnd, sheetPart, sheetPartNames, sheetStart, stringsEnd, stringsPart, stringsStart } from './xlsx-parts.ts';

const stringPattern = /<si><t xml:space="preserve">([^<]*)<\/t><\/si>/uy;
const rowPattern = /<row r="([1-9]\d{0,6})" ht="([1-9]\d{1,2})">((?:<c [^>]*><v>\d+<\/v><\/c>)*)<\/row>/uy;
const cellPattern = /<c r="([A-Z])([1-9]\d{0,6})" s="([12])" t="s"><v>(0|[1-9]\d{0,6})<\/v><\/c>/uy;

/** Every match from the first character to the last, or undefined where something else stands between. */
function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] | undefined {
  const found: RegExpExecArray[] = [];
  for (let at = 0; at < text.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return undefined;
    found.push(match);
  }
  return found;
}

const inside = (part: string | undefined, start: string, end: string): string | undefined => (part?.startsWith(start) === true && part.endsWith(end) ? part.slice(start.length, -end.length) : undefined);

interface SheetRow {
  readonly points: number;
  /** Numbers of texts by column. */
  readonly texts: ReadonlyMap<number, number>;
  readonly formats: readonly number[];
}

/** The rows of the sheet; undefined for anything that a dossier's sheet does not have: formulas, numbers, hidden rows, rows or cells out of order. */
function sheetRows(sheet: string): readonly SheetRow[] | undefined {
  const found = matchesOf(sheet, rowPattern);
  if (found === undefined) return undefined;
  const read: SheetRow[] = [];
  for (const [index, [, number, points, inRow = '']] of found.entries()) {
    const cells = matchesOf(inRow, cellPattern)?.map(([, column = '', row, format, text]) => ({ column: column.charCodeAt(0) - 65, isHere: row === number, format: Number(format), text: Number(text) }));
    if (Number(number) !== index + 1 || cells?.every(({ column, isHere }, at) => isHere && column > (cells[at - 1]?.column ?? -1)) !== true) return undefined;
    read.push({ points: Number(points), texts: new Map(cells.map(({ column, text }) => [column, text])), formats: cells.map(({ format }) => format) });
  }
  return read;
}

/** Whether a row is as high as its texts ask for, and bold where it heads others: a height or a format could tell of a text that is not there. */
const looksAsWritten = ({ points, formats }: SheetRow, cells: readonly string[], index: number): boolean => {
  const format = isBoldRow(cells[1] ?? '', index) ? boldFormat : plainFormat;
  return points === rowPoints(cells, columnWidths) && formats.every((each) => each === format);
};

/**
 * Reads an XLSX dossier back into text, without knowing how it was written. `parts`, `fixed parts`: as in DOCX. `columns`: rows that are not those of a dossier. `looks`: rows of another height or format
 * than theirs. `unused texts`: a text that no cell shows, or one that a cell asks for and that is not there.
 */
export function readXlsx(bytes: Uint8Array): Result<ReadBack, 'not-text'> {
  const parts = decodedParts(bytes);
  const partOf = (name: string): string | undefined => parts?.find((part) => part.name === name)?.text;
  const strings = matchesOf(inside(partOf(stringsPart), stringsStart, stringsEnd) ?? '<', stringPattern)?.map(([, text = '']) => xmlText(text)?.replace(escapeInText, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
  const found = sheetRows(inside(partOf(sheetPart), sheetStart, sheetEnd) ?? '<');
  if (parts === undefined || strings === undefined || found === undefined || strings.includes(undefined)) return fail('not-text');
  const used = new Set(found.flatMap((row) => [...row.texts.values()]));
  // The first row names every column; a row further down may end before the last.
  const columns = Math.max(rowColumns.length, found[0]?.texts.size ?? 0);
  const rows = found.map(({ texts }) => Array.from({ length: Math.max(columns, ...[...texts.keys()].map((column) => column + 1)) }, (_, column) => strings[texts.get(column) ?? -1] ?? ''));
  const strangeLooks = found.filter((row, index) => !looksAsWritten(row, rows[index] ?? [], index)).length;
  const { text, strange, rows: ofTables } = readRows(rows);
  const unused = strings.filter((_, index) => !used.has(index));
  // A text that no cell shows is read all the same.
  const whole = [text, ...unused].join('\n');
  return ok({
    text: whole,
    apart: whole,
    rows: ofTables,
    structure: [...checkParts(parts, sheetPartNames, fixedSheetParts), { location: 'columns', count: strange }, { location: 'looks', count: strangeLooks }, { location: 'unused texts', count: unused.length + [...used].filter((index) => index >= strings.length).length }],
  });
}
