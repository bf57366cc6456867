import { entropyToMnemonic, validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { RandomBytes } from './random.ts';
import { wipe } from './wipe.ts';

export const recoveryWordCount = 12;
const entropyBytes = 16;

/** Twelve English words of BIP 39: 128 random bits and a four-bit checksum. */
export function newRecoveryWords(randomBytes: RandomBytes): readonly string[] {
  const entropy = randomBytes(entropyBytes);
  try {
    return entropyToMnemonic(entropy, wordlist).split(' ');
  } finally {
    wipe(entropy);
  }
}

/** Lower case, one space between words, none around: how recovery words are compared and derived from. */
export function normaliseWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}

/** The words in their one spelling, or undefined when the text is not twelve known words with a fitting checksum. */
export function recognisedRecoveryWords(text: string): string | undefined {
  const words = normaliseWords(text);
  return words.split(' ').length === recoveryWordCount && validateMnemonic(words, wordlist) ? words : undefined;
}
