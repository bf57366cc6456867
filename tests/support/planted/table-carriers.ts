import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { changed, bytesOf, textOf, type Carrier } from './planted.ts';
import { edited, packed } from './repacked.ts';

/** Ways in which something gets into a table of a finished file, or a number into another cell. What is planted is in none of the words of `tableDossier`. */
const part = (clean: Uint8Array, name: string): string => strFromU8(unzipSync(clean)[name] ?? new Uint8Array());
const nowhere = (name: string, plant: (clean: Uint8Array) => Uint8Array, caughtBy: Carrier['caughtBy']): Carrier => ({ name, plant, caughtBy });

export const markdownTableCarriers: readonly Carrier[] = [
  { name: 'in a row more', plant: (clean, text) => changed(clean, '| Kandal |', `| ${text} | 1 | 1 | 1 |\n| Kandal |`), caughtBy: ['hidden-text'] },
  { name: 'in two cells', plant: (clean, text) => changed(clean, '| Kandal |', `| ${text.slice(0, 4)} | ${text.slice(4)} | 1 | 1 |\n| Kandal |`), caughtBy: ['hidden-text'] },
  { name: 'in a cell beyond the last column, which is not drawn', plant: (clean, text) => changed(clean, '| \\=1+1 |'.replace('\\', ''), `| =1+1 | ${text} |`), caughtBy: ['hidden-text'] },
  { name: 'in a comment in a cell', plant: (clean, text) => changed(clean, '| Kandal |', `| Kandal <!-- ${text} --> |`), caughtBy: ['hidden-text'] },
  nowhere('nowhere, but with a digit in the next cell', (clean) => changed(clean, '| 1 | 12 |', '| 11 | 2 |'), ['structure']),
  nowhere('nowhere, but with two cells made one', (clean) => changed(clean, '| 1 | 12 |', '| 1 12 |'), ['structure']),
  nowhere('nowhere, but with a column more', (clean) => changed(clean, '|---|---|---|---|', '|---|---|---|---|---|'), ['structure']),
  nowhere('nowhere, but with a row fewer', (clean) => changed(clean, /\| Kandal .*\n/u, ''), ['text-missing']),
  nowhere('nowhere, but with a table in a quotation', (clean) => changed(clean, '| Kandal |', '> | Kandal |'), ['structure']),
];

interface JsonTable {
  heads: unknown[];
  rows: unknown[][];
  [key: string]: unknown;
}
const inJson = (name: string, change: (table: JsonTable, text: string) => unknown, caughtBy: Carrier['caughtBy']): Carrier => ({
  name,
  plant: (clean, text) => {
    const dossier = JSON.parse(textOf(clean)) as { blocks: { kind: string }[] };
    change(dossier.blocks.find(({ kind }) => kind === 'table') as unknown as JsonTable, text);
    return bytesOf(`${JSON.stringify(dossier, null, 2)}\n`);
  },
  caughtBy,
});

export const jsonTableCarriers: readonly Carrier[] = [
  inJson('in a row more', ({ rows }, text) => rows.push([text, '1', '1', '1']), ['hidden-text']),
  inJson('in a cell more', ({ rows }, text) => rows[0]?.push(text), ['hidden-text']),
  inJson('in a key of the table', (table, text) => (table['comment'] = text), ['hidden-text']),
  inJson('in a cell that is a list', ({ rows }, text) => rows[0]?.splice(1, 1, [text]), ['hidden-text']),
  inJson('in a cell that is an object', ({ rows }, text) => rows[0]?.splice(1, 1, { value: '1', was: text }), ['hidden-text']),
  inJson('nowhere, but with a digit in the next cell', ({ rows }) => rows[0]?.splice(1, 2, '11', '2'), ['structure']),
  inJson('nowhere, but with a number that is none', ({ rows }) => rows[0]?.splice(1, 1, 1), ['structure']),
  inJson('nowhere, but with an empty cell more', ({ rows }) => rows[0]?.push(''), ['structure']),
  inJson('nowhere, but with an empty row', ({ rows }) => rows.push(['', '', '', '']), ['structure']),
];

export const csvTableCarriers: readonly Carrier[] = [
  { name: 'in a row more', plant: (clean, text) => changed(clean, '"","row"', `"","row","","","${text}","1","1","1"\r\n"","row"`), caughtBy: ['hidden-text'] },
  { name: 'in a column more', plant: (clean, text) => textAtEnds(clean, text), caughtBy: ['hidden-text'] },
  { name: 'behind a table that is narrower', plant: (clean, text) => changed(clean, '"Only","","",""', `"Only","","","${text}"`), caughtBy: ['hidden-text'] },
  { name: 'in a cell of a note', plant: (clean, text) => changed(clean, '"Invented for a test.","","",""', `"Invented for a test.","${text}","",""`), caughtBy: ['hidden-text'] },
  nowhere('nowhere, but with a digit in the next cell', (clean) => changed(clean, '"1","12"', '"11","2"'), ['structure']),
  nowhere('nowhere, but with an empty column more', (clean) => textAtEnds(clean, ''), ['structure']),
  nowhere('nowhere, but with a row that is a note', (clean) => changed(clean, '"","row","","","Kandal"', '"","note","","","Kandal"'), ['structure']),
  nowhere('nowhere, but with a formula in a cell', (clean) => changed(clean, `"'=1+1"`, '"=1+1"'), ['structure']),
  nowhere('nowhere, but with a row without a table', (clean) => bytesOf(`${textOf(clean)}"1","row","","","","","",""\r\n`), ['structure']),
];

