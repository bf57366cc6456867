import type { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import { rowsOf } from './dossier-rows.ts';
import { writePlainZip } from './plain-zip.ts';
import { piecesForRows, rowPoints } from './xlsx-row-heights.ts';
import { boldFormat, columnWidths, fixedSheetParts, isBoldRow, looksLikeEscape, lowLine, plainFormat, sheetEnd, sheetPart, sheetPartNames, sheetStart, stringsEnd, stringsPart, stringsStart, textColumnWidth } from './xlsx-parts.ts';

/** XML 1.0 has no place for these two even as numbers; nobody reads them. */
const noCharacter = /[\ufffe\uffff]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function xmlOf(value: string): string {
  return value
    .replace(noCharacter, '\ufffd')
    .replace(looksLikeEscape, lowLine)
    .replace(/[&<>]/gu, (character) => entities[character] ?? '');
}

/**
 * An XLSX (ECMA-376) of one sheet with the rows of `dossier-rows.ts`, each as high as its texts need, a longer text in several of them. Every cell is a text, so that nothing is
 * computed and nothing is put before a sign; each text is stored once. The same dossier gives the same bytes.
 */
export function writeXlsx(dossier: RedactedDossier): Uint8Array {
  const numbers = new Map<string, number>();
  const cell = (text: string, row: number, column: number, format: number): string => {
    if (text === '') return '';
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return `<c r="${String.fromCharCode(65 + column)}${row}" s="${format}" t="s"><v>${number}</v></c>`;
  };
  const rows = rowsOf(dossier, (text) => piecesForRows(text, textColumnWidth)).map((cells, index) => {
    const format = isBoldRow(cells[1] ?? '', index) ? boldFormat : plainFormat;
    return `<row r="${index + 1}" ht="${rowPoints(cells, columnWidths)}">${cells.map((text, column) => cell(text, index + 1, column, format)).join('')}</row>`;
  });
  const texts = [...numbers.keys()].map((text) => `<si><t xml:space="preserve">${xmlOf(text)}</t></si>`);
  const parts = new Map([...fixedSheetParts, [sheetPart, `${sheetStart}${rows.join('')}${sheetEnd}`], [stringsPart, `${stringsStart}${texts.join('')}${stringsEnd}`]]);
  return writePlainZip(sheetPartNames.map((name) => ({ name, bytes: new TextEncoder().encode(parts.get(name)) })));
}
