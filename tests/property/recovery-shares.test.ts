import fc from 'fast-check';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { describe, expect, it } from 'vitest';
import { looksLikeShares, readShare, recoveryWordsFromShares, splitRecoveryWords } from '#vault/crypto/recovery-shares.ts';
import { newRecoveryWords } from '#vault/crypto/recovery-words.ts';
import { systemRandom } from '#vault/crypto/random.ts';
import { processorMs } from '../support/processor-time.ts';

const entropy = fc.uint8Array({ minLength: 16, maxLength: 16 });
const setId = fc.uint8Array({ minLength: 2, maxLength: 2 });
const wordsOf = (bytes: Uint8Array): readonly string[] => newRecoveryWords(() => bytes.slice());

describe('recovery shares', () => {
  it('give the words back from any two of the three, however they are typed', async () => {
    const pair = fc.constantFrom([0, 1], [1, 0], [0, 2], [2, 0], [1, 2], [2, 1]);
    const typing = fc.constantFrom<(words: readonly string[]) => string>(
      (words) => words.join(' '),
      (words) => words.map((word, index) => `${index + 1} ${word}`).join('\n'),
      (words) => words.map((word) => word.toUpperCase()).join(', '),
      (words) => ` ${words.join('\t\u00a0')} `,
    );
    await fc.assert(
      fc.asyncProperty(entropy, setId, pair, typing, async (bytes, id, [one = 0, other = 0], type) => {
        const words = wordsOf(bytes);
        const shares = await splitRecoveryWords(words, () => id);
        const text = [one, other].map((at) => type(shares[at] ?? [])).join('\n');
        expect(looksLikeShares(text)).toBe(true);
        expect(await recoveryWordsFromShares(text)).toEqual({ ok: true, value: words.join(' ') });
      }),
      { numRuns: 60 },
    );
  });

  it('never give words when one word of a share is another, except where 13 bits agree by chance', async () => {
    let given = 0;
    await fc.assert(
      fc.asyncProperty(entropy, fc.nat({ max: 14 }), fc.constantFrom(...wordlist), async (bytes, at, word) => {
        const [one = [], other = []] = await splitRecoveryWords(wordsOf(bytes), systemRandom);
        fc.pre(one[at] !== word);
        if ((await recoveryWordsFromShares([...one.with(at, word), ...other].join(' '))).ok) given += 1;
      }),
      { numRuns: 300 },
    );
    expect(given).toBeLessThan(3);
  });

  it('tell two sets of the same words apart', async () => {
    const words = wordsOf(new Uint8Array(16).fill(3));
    const [one = []] = await splitRecoveryWords(words, () => Uint8Array.of(1, 2));
    const [, other = []] = await splitRecoveryWords(words, () => Uint8Array.of(1, 3));
    expect(await recoveryWordsFromShares([...one, ...other].join(' '))).toEqual({ ok: false, code: 'shares-differ' });
  });

  it('look different each time the same words are split', async () => {
    const words = wordsOf(new Uint8Array(16).fill(9));
    const firstBytes = new Set<string>();
    for (let run = 0; run < 200; run += 1) firstBytes.add((await splitRecoveryWords(words, () => Uint8Array.of(0, 0)))[0]?.slice(1, 4).join(' ') ?? '');
    expect(firstBytes.size).toBeGreaterThan(190);
  });

  it('are read in bounded time from any text at all, and only what is whole is called whole', async () => {
    const token = fc.oneof(fc.constantFrom(...wordlist), fc.string({ maxLength: 12 }), fc.constantFrom('\u0000', 'ﬁ', 'Ⅻ', '\u202e', '១២', '💧'));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.array(token, { maxLength: 60 }).map((tokens) => tokens.join(' ')), fc.string({ unit: 'binary', maxLength: 3000 })), async (text) => {
        const reading = readShare(text);
        expect(reading.words).toBeLessThanOrEqual(1024 * 18);
        if (!reading.isWhole) expect((await recoveryWordsFromShares(`${text} ${text}`)).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
    for (const text of ['\ufdfa'.repeat(1024), 'a '.repeat(100_000)]) expect(await processorMs(() => readShare(text))).toBeLessThan(500);
  });
});
