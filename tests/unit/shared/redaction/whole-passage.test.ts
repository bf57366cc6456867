import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterEnds } from '#shared/redaction/grapheme-clusters.ts';
import { beginningOf, wholePassage } from '#shared/redaction/whole-passage.ts';

const letters = ['ខ្មែរ', '👩‍👧', 'e\u0301', 'မြန်', 'นี่', '他们', ' ', '\n', 'a', '\u200b', '🇰🇭'];
const text = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

describe('a passage as it is marked', () => {
  it('is without white space at its ends and cuts no letter, whatever was selected', () => {
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (words, one, other) => {
        const [start, end] = [Math.min(one, other) % (words.length + 1), Math.max(one, other) % (words.length + 1)];
        const passage = wholePassage(words, { start, end });
        if (start >= end || words.slice(start, end).trim() === '') {
          expect(passage).toBeUndefined();
          return;
        }
        if (passage === undefined) throw new Error('nothing is left of a selection with letters');
        const ends = [0, ...clusterEnds(words)];
        expect(ends).toContain(passage.start);
        expect(ends).toContain(passage.end);
        const selected = words.slice(start, end);
        expect(passage.start).toBeLessThanOrEqual(start + selected.length - selected.trimStart().length);
        expect(passage.end).toBeGreaterThanOrEqual(start + selected.trimEnd().length);
      }),
    );
  });

  it('is none where the range is turned round, empty or outside the text', () => {
    for (const range of [{ start: 2, end: 2 }, { start: 3, end: 1 }, { start: 0, end: 5 }]) expect(wholePassage('word', range)).toBeUndefined();
  });
});

describe('the beginning of a passage', () => {
  it('is all of a short one, and whole letters with an ellipsis of a long one', () => {
    expect(beginningOf('ខ្មែរ', 60)).toBe('ខ្មែរ');
    expect(beginningOf('ab👩‍👧cd', 3)).toBe('ab👩‍👧…');
  });
});
