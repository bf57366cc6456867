import { rowColumns } from './dossier-rows.ts';

/**
 * The parts of an XLSX dossier that are the same in every one (ECMA-376 part 2, Open Packaging; part 1, SpreadsheetML). The gate compares them byte for byte: one sheet that is seen, no
 * names, no properties, no comments, no pictures, no relation to anything outside.
 */
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const override = (part: string, type: string): string => `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `${override('workbook', 'sheet.main')}${override('worksheets/sheet1', 'worksheet')}${override('sharedStrings', 'sharedStrings')}${override('styles', 'styles')}</Types>`;

const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${documents}/${type}" Target="${target}"/>`;
const relations = (inside: string): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

const workbook = `<workbook xmlns="${main}" xmlns:r="${documents}"><sheets><sheet name="Dossier" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** Number format 49 is "text": what somebody edits there is not computed either. */
const styles =
  `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Noto Sans"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

export const sheetPart = 'xl/worksheets/sheet1.xml';
export const stringsPart = 'xl/sharedStrings.xml';

export const fixedSheetParts: ReadonlyMap<string, string> = new Map([
  ['[Content_Types].xml', `${declaration}${contentTypes}`],
  ['_rels/.rels', `${declaration}${relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))}`],
  ['xl/workbook.xml', `${declaration}${workbook}`],
  ['xl/_rels/workbook.xml.rels', `${declaration}${relations(relation('rId1', 'worksheet', 'worksheets/sheet1.xml') + relation('rId2', 'sharedStrings', 'sharedStrings.xml') + relation('rId3', 'styles', 'styles.xml'))}`],
  ['xl/styles.xml', `${declaration}${styles}`],
]);

/** All parts in the order of the package. */
export const sheetPartNames: readonly string[] = [...fixedSheetParts.keys(), sheetPart, stringsPart];

/** In characters of the font, as `rowColumns` has them. */
const widths: Readonly<Record<(typeof rowColumns)[number], number>> = { report: 8, kind: 10, label: 18, language: 10, text: 100 };
const columns = rowColumns.map((column, index) => `<col min="${index + 1}" max="${index + 1}" width="${widths[column]}" customWidth="1"/>`).join('');

export const sheetStart = `${declaration}<worksheet xmlns="${main}"><cols>${columns}</cols><sheetData>`;
export const sheetEnd = '</sheetData></worksheet>';
export const stringsStart = `${declaration}<sst xmlns="${main}">`;
export const stringsEnd = '</sst>';

/** A workbook spells characters by number between low lines (ECMA-376 part 1, 22.9.2.19); a text that looks like that has its first low line spelled so. */
export const escapeInText = /_x([0-9A-Fa-f]{4})_/gu;
export const looksLikeEscape = /_(?=x[0-9A-Fa-f]{4}_)/gu;
export const lowLine = '_x005F_';
