import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimPieces, type MarkedRange } from '../../../../../../renderer/desk/features/claims/claim-pieces.ts';

const claim = (number: number, start: number, end: number): MarkedRange => ({ claimId: String(number), number, start, end });

describe('cutting a text at the passages of claims', () => {
  it('shows where passages overlap, and where each ends', () => {
    const pieces = claimPieces('They took the passports.', [claim(1, 0, 9), claim(2, 5, 23)], 0, 24);
    expect(pieces.map(({ text, claims, ending }) => [text, claims.map(({ number }) => number), ending])).toEqual([
      ['They ', [1], []],
      ['took', [1, 2], [1]],
      [' the passports', [2], [2]],
      ['.', [], []],
    ]);
  });

  it('gives back the part of the text, with every unit in exactly the claims that it belongs to', () => {
    const range = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);
    fc.assert(
      fc.property(fc.string({ minLength: 41, maxLength: 60 }), fc.array(range, { maxLength: 5 }), range, (text, ranges, [from, to]) => {
        const claims = ranges.map(([start, end], index) => claim(index, start, end));
        const pieces = claimPieces(text, claims, from, to);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(from, to));
        for (const piece of pieces) {
          const numbersAt = (unit: number): string => claims.filter(({ start, end }) => start <= unit && unit < end).map(({ number }) => number).join();
          const shown = new Set(Array.from({ length: piece.text.length }, (_, at) => numbersAt(piece.start + at)));
          expect([...shown]).toEqual([piece.claims.map(({ number }) => number).join()]);
          expect(piece.ending).toEqual(claims.filter(({ start, end }) => start <= piece.start && end === piece.start + piece.text.length).map(({ number }) => number));
        }
      }),
    );
  });
});
