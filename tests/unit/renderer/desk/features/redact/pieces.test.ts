import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenGroups, piecesOf } from '../../../../../../renderer/desk/features/redact/pieces.ts';

type Hidden = Parameters<typeof piecesOf>[1][number];
const hidden = (start: number, end: number, label = '[removed]', action: Hidden['action'] = 'remove'): Hidden => ({ redactionId: `${start}-${end}-${label}`, textId: 't', start, end, action, label, entity: label, group: label, role: 'third-party', instead: '', reason: null, reasonWords: '', otherWord: null });

describe('cutting a text at its hidden passages', () => {
  it('marks what is hidden and keeps the rest', () => {
    expect(piecesOf('ask for Bopha today', [hidden(8, 13)]).map((piece) => [piece.text, piece.hidden !== undefined])).toEqual([
      ['ask for ', false],
      ['Bopha', true],
      [' today', false],
    ]);
  });

  it('gives back the whole text whatever the passages are, in order, and hides every unit of each', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 6 }), (text, ranges) => {
        const passages = ranges.map(([a, b]) => hidden(Math.min(a, b), Math.max(a, b)));
        const pieces = piecesOf(text, passages);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) {
          for (let unit = piece.start; unit < piece.start + piece.text.length; unit += 1) {
            expect(piece.hidden !== undefined).toBe(passages.some((each) => each.start <= unit && unit < each.end));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the list of hidden passages', () => {
  it('puts one person in one line, however the name is written, with every place and every id', () => {
    const text = 'Sok Dalin. DALIN.';
    const groups = hiddenGroups({
      dossierId: 'd',
      title: 't',
      createdAt: 0,
      reviewed: [],
      texts: [{ textId: 't', tipId: 'x', tipNumber: 1, field: 'narrative', language: 'en', text, hidden: [hidden(0, 9, 'Person A', 'pseudonym'), hidden(11, 16, 'Person A', 'pseudonym'), hidden(10, 11)] }],
    }, new Map());
    expect(groups.map(({ text: words, label, places, redactionIds }) => ({ words, label, places, ids: redactionIds.length }))).toEqual([
      { words: 'Sok Dalin', label: 'Person A', places: 2, ids: 2 },
      { words: text.slice(10, 11), label: '[removed]', places: 1, ids: 1 },
    ]);
  });
});
