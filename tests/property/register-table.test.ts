import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundKinds, compoundNameKinds, compoundNameLanguages, compoundStates, standings } from '#shared/domain/compound.ts';
import { credibilities, reliabilities } from '#shared/domain/grade.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import { isPartialDate } from '#shared/domain/partial-date.ts';
import { districts } from '#shared/gazetteer/districts.ts';
import { proposeOwnRows, ownRows, isOwnTable, type OwnCompound } from '#vault/register/own-table.ts';
import { readDate } from '#vault/register/read-date.ts';
import { districtIn, provinceIn } from '#vault/register/read-place.ts';
import { csvRecords } from '#vault/tables/csv-records.ts';
import { readTable } from '#vault/tables/read-table.ts';
import { guarded, unguarded, writeCsv } from '#vault/tables/write-csv.ts';
import { readXml } from '#vault/tables/xml-reader.ts';
import { must } from '../support/vault-harness.ts';
import { rowsOf, sheetOf, workbookOf } from '../support/workbook-builder.ts';

const asFound = { encoding: null, sheet: 0 } as const;
/** What trips readers of tables, and scripts of the region. */
const trouble = fc.constantFrom("'", '"', ',', ';', '|', '\t', '\n', '\r', '=', '+', '-', '@', '＝', '＋', ' ', '\u00a0', 'ក', '្ម', '金', 'อ', 'မ', 'ế', '\u200b', '\u202e', '0', 'x', '_x000a_', '&amp;', '<b>', '🙂');
const words = fc.array(fc.oneof(trouble, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 10 }).map((parts) => parts.join('').toWellFormed());
const line = words.map((text) => oneLine(text).replaceAll('\ufffd', '?').replaceAll('\0', ''));
const filled = line.filter((text) => text !== '');

describe('a table that is written', () => {
  it('comes back cell for cell, whatever stands in it', () => {
    const cell = words.map((text) => text.replace(/[\u0000-\u0008\u000e-\u001f]/gu, ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(filled, cell, cell, filled), { minLength: 1, maxLength: 6 }), (rows) => {
        const table = must(readTable(writeCsv(rows), asFound));
        expect(table.separator).toBe(',');
        expect(table.rows.map(({ cells }) => cells.map(unguarded))).toEqual(rows);
      }),
      { numRuns: 120 },
    );
  });

  it('holds no cell that a spreadsheet would compute, by whichever of its separators it cuts', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(unguarded(guarded(text))).toBe(text);
        for (const part of guarded(text).split(/[;|\t\r\n]/u)) expect(part).not.toMatch(/^[=+\-@＝＋－＠]/u);
        expect(guarded(text)).not.toMatch(/^[\t\r\n]/u);
      }),
      { numRuns: 1000 },
    );
  });
});

