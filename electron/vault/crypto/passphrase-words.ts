import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { RandomBytes } from './random.ts';

const suggestedWords = 6;

/**
 * Words of the BIP 39 English list, drawn evenly, eleven bits each. Six by default: 66 bits, which at the cost of one Argon2id run a guess is out of reach.
 * The list has 2048 words that differ in their first four letters, so two random bytes cut to 11 bits are even.
 */
export function suggestPassphrase(randomBytes: RandomBytes, count: number = suggestedWords): readonly string[] {
  const bytes = randomBytes(count * 2);
  return Array.from({ length: count }, (_word, index) => {
    const draw = (((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0)) % wordlist.length;
    const word = wordlist[draw];
    if (word === undefined) throw new Error('the word list is incomplete');
    return word;
  });
}
