import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, piecesWithin } from '../../../../../../renderer/desk/features/redact/pieces.ts';

describe('the part of a long text on the page', () => {
  it('is that part, with what is hidden cut where the part begins and ends', () => {
    const range = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), fc.array(range, { maxLength: 4 }), range, (text, hidden, { start, end }) => {
        const passages = hidden.map((each, index) => ({ ...each, redactionId: `${index}`, action: 'remove' as const, label: 'x' }));
        const whole = piecesOf(text, passages as never);
        const within = piecesWithin(whole, start, end);
        expect(within.map((piece) => piece.text).join('')).toBe(text.slice(start, end));
        for (const piece of within) {
          expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
          const from = whole.find((each) => each.start <= piece.start && piece.start < each.start + each.text.length);
          expect(piece.hidden).toBe(from?.hidden);
        }
      }),
    );
  });
});
