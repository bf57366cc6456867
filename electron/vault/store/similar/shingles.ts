import { foldForSearch } from '../search/search-folding.ts';

/** Characters in a row that are compared. Measured on invented edits (docs/decisions/near-duplicates.md). */
const shingleCharacters = 5;
/** Where a character is a word or a syllable, fewer say as much. */
const denseShingleCharacters = 3;
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** Spaces, line ends and punctuation change on every way; so do the invisible breaks between Khmer or Thai words, which folding takes out. */
const notCompared = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * The shingles of a text as 32-bit hashes, each once: every run of five characters of the folded text, of three where most of them are Han, kana or
 * Hangul. A text shorter than that is one shingle; one without letters has none.
 */
export function shinglesOf(text: string): ReadonlySet<number> {
  const folded = foldForSearch(text).replace(notCompared, '');
  const codes = Array.from(folded, (character) => character.codePointAt(0) ?? 0);
  const length = Math.min(codes.length, (folded.match(dense)?.length ?? 0) * 2 > codes.length ? denseShingleCharacters : shingleCharacters);
  const shingles = new Set<number>();
  if (length === 0) return shingles;
  for (let at = 0; at + length <= codes.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let offset = 0; offset < length; offset += 1) hash = Math.imul(hash ^ (codes[at + offset] ?? 0), 0x01000193) ^ (hash >>> 15);
    shingles.add(mixed(hash));
  }
  return shingles;
}

/** The finaliser of MurmurHash3: every bit of the input reaches every bit of the result. */
export function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** How much two sets have in common: of all shingles together, and of the smaller set. 0 where one is empty. */
export function overlapOf(one: ReadonlySet<number>, other: ReadonlySet<number>): { readonly ofAll: number; readonly ofSmaller: number } {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common += 1;
  return small.size === 0 ? { ofAll: 0, ofSmaller: 0 } : { ofAll: common / (small.size + large.size - common), ofSmaller: common / small.size };
}
