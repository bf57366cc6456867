import { describe, expect, it } from 'vitest';
import { bitsPerColumn, signatureKinds, textSignatures } from '#vault/store/search/text-signature.ts';
import { inventedNarratives } from '../../../../../support/invented-tips.ts';

const bitCount = (columns: readonly number[]): number => columns.reduce((sum, column) => sum + column.toString(2).replaceAll('0', '').length, 0);

describe('the signature of a text', () => {
  it('is of pairs and triples where words have no spaces between them, of triples elsewhere, and of all where both stand', () => {
    expect(textSignatures([inventedNarratives.th.replaceAll(/[^\p{Script=Thai}]/gu, '')]).map(({ table }) => table)).toEqual(['pair_signature', 'unspaced_triple_signature']);
    expect(textSignatures(['golden lantern']).map(({ table }) => table)).toEqual(['triple_signature']);
    expect(textSignatures(['golden 市场']).map(({ table }) => table)).toEqual(['pair_signature', 'triple_signature']);
    expect(textSignatures(['', ' ', 'ab c'])).toEqual([]);
  });

  it('has a bit for each piece, in columns that a number and six bytes hold', () => {
    expect(textSignatures(['abcd']).map(({ columns }) => bitCount(columns))).toEqual([2]);
    expect(textSignatures(['市场']).map(({ columns }) => bitCount(columns))).toEqual([3]);
    const both = textSignatures([Array.from({ length: 16_000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(''), Array.from({ length: 30_000 }, (_, at) => at.toString(36)).join('')]);
    for (const [index, signature] of both.entries()) {
      expect(signature.columns).toHaveLength(signatureKinds[index]!.columns);
      // So many pieces that every bit is set.
      expect(signature.columns.every((column) => column === 2 ** bitsPerColumn - 1)).toBe(true);
    }
  });

  it('never changes: a vault keeps it', () => {
    const setBits = (text: string): readonly unknown[] => textSignatures([text]).map(({ table, columns }) => [table, columns.flatMap((column, index) => (column === 0 ? [] : [[index, Math.log2(column)]]))]);
    expect(setBits('abc')).toEqual([['triple_signature', [[8, 13]]]]);
    expect(setBits('场')).toEqual([['pair_signature', [[10, 31]]]]);
    expect(setBits('小市场')[1]).toEqual(['unspaced_triple_signature', [[16, 42]]]);
  });

  it('spreads: a third of the bits for two kilobytes, and a strange word is mostly told apart', () => {
    const words = (seed: number): string => Array.from({ length: 300 }, (_, at) => ((at * 7919 + seed * 104_729) % 1_679_616).toString(36)).join(' ');
    let told = 0;
    for (let seed = 0; seed < 50; seed += 1) {
      const [text] = textSignatures([words(seed)]);
      const [word] = textSignatures(['quarzfeld']);
      if (word!.columns.some((bits, column) => (BigInt(bits) & BigInt(text!.columns[column]!)) !== BigInt(bits))) told += 1;
    }
    expect(told).toBeGreaterThan(45);
  });
});

