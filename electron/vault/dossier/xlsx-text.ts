import { fail, ok, type Result } from '#shared/result.ts';
import { readRows, rowColumns } from './dossier-rows.ts';
import type { ReadBack } from './leak-gate.ts';
import { checkParts, decodedParts } from './office-parts.ts';
import { xmlText } from './xml-text.ts';
import { escapeInText, fixedSheetParts, sheetEnd, sheetPart, sheetPartNames, sheetStart, stringsEnd, stringsPart, stringsStart } from './xlsx-parts.ts';

const stringPattern = /<si><t xml:space="preserve">([^<]*)<\/t><\/si>/uy;
const rowPattern = /<row r="([1-9]\d{0,6})">((?:<c [^>]*><v>\d+<\/v><\/c>)*)<\/row>/uy;
const cellPattern = /<c r="([A-Z])([1-9]\d{0,6})" s="1" t="s"><v>(0|[1-9]\d{0,6})<\/v><\/c>/uy;

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

/** The cells of the sheet, as numbers of texts; undefined for anything that a dossier's sheet does not have: formulas, numbers, hidden rows, rows or cells out of order. */
function cellsOf(sheet: string): readonly ReadonlyMap<number, number>[] | undefined {
  const rows = matchesOf(sheet, rowPattern)?.map(([, number, cells = ''], index) => (Number(number) === index + 1 ? matchesOf(cells, cellPattern)?.map(([, column = '', row, text]) => ({ column: column.charCodeAt(0) - 65, isHere: row === number, text: Number(text) })) : undefined));
  if (rows === undefined) return undefined;
  const read: ReadonlyMap<number, number>[] = [];
  for (const row of rows) {
    if (row?.every(({ column, isHere }, index) => isHere && column > (row[index - 1]?.column ?? -1)) !== true) return undefined;
    read.push(new Map(row.map(({ column, text }) => [column, text])));
  }
  return read;
}

/**
 * Reads an XLSX dossier back into text, without knowing how it was written. `parts`, `fixed parts`: as in DOCX. `columns`: rows that are not those of a dossier. `unused texts`: a text that no cell
 * shows, or one that a cell asks for and that is not there.
 */
export function readXlsx(bytes: Uint8Array): Result<ReadBack, 'not-text'> {
  const parts = decodedParts(bytes);
  const partOf = (name: string): string | undefined => parts?.find((part) => part.name === name)?.text;
  const strings = matchesOf(inside(partOf(stringsPart), stringsStart, stringsEnd) ?? '<', stringPattern)?.map(([, text = '']) => xmlText(text)?.replace(escapeInText, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
  const cells = cellsOf(inside(partOf(sheetPart), sheetStart, sheetEnd) ?? '<');
  if (parts === undefined || strings === undefined || cells === undefined || strings.includes(undefined)) return fail('not-text');
  const used = new Set(cells.flatMap((row) => [...row.values()]));
  // The first row names every column; a row further down may end before the last.
  const columns = Math.max(rowColumns.length, cells[0]?.size ?? 0);
  const rows = cells.map((row) => Array.from({ length: Math.max(columns, ...[...row.keys()].map((column) => column + 1)) }, (_, column) => strings[row.get(column) ?? -1] ?? ''));
  const { text, strange, rows: ofTables } = readRows(rows);
  const unused = strings.filter((_, index) => !used.has(index));
  // A text that no cell shows is read all the same.
  const whole = [text, ...unused].join('\n');
  return ok({
    text: whole,
    apart: whole,
    rows: ofTables,
    structure: [...checkParts(parts, sheetPartNames, fixedSheetParts), { location: 'columns', count: strange }, { location: 'unused texts', count: unused.length + [...used].filter((index) => index >= strings.length).length }],
  });
}
