import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { combine, split } from 'shamir-secret-sharing';
import { fail, ok, type Result } from '#shared/result.ts';
import { sha256 } from './hash.ts';
import type { RandomBytes } from './random.ts';
import { wipe } from './wipe.ts';

export const shareCount = 3;
export const sharesNeeded = 2;
export const shareWordCount = 15;

export type ShareCode =
  | 'share-damaged' // a word is not on the list, there are not fifteen, or the checksum does not fit
  | 'share-twice' // the same share was given as both
  | 'shares-differ'; // whole, but of different recovery words

/** What can be said about one share by itself, so that a person can find the word they mistyped. */
export interface ShareReading {
  readonly words: number;
  /** 1-based places of words that are not on the list. */
  readonly unknown: readonly number[];
  /** All fifteen are there and the checksum fits. */
  readonly isWhole: boolean;
}

const setIdBytes = 2;
const secretBytes = 16;
/** Set id, sixteen bytes of the share, its x. */
const shareBytes = setIdBytes + secretBytes + 1;
const checksumBits = 13;
const bitsPerWord = 11n;
const label = new TextEncoder().encode('tipkeep recovery share 1');
/** Longer texts hold no shares. */
const unitsAtMost = 1024;

/**
 * Splits recovery words into three lines of fifteen words, of which any two give them back and one says nothing
 * (docs/formats/recovery-shares.md). The coefficients come from the library's own generator, the system's; it takes no other.
 */
export async function splitRecoveryWords(recoveryWords: readonly string[], randomBytes: RandomBytes): Promise<readonly (readonly string[])[]> {
  const secret = mnemonicToEntropy(recoveryWords.join(' '), wordlist);
  const setId = randomBytes(setIdBytes);
  let shares: readonly Uint8Array[] = [];
  try {
    shares = await split(new Uint8Array(secret), shareCount, sharesNeeded);
    return shares.map((share) => {
      const bytes = new Uint8Array(shareBytes);
      bytes.set(setId);
      bytes.set(share, setIdBytes);
      const words = wordsOf(bytes);
      wipe(bytes);
      return words;
    });
  } finally {
    wipe(secret, ...shares);
  }
}

/** Reads one share as a person typed it: capitals, numbers, points and line breaks do not matter. */
export function readShare(text: string): ShareReading {
  const words = lettersIn(text);
  const unknown = words.flatMap((word, index) => (indexOf(word) === undefined ? [index + 1] : []));
  const bytes = shareOf(words);
  wipe(bytes);
  return { words: words.length, unknown, isWhole: bytes !== undefined };
}

/** Whether a text is two shares by its form: thirty words, all of them on the list. */
export function looksLikeShares(text: string): boolean {
  const words = lettersIn(text);
  return words.length === sharesNeeded * shareWordCount && words.every((word) => indexOf(word) !== undefined);
}

/** The recovery words that two shares give, written one after the other in either order. */
export async function recoveryWordsFromShares(text: string): Promise<Result<string, ShareCode>> {
  const words = lettersIn(text);
  const one = shareOf(words.slice(0, shareWordCount));
  const other = shareOf(words.slice(shareWordCount));
  try {
    if (one === undefined || other === undefined) return fail('share-damaged');
    if (one.subarray(0, setIdBytes).join() !== other.subarray(0, setIdBytes).join()) return fail('shares-differ');
    // Two whole shares with one x are the same share, or of two sets whose ids happen to agree.
    if (one.at(-1) === other.at(-1)) return fail(one.join() === other.join() ? 'share-twice' : 'shares-differ');
    const secret = await combine([one.slice(setIdBytes), other.slice(setIdBytes)]);
    const mnemonic = entropyToMnemonic(secret, wordlist);
    wipe(secret);
    return ok(mnemonic);
  } finally {
    wipe(one, other);
  }
}

const places: ReadonlyMap<string, number> = new Map(wordlist.map((word, index) => [word, index]));
const indexOf = (word: string): number | undefined => places.get(word);

function lettersIn(text: string): readonly string[] {
  if (text.length > unitsAtMost) return [];
  return text.normalize('NFKC').toLowerCase().split(/[^a-z]+/u).filter((word) => word !== '');
}

/** The first 13 bits of the hash. */
function checksum(bytes: Uint8Array): bigint {
  const [first = 0, second = 0] = sha256(label, bytes);
  return BigInt(((first << 8) | second) >> (16 - checksumBits));
}

function wordsOf(bytes: Uint8Array): readonly string[] {
  let bits = (bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n) << BigInt(checksumBits)) | checksum(bytes);
  const words: string[] = [];
  for (let place = 0; place < shareWordCount; place += 1) {
    words.unshift(wordlist[Number(bits & 2047n)] ?? '');
    bits >>= bitsPerWord;
  }
  return words;
}

/** The nineteen bytes, or undefined unless these are fifteen words whose checksum fits and whose x is not the secret's own. */
function shareOf(words: readonly string[]): Uint8Array | undefined {
  if (words.length !== shareWordCount) return undefined;
  let bits = 0n;
  for (const word of words) {
    const place = indexOf(word);
    if (place === undefined) return undefined;
    bits = (bits << bitsPerWord) | BigInt(place);
  }
  const stated = bits & ((1n << BigInt(checksumBits)) - 1n);
  bits >>= BigInt(checksumBits);
  const bytes = new Uint8Array(shareBytes);
  for (let at = shareBytes - 1; at >= 0; at -= 1) {
    bytes[at] = Number(bits & 255n);
    bits >>= 8n;
  }
  return stated === checksum(bytes) && bytes.at(-1) !== 0 ? bytes : undefined;
}
