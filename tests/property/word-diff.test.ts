import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PassagePart } from '#shared/redaction/redacted-dossier.ts';
import { countWords, diffWords, type WordDiff } from '#vault/dossier/word-diff.ts';

const part: fc.Arbitrary<PassagePart> = fc.oneof(
  fc.record({ kind: fc.constant('kept' as const), text: fc.array(fc.constantFrom('the ', 'gate ', 'សារ', '人们', 'ask', '. ', '12', '\n', 'é'), { minLength: 1, maxLength: 12 }).map((words) => words.join('')) }),
  fc.record({ kind: fc.constant('placeholder' as const), text: fc.constantFrom('[removed]', '[place B]', '[a building]') }),
);
const text = fc.array(part, { maxLength: 6 });
const joined = (parts: readonly PassagePart[]): string => parts.map(({ text: said }) => said).join('');
const bare = (said: string): string => said.replaceAll(/\s/gu, '');
const side = ({ runs }: WordDiff, kinds: readonly string[]): string => joined(runs.flatMap(({ kind, parts }) => (kinds.includes(kind) ? parts : [])));

describe('a difference of two texts', () => {
  it('gives both texts back but for spaces, and the whole of one where nothing differs', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(0, 10, 4_000_000), (earlier, later, cells) => {
        const diff = diffWords(earlier, later, cells);
        expect(side(diff, ['same', 'added'])).toBe(joined(later));
        expect(bare(side(diff, ['same', 'gone']))).toBe(bare(joined(earlier)));
        expect(diffWords(later, later).runs.every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it('has as much in common as there can be', () => {
    const word = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 });
    const longest = (a: readonly string[], b: readonly string[]): number => (a.length === 0 || b.length === 0 ? 0 : a[0] === b[0] ? 1 + longest(a.slice(1), b.slice(1)) : Math.max(longest(a.slice(1), b), longest(a, b.slice(1))));
    const ofWords = (words: readonly string[]): readonly PassagePart[] => words.map((each) => ({ kind: 'placeholder', text: each }));
    fc.assert(
      fc.property(word, word, (a, b) => {
        const same = diffWords(ofWords(a), ofWords(b)).runs.flatMap(({ kind, parts }) => (kind === 'same' ? parts : []));
        expect(same).toHaveLength(longest(a, b));
      }),
    );
  });

  it('counts no word that is not there', () => {
    fc.assert(fc.property(text, (parts) => countWords(parts) <= joined(parts).length));
  });
});
