import { describe, expect, it } from 'vitest';
import { readTable } from '#vault/tables/read-table.ts';
import { tableLimits } from '#vault/tables/table-limits.ts';
import { must } from '../../../../support/vault-harness.ts';
import { rowsOf, sheetOf, workbookOf, type WorkbookOptions } from '../../../../support/workbook-builder.ts';
import { zipOf } from '../../../../support/zip-builder.ts';

const asFound = { encoding: null, sheet: 0 } as const;
const read = (bytes: Uint8Array, sheet = 0) => must(readTable(bytes, { encoding: null, sheet }));
const cells = (bytes: Uint8Array) => read(bytes).rows.map((row) => row.cells);
const code = (bytes: Uint8Array) => {
  const outcome = readTable(bytes, asFound);
  return outcome.ok ? 'read' : outcome.code;
};
const one = (rows: string, options: WorkbookOptions = {}): Uint8Array => workbookOf({ One: sheetOf(rows) }, options);
const dated = (value: number | string, style = 1) => ({ xml: `<c s="${style}"><v>${value}</v></c>` });

describe('a workbook', () => {
  it('is read cell by cell: texts in place and shared, rich ones without what tells how to pronounce them, numbers, booleans, gaps', () => {
    const shared = '<sst><si><t>ឈ្មោះ</t></si><si><r><t>金兰</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 花园</t></r><rPh sb="0" eb="2"><t>jinlan</t></rPh></si><si><t>a &amp;lt; &#x1780; _x000a__x005F_x0041_ <![CDATA[<b>]]></t></si></sst>';
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Place</t></is></c></row><row r="4"><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c><v>12.50</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c></row>';
    const table = read(one(rows, { parts: { 'xl/sharedStrings.xml': shared } }));
    expect(table).toMatchObject({ kind: 'xlsx', encoding: null, sheets: ['One'], daysFrom: 1900, formulas: 0 });
    expect(table.rows).toEqual([
      { row: 1, cells: ['ឈ្មោះ', '', 'Place'] },
      { row: 4, cells: ['金兰 花园', 'a &lt; ក \n_x0041_ <b>', '12.5', 'TRUE', 'FALSE', '#N/A'] },
    ]);
  });

  it('gives what a formula had shown, computes none, and counts them', () => {
    const table = read(one('<row r="1"><c r="A1" t="str"><f>HYPERLINK("http://example.invalid/","Garden")</f><v>Garden</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>WEBSERVICE("http://example.invalid/")</f></c></row>'));
    expect(table).toMatchObject({ formulas: 3, rows: [{ cells: ['Garden', '2'] }] });
  });

  it('gives dates as exactly as their format shows them, from 1900 and from 1904', () => {
    const formats = [14, 17, 'yyyy', 'dd"/"mm"/"yyyy', '[$-409]mmm\\-yy;@', 'yyyy"年"m"月"d"日"', '0.00', 'h:mm', '[h]:mm:ss', 'm/d/yy h:mm', '"day" 0', 22];
    const row = [46090, 46090, 46090, 46090, 46090, 46090, 46090, 0.604166666666667, 1.5, 46090.604166666667, 46090, 46090.25].map((value, at) => dated(value, at + 1));
    const shown = ['2026-03-09', '2026-03', '2026', '2026-03-09', '2026-03', '2026-03-09', '46090', '14:30', '12:00', '2026-03-09 14:30', '46090', '2026-03-09 06:00'];
    expect(cells(one(rowsOf([row]), { formats }))).toEqual([shown]);
    expect(cells(one(rowsOf([[dated(46090 - 1462), dated(0)]]), { formats, date1904: true }))).toEqual([['2026-03-09', '1904-01-01']]);
    // 29 February 1900 never was; days before it count from the day before.
    expect(cells(one(rowsOf([[dated(1), dated(59), dated(60), dated(61), dated(-3), dated(1e300)]]), { formats }))).toEqual([['1900-01-01', '1900-02-28', '60', '1900-03-01', '-3', '1e+300']]);
  });

  it('lets what stands in the first row of a merged range stand in each of its rows, and not in rows that are not there', () => {
    const bytes = one(rowsOf([['Name', 'Province'], ['Garden', 'Kampot'], ['Hotel'], ['', '', 'x'], ['Villa', 'Kep']]), { afterCells: '<mergeCells><mergeCell ref="B2:B4"/><mergeCell ref="A1:C1"/><mergeCell ref="B5:B1048576"/></mergeCells>' });
    expect(read(bytes).merged).toBe(2);
    expect(cells(bytes)).toEqual([['Name', 'Province'], ['Garden', 'Kampot'], ['Hotel', 'Kampot'], ['', 'Kampot', 'x'], ['Villa', 'Kep']]);
  });

  it('has sheets to choose from, hidden ones last', () => {
    const bytes = workbookOf({ 'hidden lists': sheetOf(rowsOf([['list']])), បញ្ជី: sheetOf(rowsOf([['shown']])), Third: sheetOf(rowsOf([['third']])) });
    expect(read(bytes)).toMatchObject({ sheets: ['បញ្ជី', 'Third', 'hidden lists'], sheet: 0, rows: [{ cells: ['shown'] }] });
    expect(read(bytes, 2)).toMatchObject({ sheet: 2, rows: [{ cells: ['list'] }] });
    expect(read(bytes, 99)).toMatchObject({ sheet: 0 });
  });

  it('reads names with prefixes and parts with absolute targets, as other programs write them', () => {
    const sheet = '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>សួន</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = workbookOf({}, { parts: { 'xl/workbook.xml': '<x:workbook xmlns:x="m" xmlns:r="n"><x:sheets><x:sheet name="One" r:id="a"/></x:sheets></x:workbook>', 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Target="/xl/Worksheets/Sheet.xml" Id="a"/></Relationships>', 'xl/worksheets/sheet.xml': sheet } });
    expect(cells(bytes)).toEqual([['សួន']]);
  });
});

