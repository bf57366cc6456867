import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { looksLikeShares, readShare, recoveryWordsFromShares } from '#vault/crypto/recovery-shares.ts';

interface Vectors {
  readonly sets: readonly { readonly recoveryWords: string; readonly x: readonly number[]; readonly shares: readonly { readonly words: string }[] }[];
  readonly refusals: readonly { readonly why: string; readonly shares: readonly [string, string]; readonly code: string }[];
}
/** Made by a program in another language that shares no code with this one. */
const { sets, refusals } = JSON.parse(readFileSync(path.join(import.meta.dirname, 'shares.json'), 'utf8')) as Vectors;

describe('the vectors of recovery shares', () => {
  it.each(sets)('give back $recoveryWords from any two shares, in either order', async ({ recoveryWords, shares }) => {
    for (const one of shares) {
      expect(readShare(one.words)).toEqual({ words: 15, unknown: [], isWhole: true });
      for (const other of shares) {
        if (one === other) continue;
        const typed = `${one.words} ${other.words}`;
        expect(looksLikeShares(typed)).toBe(true);
        expect(await recoveryWordsFromShares(typed)).toEqual({ ok: true, value: recoveryWords });
      }
    }
  });

  it.each(refusals)('refuse $why', async ({ shares, code }) => {
    expect(await recoveryWordsFromShares(shares.join(' '))).toEqual({ ok: false, code });
  });
});