/** Every row with one cell more. */
const textAtEnds = (clean: Uint8Array, text: string): Uint8Array => bytesOf(textOf(clean).replaceAll('\r\n', () => `,"${text}"\r\n`).replace(`"text 4","${text}"`, '"text 4","text 5"'));

const document = 'word/document.xml';
const cell = (text: string, style = ''): string => `<w:tc>${style}<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:tc>`;
const inDocx = (name: string, from: string, to: (text: string) => string, caughtBy: Carrier['caughtBy']): Carrier => ({ name, plant: (clean, text) => edited(clean, document, from, to(text)), caughtBy });
const endOfTable = '</w:tr></w:tbl>';

export const docxTableCarriers: readonly Carrier[] = [
  inDocx('in a row more', endOfTable, (text) => `</w:tr><w:tr>${cell(text)}${cell('1')}${cell('1')}${cell('1')}</w:tr></w:tbl>`, ['hidden-text']),
  inDocx('in a cell more', endOfTable, (text) => `${cell(text)}</w:tr></w:tbl>`, ['hidden-text']),
  inDocx('in two cells', endOfTable, (text) => `${cell(text.slice(0, 4))}${cell(text.slice(4))}</w:tr></w:tbl>`, ['hidden-text']),
  inDocx('in a hidden row', endOfTable, (text) => `</w:tr><w:tr><w:trPr><w:hidden/></w:trPr>${cell(text)}</w:tr></w:tbl>`, ['hidden-text']),
  inDocx('in a cell of white letters', endOfTable, (text) => `<w:tc><w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>${text}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`, ['hidden-text']),
  inDocx('in the description of a table', '<w:tblPr>', (text) => `<w:tblPr><w:tblDescription w:val="${text}"/>`, ['structure']),
  inDocx('in the title of a table', '<w:tblPr>', (text) => `<w:tblPr><w:tblCaption w:val="${text}"/>`, ['structure']),
  inDocx('as the name of a style', 'w:val="Counts"', (text) => `w:val="${text}"`, ['structure']),
  inDocx('in a mark of a comment in a cell', '</w:tcPr><w:p>', (text) => `</w:tcPr><w:p><w:commentReference w:id="${text}"/>`, ['structure']),
  inDocx('in a row that was deleted', endOfTable, (text) => `</w:tr><w:tr><w:trPr><w:del w:author="${text}"/></w:trPr>${cell('1')}</w:tr></w:tbl>`, ['structure']),
  nowhere('nowhere, but with a digit in the next cell', swapped, ['structure']),
  { name: 'nowhere, but with a column that is too narrow to be seen', plant: (clean) => withWidth(clean, () => 1), caughtBy: ['structure'] },
  { name: 'in the width of a column', plant: (clean, text) => withWidth(clean, (width) => width + text.length), caughtBy: ['structure'] },
  inDocx('nowhere, but with an empty cell more', endOfTable, () => `${cell('')}</w:tr></w:tbl>`, ['structure']),
  inDocx('nowhere, but with a table in a cell', '</w:tcPr><w:p>', () => `</w:tcPr><w:tbl><w:tr>${cell('')}</w:tr></w:tbl><w:p>`, ['text-unreadable']),
  inDocx('nowhere, but with cells that are merged', '<w:tcPr>', () => '<w:tcPr><w:gridSpan w:val="2"/>', ['structure']),
  inDocx('nowhere, but with a cell that is shaded', '<w:tcPr>', () => '<w:tcPr><w:shd w:val="clear" w:fill="000000"/>', ['structure']),
];

/** The first column of the first table as wide as `other` makes it. */
function withWidth(clean: Uint8Array, other: (width: number) => number): Uint8Array {
  const [column = '', width] = /<w:gridCol w:w="(\d+)"\/>/u.exec(part(clean, document)) ?? [];
  return edited(clean, document, column, column.replace(/\d+/u, String(other(Number(width)))));
}

/** `1` and `12` as `11` and `2`. */
function swapped(clean: Uint8Array): Uint8Array {
  const written = part(clean, document);
  const moved = written.replace('>1</w:t>', '>11</w:t>').replace('>12</w:t>', '>2</w:t>');
  if (moved === written) throw new Error('the place to plant in is not there');
  return packed(clean, { [document]: moved });
}

