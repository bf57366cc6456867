// Apart from the key itself, because it brings the 2048-word list with it.
import { sha256 } from '@noble/hashes/sha2.js';
import { wordlist } from '@scure/bip39/wordlists/english.js';

const words = 6;
const bitsPerWord = 11;

/** The first 66 bits of SHA-256(public key) as six words of the English BIP 39 list (docs/formats/sealed-tip.md, "Fingerprint"). */
export function fingerprintWords(publicKey: Uint8Array): readonly string[] {
  const bits = Array.from(sha256(publicKey), (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: words }, (_, index) => {
    const word = wordlist[parseInt(bits.slice(index * bitsPerWord, (index + 1) * bitsPerWord), 2)];
    if (word === undefined) throw new Error('the word list is not complete');
    return word;
  });
}
