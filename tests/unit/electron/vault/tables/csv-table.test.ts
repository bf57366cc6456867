import { describe, expect, it } from 'vitest';
import type { csvTable } from '#vault/tables/csv-table.ts';
import { readTable } from '#vault/tables/read-table.ts';
import { tableLimits } from '#vault/tables/table-limits.ts';
import { must } from '../../../../support/vault-harness.ts';

const asFound = { encoding: null, sheet: 0 } as const;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array, encoding: Parameters<typeof csvTable>[1]['encoding'] = null) => must(readTable(bytes, { encoding, sheet: 0 }));
const cells = (text: string) => read(utf8(text)).rows.map((row) => row.cells);
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('a table with separators', () => {
  it('is read as RFC 4180 says: quoted separators, quoted line ends, two marks for one', () => {
    expect(cells('Name,Place\r\n"Garden, ""Golden""","by the\r\nriver"\r\n')).toEqual([['Name', 'Place'], ['Garden, "Golden"', 'by the\r\nriver']]);
  });

  it('takes any line end, and a last line without one', () => {
    for (const end of ['\n', '\r\n', '\r']) expect(cells(['a,b', '1,2', '3,4'].join(end))).toEqual([['a', 'b'], ['1', '2'], ['3', '4']]);
  });

  it('finds the separator: semicolons, tabs and bars, also where cells have commas', () => {
    expect(read(utf8('Name;Place\nGarden, old;Kampot, south\n'))).toMatchObject({ separator: ';', rows: [{}, { cells: ['Garden, old', 'Kampot, south'] }] });
    expect(read(utf8('Name\tPlace\nសួន\tកំពត\n'))).toMatchObject({ separator: '\t', rows: [{}, { cells: ['សួន', 'កំពត'] }] });
    expect(read(utf8('Name|Place\nA|B\n'))).toMatchObject({ separator: '|' });
    expect(read(utf8('sep=;\r\nName;Place, or so\r\nA;B\r\n'))).toMatchObject({ separator: ';', rows: [{ row: 2, cells: ['Name', 'Place, or so'] }, { row: 3 }] });
    expect(read(utf8('Name\nOnly one column, with a comma\n'))).toMatchObject({ separator: ',' });
  });

  it('numbers rows as a spreadsheet does, and leaves out those that are empty', () => {
    expect(read(utf8('Name\n\n , \n"two\nlines"\n\nlast\n')).rows).toEqual([{ row: 1, cells: ['Name'] }, { row: 4, cells: ['two\nlines'] }, { row: 6, cells: ['last'] }]);
  });

  it('keeps a quotation mark inside of a cell that does not begin with one', () => {
    expect(cells('Name,Size\nGarden,5" pipe\n"quoted" behind,x\n')).toEqual([['Name', 'Size'], ['Garden', '5" pipe'], ['quoted behind', 'x']]);
  });

  it('refuses a quotation mark that nothing closes: where rows end would be a guess', () => {
    expect(readTable(utf8('Name,Place\n"Garden,Kampot\nHotel,Kep\n'), asFound)).toEqual({ ok: false, code: 'table-quotes' });
  });

  it('reads every encoding that says itself, and says of the others that it guesses', () => {
    const text = 'ឈ្មោះ,ខេត្ត\nសួនអ័រគីដេ,កំពត\n金兰花园,贡布\n';
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(read(utf8(text))).toMatchObject({ encoding: 'utf-8', isEncodingGuessed: false });
    expect(read(utf8(`\ufeff${text}`)).rows[0]?.cells).toEqual(['ឈ្មោះ', 'ខេត្ត']);
    expect(read(new Uint8Array(wide))).toMatchObject({ encoding: 'utf-16le', isEncodingGuessed: false, rows: [{ cells: ['ឈ្មោះ', 'ខេត្ត'] }, {}, {}] });
    expect(read(new Uint8Array(Buffer.from(wide).swap16()))).toMatchObject({ encoding: 'utf-16be', rows: [{ cells: ['ឈ្មោះ', 'ខេត្ត'] }, {}, {}] });
    expect(read(new Uint8Array(Buffer.from('Name,Place\nCaf\u00e9,Kampot\n', 'utf16le')))).toMatchObject({ encoding: 'utf-16le', isEncodingGuessed: true, rows: [{ cells: ['Name', 'Place'] }, { cells: ['Café', 'Kampot'] }] });
    expect(read(latin('Name,Place\nCaf\u00e9,Kampot\n'))).toMatchObject({ encoding: 'windows-1252', isEncodingGuessed: true, rows: [{}, { cells: ['Café', 'Kampot'] }] });
  });

  it('reads what a person says it is written in', () => {
    const chinese = new Uint8Array([...utf8('Name\n'), 0xbd, 0xf0, 0xc0, 0xbc, 0xbb, 0xa8, 0xd4, 0xb0]);
    expect(read(chinese)).toMatchObject({ isEncodingGuessed: true });
    expect(read(chinese, 'gb18030')).toMatchObject({ encoding: 'gb18030', isEncodingGuessed: false, rows: [{}, { cells: ['金兰花园'] }] });
    expect(read(new Uint8Array([...utf8('Name\n'), 0xcd, 0xd2, 0xa4, 0xd2, 0xc3]), 'windows-874').rows[1]?.cells).toEqual(['อาคาร']);
  });

  it('refuses what is no text, and what is older or has a password, each with its own word', () => {
    expect(readTable(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3]), asFound)).toEqual({ ok: false, code: 'table-unknown' });
    expect(readTable(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), asFound)).toEqual({ ok: false, code: 'table-locked' });
    for (const empty of ['', '\ufeff', '\n\n\n', ' , , \n']) expect(readTable(utf8(empty), asFound)).toEqual({ ok: false, code: 'table-empty' });
  });

  it('refuses more rows, columns, letters and bytes than are read, each at its bound', () => {
    const rows = (count: number): Uint8Array => utf8('a,b\n'.repeat(count));
    expect(read(rows(tableLimits.rows)).rows).toHaveLength(tableLimits.rows);
    expect(readTable(rows(tableLimits.rows + 1), asFound)).toEqual({ ok: false, code: 'table-too-large' });
    expect(readTable(rows(1_000_000), asFound)).toEqual({ ok: false, code: 'table-too-large' });
    const wide = (count: number): Uint8Array => utf8(`${Array.from({ length: count }, () => 'x').join(',')}\n`);
    expect(read(wide(tableLimits.columns)).rows[0]?.cells).toHaveLength(tableLimits.columns);
    expect(readTable(wide(tableLimits.columns + 1), asFound)).toEqual({ ok: false, code: 'table-too-large' });
    expect(read(utf8(`a${','.repeat(5000)}\nb\n`)).rows).toEqual([{ row: 1, cells: ['a'] }, { row: 2, cells: ['b'] }]);
    for (const cell of ['x'.repeat(tableLimits.cellUnits + 1), `"${'x'.repeat(tableLimits.cellUnits + 1)}"`]) expect(readTable(utf8(`a,${cell}\n`), asFound)).toEqual({ ok: false, code: 'table-too-large' });
    const long = `${'x'.repeat(tableLimits.cellUnits)}\n`;
    expect(readTable(utf8(long.repeat(Math.ceil(tableLimits.units / tableLimits.cellUnits))), asFound)).toEqual({ ok: false, code: 'table-too-large' });
    expect(readTable(new Uint8Array(tableLimits.fileBytes + 1).fill(0x61), asFound)).toEqual({ ok: false, code: 'table-too-large' });
  });
});
