import { strFromU8, unzipSync } from 'fflate';
import { columnWidths } from '#vault/dossier/xlsx-parts.ts';
import { rowPoints } from '#vault/dossier/xlsx-row-heights.ts';
import { bytesOf, hexOf, hidden, joined, utf16, utf16Big, type Carrier } from './planted.ts';
import { edited, escaped, packed } from './repacked.ts';

const sheet = 'xl/worksheets/sheet1.xml';
const strings = 'xl/sharedStrings.xml';
const part = (clean: Uint8Array, name: string): string => strFromU8(unzipSync(clean)[name] ?? new Uint8Array());
const count = (text: string, word: string): number => text.split(word).length - 1;

/** As high as a row of these texts is. */
const pointsOf = (cells: Readonly<Record<string, string>>): number => rowPoints(Array.from({ length: 26 }, (_, column) => cells[String.fromCharCode(65 + column)] ?? ''), columnWidths);

/** One more row of report 6: cells by column, each with a text of its own. */
function withRow(clean: Uint8Array, cells: Readonly<Record<string, string>>): Uint8Array {
  const [rows, texts] = [part(clean, sheet), part(clean, strings)];
  const row = count(rows, '<row ') + 1;
  const first = count(texts, '<si>');
  const written = Object.keys(cells).map((column, index) => `<c r="${column}${row}" s="1" t="s"><v>${first + index}</v></c>`).join('');
  const added = Object.values(cells).map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
  return packed(clean, { [sheet]: rows.replace('</sheetData>', () => `<row r="${row}" ht="${pointsOf(cells)}">${written}</row></sheetData>`), [strings]: texts.replace('</sst>', () => `${added}</sst>`) });
}

const inRow = (name: string, cells: (text: string) => Readonly<Record<string, string>>, caughtBy: Carrier['caughtBy']): Carrier => ({ name, plant: (clean, text) => withRow(clean, cells(text)), caughtBy });
const inPart = (name: string, partName: string, from: string, to: (text: string) => string, caughtBy: Carrier['caughtBy'] = ['structure']): Carrier => ({ name, plant: (clean, text) => edited(clean, partName, from, to(escaped(text))), caughtBy });
const newPart = (name: string, partName: string, content: (text: string) => string | Uint8Array): Carrier => ({ name, plant: (clean, text) => packed(clean, { [partName]: content(text) }), caughtBy: ['structure'] });

