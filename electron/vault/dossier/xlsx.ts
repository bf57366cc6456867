import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import { rowsOf } from './dossier-rows.ts';
import { writePlainZip } from './plain-zip.ts';
import { fixedSheetParts, sheetEnd, sheetPart, sheetPartNames, sheetStart, stringsEnd, stringsPart, stringsStart } from './xlsx-parts.ts';

/** XML 1.0 has no place for these two even as numbers; nobody reads them. */
const noCharacter = /[\ufffe\uffff]/gu;

/** What stands between two marks of the library's own part, with our start and end: only the namespace that is used. */
function framed(part: Uint8Array | undefined, from: RegExp, to: string, [start, end]: readonly [string, string]): string {
  const text = part === undefined ? '' : strFromU8(part);
  const found = from.exec(text);
  const last = text.lastIndexOf(to);
  if (found === null || last < found.index + found[0].length) throw new Error('a part of the workbook is not as it should be');
  return `${start}${text.slice(found.index + found[0].length, last)}${end}`;
}

/**
 * An XLSX (ECMA-376) of one sheet with the rows of `dossier-rows.ts`. Every cell is a text, so that nothing is computed and nothing is put before a sign. Of what the library packs only the rows and
 * the texts are taken; the other parts are ours (`xlsx-parts.ts`). The same dossier gives the same bytes.
 */
export async function writeXlsx(dossier: RedactedDossier): Promise<Uint8Array> {
  const rows = rowsOf(dossier).map((cells) => cells.map((value) => (value === '' ? null : { type: String, value: value.replace(noCharacter, '\ufffd'), wrap: true, alignVertical: 'top' as const })));
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const packed = unzipSync(new Uint8Array(await writeWorkbook(rows, { sheet: 'Dossier' }).toBuffer()), { filter: ({ name }) => name === sheetPart || name === stringsPart });
  const own = new Map([
    ...fixedSheetParts,
    [sheetPart, framed(packed[sheetPart], /<sheetData>/u, '</sheetData>', [sheetStart, sheetEnd])],
    [stringsPart, framed(packed[stringsPart], /<sst [^>]*>/u, '</sst>', [stringsStart, stringsEnd])],
  ]);
  return writePlainZip(sheetPartNames.map((name) => ({ name, bytes: strToU8(own.get(name) ?? '') })));
}
