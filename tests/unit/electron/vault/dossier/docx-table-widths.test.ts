import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableWidths, textWidth } from '#vault/dossier/docx-table-widths.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((whole, each) => whole + each, 0);

describe('the widths of a table’s columns', () => {
  it('are all of the page, more for what is longer', () => {
    const [short = 0, long = 0] = tableWidths([['Place', 'What is said of it'], ['Here', 'They lock the doors every night']]);
    expect(short + long).toBeGreaterThan(textWidth - 3);
    expect(long).toBeGreaterThan(2 * short);
  });

  it('have room for the longest word of each of nine columns', () => {
    const heads = ['Month', 'Who acted', 'Detained', 'Released', 'Screened', 'Identified as victims', 'Referred for help', 'Deported', 'Charged'];
    const widths = tableWidths([heads, ['March 2031', 'Provincial police (invented)', '234', 'unknown', 'unknown', '4', 'unknown', 'unknown', 'unknown']]);
    // Advances of each column's longest word in Noto Sans at 9.5 points, heads in bold, in twentieths of a point; and what a cell keeps free.
    const longest = [631, 897, 868, 852, 873, 939, 838, 895, 838];
    widths.forEach((width, column) => expect(width).toBeGreaterThanOrEqual((longest[column] ?? 0) + 140));
    expect(sum(widths)).toBeLessThanOrEqual(textWidth);
  });

  it('leave a column with one very long word no more than its share', () => {
    const widths = tableWidths([['a', 'b'], ['x', 'y'.repeat(4000)]]);
    expect(widths[0]).toBeGreaterThanOrEqual(481);
    expect(sum(widths)).toBeLessThanOrEqual(textWidth);
  });

  it('ask for no line of Khmer, which stands in no words, in one piece', () => {
    const [label = 0, said = 0] = tableWidths([['ឈ្មោះ', 'អ្វី'], ['ស្រុក', 'ពួកគេចាប់មនុស្សដប់ពីរនាក់ហើយចាក់សោទ្វាររៀងរាល់យប់មិនឲ្យចេញទៅណាបានឡើយ']]);
    expect(label).toBeGreaterThan(600);
    expect(said).toBeGreaterThan(label);
  });

  it('are none for no columns', () => {
    expect(tableWidths([])).toEqual([]);
    expect(tableWidths([[]])).toEqual([]);
  });

  it('fit the page and are never too narrow to be seen, whatever stands in the table', () => {
    const word = fc.constantFrom('a', 'Identified', ' ', '\n', 'ខ្ញុំ', '门', 'ကျွန်တော်', '-', '');
    const cell = fc.array(word, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }).chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 })), (rows) => {
        const widths = tableWidths(rows);
        expect(widths).toHaveLength(rows[0]?.length ?? 0);
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(480);
        expect(sum(widths)).toBeLessThanOrEqual(textWidth);
        expect(sum(widths)).toBeGreaterThan(textWidth - 21);
      }),
    );
  });
});
