import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesForRows, rowPoints } from '#vault/dossier/xlsx-row-heights.ts';

const widths = [8, 10, 18, 10, 100, 20];
const inText = (text: string): number => rowPoints(['1', 'note', '', '', text], widths);

const khmer = 'ខ្ញុំត្រូវបានគេបង្ខាំង។ ';
const burmese = 'ကျွန်တော်တို့ကို ပိတ်ထားတယ်။ ';

describe('the height of a row', () => {
  it('is one line for a row without a text or with a short one', () => {
    expect([rowPoints([], widths), rowPoints(['', ''], widths), inText('short')]).toEqual([16, 16, 16]);
  });

  it('grows with every line of a text, empty ones too', () => {
    expect(inText('one\n\nthree')).toBe(3 * 16);
  });

  it('grows where a text is wider than its column, and does not for marks that stand above letters', () => {
    expect(inText('a'.repeat(200))).toBeGreaterThan(2 * 16);
    expect(inText('e\u0301'.repeat(80))).toBe(inText('e'.repeat(80)));
  });

  it('is that of the highest cell', () => {
    expect(rowPoints(['1', 'note', 'a label of several words in a narrow column', '', 'short'], widths)).toBeGreaterThan(2 * 16);
  });

  it.each([khmer, burmese])('has room for the marks above and below the letters of %s', (text) => {
    expect(inText(text)).toBeGreaterThan(16);
  });

  it('is never more than Excel has', () => {
    expect(inText('long '.repeat(9000))).toBe(409);
  });
});

describe('a text in pieces for rows', () => {
  it.each([khmer, burmese, 'They lock the doors at night. ', '他们晚上锁门。', 'one\n'])('shows each piece of %j whole, cut behind a space where there is one', (words) => {
    const text = words.repeat(400);
    const pieces = piecesForRows(text, 100);
    expect(pieces.join('')).toBe(text);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.every((piece) => inText(piece) <= 409)).toBe(true);
    if (words.endsWith(' ')) expect(pieces.every((piece) => piece.endsWith(' '))).toBe(true);
  });

  it('is the text, and each piece of it fits, whatever the text is', () => {
    const letters = fc.constantFrom('a', ' ', '\n', 'ខ្ញុំ', 'က', '门', '\u0301', '👩‍👩‍👧', '\u200b');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 400 }), fc.integer({ min: 2, max: 12 }), (parts, width) => {
        const text = parts.join('');
        const pieces = piecesForRows(text, width);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) expect(rowPoints(['', '', '', '', piece], [8, 8, 8, 8, width])).toBeLessThanOrEqual(409);
        // What is cut off is at its limit: without the cut it would not be seen whole.
        for (const [index, piece] of pieces.slice(0, -1).entries()) expect(piecesForRows(`${piece}${pieces[index + 1] ?? ''}`, width).length).toBeGreaterThan(1);
      }),
    );
  });
});