const partialDate = fc
  .tuple(fc.integer({ min: 1950, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), fc.nat({ max: 3 }))
  .map(([year, month, day, parts]) => [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].slice(0, parts).join('-'))
  .filter(isPartialDate);
const place = fc.oneof(fc.constant({ province: null, district: null }), fc.constantFrom(...districts).map(({ province, code }) => ({ province, district: code })), fc.constantFrom(...districts).map(({ province }) => ({ province, district: null })));
const name = fc.record({ text: filled, language: fc.constantFrom(...compoundNameLanguages), kind: fc.constantFrom(...compoundNameKinds), source: line });
const register: fc.Arbitrary<readonly OwnCompound[]> = fc.integer({ min: 1, max: 5 }).chain((count) => {
  const number = fc.integer({ min: 1, max: count }).map(String);
  const status = fc.record({ state: fc.constantFrom(...compoundStates), since: partialDate, relocatedTo: fc.option(number), source: line, reliability: fc.constantFrom(...reliabilities), credibility: fc.constantFrom(...credibilities) });
  const body = fc.record({
    facts: fc.record({ kind: fc.constantFrom(...compoundKinds), standing: fc.constantFrom(...standings), place: line, at: place }).map(({ at, ...facts }) => ({ ...facts, ...at })),
    names: fc.array(name, { minLength: 1, maxLength: 4 }),
    statuses: fc.array(status, { maxLength: 3 }),
    sameAs: fc.option(number),
    notes: fc.array(filled, { maxLength: 3 }),
  });
  return fc.array(body, { minLength: count, maxLength: count }).map((bodies) => bodies.map((each, at) => ({ number: String(at + 1), ...each })));
});

describe('a register that is written', () => {
  it('is read as exactly the same: names, facts, grades, history, notes and references', () => {
    fc.assert(
      fc.property(register, (compounds) => {
        const [header, ...rows] = must(readTable(writeCsv(ownRows(compounds)), asFound)).rows;
        expect(isOwnTable(header?.cells ?? [])).toBe(true);
        const proposals = proposeOwnRows(header?.cells ?? [], rows);
        expect(proposals.flatMap(({ problems }) => problems)).toEqual([]);
        expect(proposals.map(({ number, facts, names, statuses, sameAs, notes }) => ({ number, facts, names, statuses, sameAs, notes }))).toEqual(compounds);
      }),
      { numRuns: 120 },
    );
  });
});

describe('readers of tables', () => {
  it('give the cells of a workbook as they were put in', () => {
    const cell = words.map((text) => text.replace(/[\u0000-\u001f\ufffe\uffff]|_x/gu, '')).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        expect(must(readTable(workbookOf({ One: sheetOf(rowsOf(rows)) }, { method: 0 }), asFound)).rows.map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: 100 },
    );
  });

  it('come back from any bytes with a table within its bounds, or with a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(null, 'utf-8' as const, 'utf-16le' as const, 'gb18030' as const, 'big5' as const), (bytes, encoding) => {
        const outcome = readTable(bytes, { encoding, sheet: 0 });
        if (outcome.ok) for (const { row, cells } of outcome.value.rows) expect(row > 0 && cells.length > 0 && cells.at(-1) !== '').toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('lose no letter of a text, whichever separator cuts it', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(',', ';', '\t', '|'), (text, separator) => {
        const plain = text.replaceAll('"', '');
        const read = csvRecords(plain, separator, 1000);
        const letters = (of: string): string => of.replace(/[\r\n]/gu, '').replaceAll(separator, '');
        expect(read.ok && read.value.records.map((record) => record.join('')).join('')).toBe(letters(plain));
      }),
      { numRuns: 1000 },
    );
  });

  it('tell an XML text the same number of ends as of beginnings, or refuse it', () => {
    const pieces = fc.array(fc.constantFrom('<a>', '</a>', '<b c="d">', '</b>', '<e/>', 'text', '&amp;', '&#65;', '<!--x-->', '<![CDATA[y]]>', '<?z?>', '<!DOCTYPE f>', '<', '>', '"', "'", '<a b=">">'), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, (parts) => {
        let open = 0;
        let least = 0;
        const isWhole = readXml(parts.join(''), { open: () => (open += 1), text: () => expect(open).toBeGreaterThan(0), close: () => (least = Math.min(least, (open -= 1))) });
        expect(least).toBe(0);
        if (isWhole) expect(open).toBe(0);
        if (parts.includes('<!DOCTYPE f>') && isWhole) expect(parts.join('')).toMatch(/<!--|CDATA|<\?|["']/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('come back from any words with a date, a place, or neither', () => {
    fc.assert(
      fc.property(words, (text) => {
        const date = readDate(text);
        if (date.ok) expect(isPartialDate(date.date)).toBe(true);
        const province = provinceIn(text) ?? null;
        const district = districtIn(text, province);
        if (district !== undefined && province !== null) expect(districts.find(({ code }) => code === district)?.province).toBe(province);
      }),
      { numRuns: 200 },
    );
  });
});