const sheet = 'xl/worksheets/sheet1.xml';
const strings = 'xl/sharedStrings.xml';

/** One more cell in the sixth row, which is one of a table, or another text for one of its cells. */
function withCell(clean: Uint8Array, column: string, text: string): Uint8Array {
  const [rows, texts] = [part(clean, sheet), part(clean, strings)];
  const count = texts.split('<si>').length - 1;
  const [, number = '', cells = ''] = [...rows.matchAll(/<row r="(\d+)" ht="\d+">((?:(?!<\/row>).)*)<\/row>/gu)][5] ?? [];
  const made = `<c r="${column}${number}" s="1" t="s"><v>${count}</v></c>`;
  const had = new RegExp(`<c r="${column}${number}"[^>]*><v>\\d+</v></c>`, 'u');
  const next = had.test(cells) ? cells.replace(had, made) : `${cells}${made}`;
  return packed(clean, { [sheet]: rows.replace(`>${cells}</row>`, `>${next}</row>`), [strings]: texts.replace('</sst>', () => `<si><t xml:space="preserve">${text}</t></si></sst>`) });
}

export const xlsxTableCarriers: readonly Carrier[] = [
  { name: 'in a cell of a table', plant: (clean, text) => withCell(clean, 'F', text), caughtBy: ['hidden-text'] },
  { name: 'in a cell beyond the last column', plant: (clean, text) => withCell(clean, 'I', text), caughtBy: ['structure', 'hidden-text'] },
  { name: 'in a hidden column', plant: (clean, text) => edited(clean, sheet, '<cols>', `<cols><col min="9" max="9" hidden="1" style="${text}"/>`), caughtBy: ['text-unreadable'] },
  { name: 'in a comment of a cell', plant: (clean, text) => packed(clean, { 'xl/comments1.xml': `<comments><comment ref="F5"><t>${text}</t></comment></comments>` }), caughtBy: ['structure'] },
  { name: 'in a hidden row', plant: (clean, text) => edited(clean, sheet, '</sheetData>', `<row r="99" hidden="1"><c r="A99" t="str"><v>${text}</v></c></row></sheetData>`), caughtBy: ['text-unreadable'] },
  { name: 'in a cell of another style', plant: (clean) => edited(clean, sheet, 's="1"', 's="0"'), caughtBy: ['text-unreadable'] },
  { name: 'nowhere, but with a hidden column', plant: (clean) => edited(clean, sheet, 'customWidth="1"/></cols>', 'customWidth="1"/><col min="6" max="8" hidden="1"/></cols>'), caughtBy: ['text-unreadable'] },
  { name: 'nowhere, but with merged cells', plant: (clean) => edited(clean, sheet, '</sheetData>', '</sheetData><mergeCells><mergeCell ref="E5:F5"/></mergeCells>'), caughtBy: ['text-unreadable'] },
  { name: 'nowhere, but with another number', plant: (clean) => withCell(clean, 'F', '2'), caughtBy: ['structure'] },
];

/** The clean PDF with more drawn on its first page. */
async function withContent(clean: Uint8Array, change: (document: PDFDocument) => void): Promise<Uint8Array> {
  const opened = await PDFDocument.load(clean, { updateMetadata: false });
  change(opened);
  return opened.save({ useObjectStreams: false, addDefaultPage: false });
}

const drawn = (clean: Uint8Array, operators: string): Promise<Uint8Array> =>
  withContent(clean, (opened) => opened.getPage(0).node.addContentStream(opened.context.register(opened.context.flateStream(operators))));
const hex4 = (text: string): string => Array.from({ length: text.length }, (_, unit) => text.charCodeAt(unit).toString(16).padStart(4, '0')).join('');

const inHeads = (name: string, key: string): Carrier => ({
  name,
  plant: (clean, text) =>
    withContent(clean, (opened) => {
      for (const [, object] of opened.context.enumerateIndirectObjects()) if (object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('TH')) object.set(PDFName.of(key), opened.context.obj({ [key]: [PDFHexString.fromText(text)] }));
    }),
  caughtBy: ['structure'],
});

export const pdfTableCarriers: readonly Carrier[] = [
  inHeads('as the heads of a cell', 'Headers'),
  inHeads('in a table of names', 'IDTree'),
  { name: 'behind a bar', plant: (clean, text) => drawn(clean, `q 0 0 9 9 re f EMC /Span <</ActualText <FEFF${hex4(text)}>>> BDC EMC Q`), caughtBy: ['hidden-text'] },
  { name: 'in the summary of a table', plant: (clean, text) => drawn(clean, `/Table <</Summary <FEFF${hex4(text)}>>> BDC EMC`), caughtBy: ['hidden-string'] },
  { name: 'nowhere, but with a number more', plant: (clean) => drawn(clean, '/Span <</ActualText (7)>> BDC EMC'), caughtBy: ['text-missing'] },
];