export const xlsxCarriers: readonly Carrier[] = [
  inRow('in a row', (text) => ({ A: '6', B: 'note', E: text }), ['hidden-text']),
  inRow('in a label', (text) => ({ A: '6', B: 'fact', C: text, E: 'x' }), ['hidden-text']),
  inRow('in a label and a text', (text) => ({ A: '6', B: 'fact', C: text.slice(0, 4), E: text.slice(4) }), ['hidden-text']),
  inRow('in a column of its own', (text) => ({ A: '6', B: 'note', E: 'x', F: text }), ['structure']),
  inRow('in a column far to the right', (text) => ({ A: '6', B: 'note', E: 'x', Z: text }), ['structure']),
  inRow('as a language', (text) => ({ A: '6', B: 'passage', D: text, E: 'x' }), ['structure']),
  inRow('as a kind', (text) => ({ A: '6', B: text, E: 'x' }), ['structure']),
  inRow('in hexadecimal', (text) => ({ A: '6', B: 'note', E: hexOf(text) }), ['hidden-bytes']),
  inRow('in numbers of characters between low lines', (text) => ({ A: '6', B: 'note', E: Array.from(text, (letter) => `_x${letter.charCodeAt(0).toString(16).padStart(4, '0')}_`).join('') }), ['hidden-text']),
  inRow('nowhere, but in text that nobody has read', () => ({ A: '6', B: 'note', E: 'and more' }), ['text-missing']),
  { name: 'in the height of a row', plant: (clean, text) => edited(clean, sheet, ' ht="16"', ` ht="${16 + text.length}"`), caughtBy: ['structure'] },
  { name: 'nowhere, but with a row in bold', plant: (clean) => edited(clean, sheet, 's="1"', 's="2"'), caughtBy: ['structure'] },
  { name: 'nowhere, but with a row that says nothing of its height', plant: (clean) => edited(clean, sheet, ' ht="16"', ''), caughtBy: ['text-unreadable'] },
  inPart('in a text that no cell shows', strings, '</sst>', (text) => `<si><t xml:space="preserve">${text}</t></si></sst>`, ['hidden-text']),
  inPart('in the reading of a text', strings, '</t></si>', (text) => `</t><rPh sb="0" eb="1"><t>${text}</t></rPh></si>`, ['text-unreadable']),
  inPart('in runs of a text', strings, '</sst>', (text) => `<si><r><t>${text.slice(0, 4)}</t></r><r><t>${text.slice(4)}</t></r></si></sst>`, ['text-unreadable']),
  inPart('in an XML comment', strings, '</sst>', (text) => `<!-- ${text} --></sst>`, ['text-unreadable']),
  inPart('in numbers of characters', strings, '</sst>', (text) => `<si><t>${Array.from(text, (letter) => `&#${String(letter.codePointAt(0))};`).join('')}</t></si></sst>`, ['text-unreadable']),
  inPart('in an entity of its own', strings, '<sst', (text) => `<!DOCTYPE x [<!ENTITY e "${text}">]><sst`, ['text-unreadable']),
  inPart('in a formula', sheet, '</sheetData>', (text) => `<row r="999"><c r="A999"><f>"${text}"</f></c></row></sheetData>`, ['text-unreadable']),
  inPart('in a text within the sheet', sheet, '</sheetData>', (text) => `<row r="999"><c r="A999" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`, ['text-unreadable']),
  inPart('in a hidden row', sheet, '</sheetData>', (text) => `<row r="999" hidden="1"><c r="A999" t="str"><v>${text}</v></c></row></sheetData>`, ['text-unreadable']),
  inPart('in a hidden column', sheet, '<cols>', (text) => `<cols><col min="6" max="6" hidden="1" style="${text}"/>`, ['text-unreadable']),
  inPart('in a link', sheet, '</sheetData>', (text) => `</sheetData><hyperlinks><hyperlink ref="A1" tooltip="${text}"/></hyperlinks>`, ['text-unreadable']),
  inPart('in a hint for a cell', sheet, '</sheetData>', (text) => `</sheetData><dataValidations><dataValidation prompt="${text}"/></dataValidations>`, ['text-unreadable']),
  inPart('in the foot of a printed page', sheet, '</sheetData>', (text) => `</sheetData><headerFooter><oddFooter>${text}</oddFooter></headerFooter>`, ['text-unreadable']),
  inPart('in a hidden sheet', 'xl/workbook.xml', '</sheets>', (text) => `<sheet name="${text}" sheetId="2" state="hidden" r:id="rId9"/></sheets>`),
  inPart('in a sheet that is very hidden', 'xl/workbook.xml', '</sheets>', (text) => `<sheet name="${text}" sheetId="2" state="veryHidden" r:id="rId9"/></sheets>`),
  inPart('in a defined name', 'xl/workbook.xml', '</sheets>', (text) => `</sheets><definedNames><definedName name="x" hidden="1">"${text}"</definedName></definedNames>`),
  inPart('in the name of the sheet', 'xl/workbook.xml', 'name="Dossier"', (text) => `name="${text}"`),
  inPart('in a format of numbers', 'xl/styles.xml', '<fonts', (text) => `<numFmts><numFmt numFmtId="170" formatCode="${text}"/></numFmts><fonts`),
  inPart('in a relation to the outside', 'xl/_rels/workbook.xml.rels', '</Relationships>', (text) => `<Relationship Id="rId9" TargetMode="External" Type="x" Target="file:///${text}"/></Relationships>`),
  newPart('in a map of pseudonyms', 'xl/worksheets/sheet2.xml', (text) => `<worksheet><sheetData><row><c><v>person A</v></c><c><v>${text}</v></c></row></sheetData></worksheet>`),
  newPart('in a second sheet', 'xl/worksheets/sheet2.xml', (text) => `<worksheet>${text}</worksheet>`),
  newPart('in a comment', 'xl/comments1.xml', (text) => `<comments>${text}</comments>`),
  newPart('as the author', 'docProps/core.xml', (text) => `<dc:creator>${text}</dc:creator>`),
  newPart('in a custom property', 'docProps/custom.xml', (text) => `<Properties>${text}</Properties>`),
  newPart('in a link to another workbook', 'xl/externalLinks/externalLink1.xml', (text) => `<externalLink>${text}</externalLink>`),
  newPart('in what a pivot table remembers', 'xl/pivotCache/pivotCacheRecords1.xml', (text) => `<x>${text}</x>`),
  newPart('in the alternative text of a drawing', 'xl/drawings/drawing1.xml', (text) => `<xdr:cNvPr descr="${text}"/>`),
  newPart('in EXIF of a picture', 'xl/media/image1.jpeg', (text) => joined(Uint8Array.of(0xff, 0xd8, 0xff, 0xe1), bytesOf(`Exif\0\0${text}`))),
  newPart('in a macro', 'xl/vbaProject.bin', (text) => utf16(text)),
  { name: 'in the name of a part', plant: (clean, text) => packed(clean, { [`xl/${text.replace(/[^ -~]/gu, '_')}.xml`]: '<x/>' }), caughtBy: ['structure'] },
  { name: 'in a comment of an entry', plant: (clean, text) => packed(clean, {}, { comment: text }), caughtBy: ['text-unreadable'] },
  { name: 'in a packed part', plant: (clean, text) => packed(clean, { 'docProps/custom.xml': text.repeat(20) }, { level: 9 }), caughtBy: ['text-unreadable'] },
  { name: 'in UTF-16 of the other byte order behind the archive', plant: (clean, text) => joined(clean, utf16Big(text)), caughtBy: hidden },
  { name: 'behind the archive', plant: (clean, text) => joined(clean, bytesOf(text)), caughtBy: hidden },
  { name: 'nowhere, but with the time of an entry', plant: (clean) => packed(clean, {}, { mtime: new Date(2026, 4, 3, 21, 14) }), caughtBy: ['text-unreadable'] },
];
