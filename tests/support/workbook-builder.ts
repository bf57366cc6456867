import { zipOf, type ZipFile } from './zip-builder.ts';

export interface WorkbookOptions {
  readonly date1904?: boolean;
  /** Format codes of styles 1, 2, …; a number is one of the built-in formats. */
  readonly formats?: readonly (string | number)[];
  /** What stands behind the cells of the first sheet. */
  readonly afterCells?: string;
  /** Parts that take the place of those made here, or come beside them. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly method?: number;
}

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export const sheetOf = (rows: string, after = ''): string => `${head}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

/** A cell as spreadsheets write it: a number with a style, or a text in place. */
export type BuiltCell = string | number | { readonly xml: string };

export function rowsOf(cells: readonly (readonly BuiltCell[])[]): string {
  return cells
    .map((row, at) => `<row r="${at + 1}">${row.map((cell, column) => cellOf(cell, `${String.fromCharCode(65 + column)}${at + 1}`)).join('')}</row>`)
    .join('');
}

function cellOf(cell: BuiltCell, reference: string): string {
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return cell === '' ? '' : `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  return cell.xml.replace('<c', `<c r="${reference}"`);
}

/** A workbook part by part (ECMA-376), each sheet by its name and the XML of its part. */
export function workbookOf(sheets: Readonly<Record<string, string>>, { date1904 = false, formats = [], afterCells = '', parts = {}, method = 8 }: WorkbookOptions = {}): Uint8Array {
  const names = Object.keys(sheets);
  const all: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}"${name.startsWith('hidden') ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_name, at) => `<Relationship Id="rId${at + 1}" Type="worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><numFmts>${formats.map((code, at) => (typeof code === 'string' ? `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>` : '')).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((code, at) => `<xf numFmtId="${typeof code === 'string' ? 164 + at : code}"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, at === 0 && afterCells !== '' ? (sheets[name] ?? '').replace('</worksheet>', `${afterCells}</worksheet>`) : (sheets[name] ?? '')])),
    ...parts,
  };
  return zipOf(Object.entries(all).map(([name, text]): ZipFile => ({ name, bytes: new TextEncoder().encode(text), method })));
}
