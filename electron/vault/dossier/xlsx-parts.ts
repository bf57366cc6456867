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

const workbook = `<workbook xmlns="${main}" xmlns:r="${documents}"><bookViews><workbookView/></bookViews><sheets><sheet name="Dossier" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** Number format 49 is "text": what somebody edits there is not computed either. LibreOffice takes a format that does not name its font for one of another font. */
const noFormat = 'numFmtId="0" fontId="0" fillId="0" borderId="0"';
const textFormat = (font: number): string => `<xf numFmtId="49" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
const styles =
  `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Noto Sans"/></font><font><b/><sz val="11"/><name val="Noto Sans"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  `<cellStyleXfs count="1"><xf ${noFormat}/></cellStyleXfs><cellXfs count="3"><xf ${noFormat} xfId="0"/>${textFormat(0)}${textFormat(1)}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The format of a cell, by its number in `styles`. */
export const plainFormat = 1;
export const boldFormat = 2;

/** Whether all cells of a row stand in bold: the names of the columns, and what heads the rows below it. */
export function isBoldRow(kind: string, index: number): boolean {
  return index === 0 || kind === 'title' || kind === 'report' || kind === 'table' || kind === 'head';
}

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

/** In digits of the font, as `rowColumns` has them. */
const widths: Readonly<Record<(typeof rowColumns)[number], number>> = { report: 8, kind: 10, label: 18, language: 10, text: 100 };
/** Of the columns that only tables have, up to the last one with a single letter. */
const moreWidth = 20;
const lastColumn = 26;
export const textColumnWidth = widths.text;
/** Of every column in order, the last for all that are behind it. */
export const columnWidths: readonly number[] = [...rowColumns.map((column) => widths[column]), moreWidth];

const columnElement = (first: number, last: number, width: number): string => `<col min="${first}" max="${last}" width="${width}" customWidth="1"/>`;
const columns = [...rowColumns.map((column, index) => columnElement(index + 1, index + 1, widths[column])), columnElement(rowColumns.length + 1, lastColumn, moreWidth)].join('');

/** The names of the columns stay in sight; printed, all columns stand on one page across. */
const view = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
export const sheetStart = `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${view}<sheetFormatPr defaultRowHeight="16"/><cols>${columns}</cols><sheetData>`;
export const sheetEnd = '</sheetData><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>';
export const stringsStart = `${declaration}<sst xmlns="${main}">`;
export const stringsEnd = '</sst>';

/** A workbook spells characters by number between low lines (ECMA-376 part 1, 22.9.2.19); a text that looks like that has its first low line spelled so. */
export const escapeInText = /_x([0-9A-Fa-f]{4})_/gu;
export const looksLikeEscape = /_(?=x[0-9A-Fa-f]{4}_)/gu;
export const lowLine = '_x005F_';