describe('a hostile workbook', () => {
  it('with a document type is refused, whatever it declares: entities that grow, files and addresses from elsewhere', () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_unused, at) => `<!ENTITY lol${at + 1} "${`&lol${at === 0 ? '' : at};`.repeat(10)}">`).join('')}]>`;
    for (const declared of [laughs, '<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd">', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>', '<!doctype a>', '<!ENTITY b "c">']) {
      for (const part of ['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml', 'xl/_rels/workbook.xml.rels']) {
        expect(code(one(rowsOf([['x']]), { parts: { [part]: `<?xml version="1.0"?>${declared}<a>&lol9;&b;</a>` } })), `${part} ${declared.slice(0, 30)}`).toBe('table-damaged');
      }
    }
  });

  it('keeps entities that nobody declared as they are', () => {
    expect(cells(one('<row r="1"><c r="A1" t="inlineStr"><is><t>&lol9; &#0;&#xD800; &#x10FFFF;&#xFFFFFFFF;</t></is></c></row>'))).toEqual([['&lol9; \0\ufffd \u{10ffff}&#xFFFFFFFF;']]);
  });

  it('that would unpack to more than is read is refused before it does', () => {
    const bomb = zipOf([{ name: 'xl/workbook.xml', bytes: new TextEncoder().encode('<workbook><sheets><sheet name="a" r:id="b"/></sheets></workbook>') }, { name: 'xl/_rels/workbook.xml.rels', bytes: new TextEncoder().encode('<Relationships><Relationship Id="b" Target="s.xml"/></Relationships>') }, { name: 'xl/s.xml', bytes: new Uint8Array(tableLimits.unpackedBytes + 1) }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(code(bomb)).toBe('table-too-large');
    // It lies about its size: never a byte more than it says is unpacked.
    const liar = zipOf([{ name: 'xl/workbook.xml', bytes: new Uint8Array(50_000_000), claims: { sizeBytes: 40 } }]);
    expect(code(liar)).toBe('table-damaged');
  });

  it('counts a text that is stored once as often as it is used', () => {
    const shared = `<sst><si><t>${'x'.repeat(30_000)}</t></si></sst>`;
    const rows = `<row r="1">${'<c t="s"><v>0</v></c>'.repeat(190)}</row>`;
    expect(code(one(rows, { parts: { 'xl/sharedStrings.xml': shared } }))).toBe('table-too-large');
    expect(code(one(`<row r="1"><c r="A1" t="inlineStr"><is>${'<t>xxxxxxxxxx</t>'.repeat(4000)}</is></c></row>`))).toBe('table-too-large');
  });

  it('with a million rows, or too many columns, is refused; empty rows and cells that only have a format count for nothing', () => {
    expect(code(one('<row><c><v>1</v></c></row>'.repeat(1_000_000)))).toBe('table-too-large');
    expect(code(one(`<row>${'<c><v>1</v></c>'.repeat(tableLimits.columns + 1)}</row>`))).toBe('table-too-large');
    expect(cells(one(`${rowsOf([['a']])}${'<row><c s="0"/></row>'.repeat(50_000)}`))).toEqual([['a']]);
  });

  it('whose cells stand where no cell can, or that names what is not there, is damaged and nothing is read of it', () => {
    for (const rows of ['<row r="0"><c r="A0"><v>1</v></c></row>', '<row r="99999999"><c><v>1</v></c></row>', '<row r="1"><c r="B7"><v>1</v></c></row>', '<row r="1"><c r="constructor"><v>1</v></c></row>', '<row r="1"><c t="s"><v>5</v></c></row>', '<row r="1"><c t="s"><v>__proto__</v></c></row>', '<row r="1"><c></row></c>', '<row r="1"', `${'<a>'.repeat(70)}${'</a>'.repeat(70)}`, '<!-- never ends']) {
      expect(code(one(rows)), rows).toBe('table-damaged');
    }
    expect(code(workbookOf({}))).toBe('table-damaged');
    expect(code(zipOf([{ name: 'word/document.xml', bytes: new Uint8Array(3) }]))).toBe('table-unknown');
    expect(code(zipOf([{ name: 'xl/workbook.xml', bytes: new Uint8Array(30), flags: 1 }]))).toBe('table-unknown');
    const whole = one(rowsOf([['a']]));
    expect(code(whole.slice(0, -5))).toBe('table-damaged');
    const swapped = whole.slice();
    swapped[60] = (swapped[60] ?? 0) ^ 0xff;
    expect(['table-damaged', 'read']).toContain(code(swapped));
  });

  it('with more than any honest one has of sheets, styles, formats or merged ranges is refused', () => {
    const many = Array.from({ length: tableLimits.sheets + 1 }, (_unused, at) => `<sheet name="${at}" r:id="rId1"/>`).join('');
    expect(code(one(rowsOf([['a']]), { parts: { 'xl/workbook.xml': `<workbook><sheets>${many}</sheets></workbook>` } }))).toBe('table-too-large');
    expect(code(one(rowsOf([['a']]), { parts: { 'xl/styles.xml': `<styleSheet><cellXfs>${'<xf/>'.repeat(tableLimits.styles + 1)}</cellXfs></styleSheet>` } }))).toBe('table-too-large');
    expect(code(one(rowsOf([['a']]), { parts: { 'xl/styles.xml': `<styleSheet>${Array.from({ length: tableLimits.formats + 1 }, (_unused, at) => `<numFmt numFmtId="${at}" formatCode="0"/>`).join('')}</styleSheet>` } }))).toBe('table-too-large');
    expect(code(one(rowsOf([['a']]), { afterCells: '<mergeCell ref="A1:A2"/>'.repeat(tableLimits.merges + 1) }))).toBe('table-too-large');
  });
});
