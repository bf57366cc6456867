// A reporter's receipt: 128 random bits as twelve words or twelve numbers, and the keys that grow from them (docs/formats/replies.md, "Receipt").
import { sha256 } from '@noble/hashes/sha2.js';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { fail, ok, type Result } from '#shared/result.ts';
import type { ReceiptKeys } from '#shared/domain/tip-content.ts';
import { derivedKey } from './derived-key.ts';

export const receiptBytes = 16;
export const receiptWordCount = 12;

const bitsPerWord = 11;
const checksumBits = 4;

/** `incomplete`: more or fewer than twelve. `unknown`: at least one is none of the words or numbers. `checksum`: all are known and do not belong together. */
export type ReceiptCode = 'receipt-incomplete' | 'receipt-unknown' | 'receipt-checksum';

/** What travels inside a tip. Throws for anything but 16 bytes. */
export function receiptKeys(entropy: Uint8Array): ReceiptKeys {
  if (entropy.length !== receiptBytes) throw new RangeError('a receipt has 16 bytes');
  const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return {
    id: hex(derivedKey(entropy, 'tipkeep receipt v1 id').subarray(0, 16)),
    replyKey: hex(derivedKey(entropy, 'tipkeep receipt v1 reply')),
  };
}

/** The twelve numbers of a receipt, each 0 to 2047: the indices of its BIP 39 sentence (128 bits, 4 bits of checksum). */
function receiptNumbers(entropy: Uint8Array): readonly number[] {
  const bits = `${bitsOf(entropy)}${checksumOf(entropy)}`;
  return Array.from({ length: receiptWordCount }, (_, index) => parseInt(bits.slice(index * bitsPerWord, (index + 1) * bitsPerWord), 2));
}

/** Twelve words of the English BIP 39 list. */
export function receiptWords(entropy: Uint8Array): readonly string[] {
  return receiptNumbers(entropy).map((number) => wordlist[number] ?? '');
}

/** The same as twelve groups of four digits, for who cannot read or spell the words. */
export function receiptDigits(entropy: Uint8Array): readonly string[] {
  return receiptNumbers(entropy).map((number) => String(number).padStart(4, '0'));
}

/** Reads words or numbers, in any mixture, case and script of digits, parted by anything that is neither. */
export function readReceipt(text: string): Result<Uint8Array, ReceiptCode> {
  const tokens = foldDigits(text.normalize('NFKC').toLowerCase()).match(/[a-z]+|[0-9]+/gu) ?? [];
  // Numbers may be written without the gaps between them.
  const parts = tokens.flatMap((token) => (/^[0-9]{8,}$/u.test(token) && token.length % 4 === 0 ? (token.match(/.{4}/gu) ?? []) : [token]));
  if (parts.length !== receiptWordCount) return fail('receipt-incomplete');
  const numbers = parts.map((part) => (/^[0-9]{4}$/u.test(part) ? Number(part) : wordlist.indexOf(part)));
  if (numbers.some((number) => number < 0 || number >= wordlist.length)) return fail('receipt-unknown');
  const bits = numbers.map((number) => number.toString(2).padStart(bitsPerWord, '0')).join('');
  const entropy = Uint8Array.from({ length: receiptBytes }, (_, index) => parseInt(bits.slice(index * 8, index * 8 + 8), 2));
  return bits.slice(-checksumBits) === checksumOf(entropy) ? ok(entropy) : fail('receipt-checksum');
}

const bitsOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');

/** BIP 39: the first bits of SHA-256 of the entropy. */
const checksumOf = (entropy: Uint8Array): string => bitsOf(sha256(entropy)).slice(0, checksumBits);

/** Decimal digits of every script as 0 to 9. Unicode keeps each script's ten together, from zero on; where two sets touch (U+116D0 to U+116E3), they are whole tens. */
function foldDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    let first = point;
    while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1;
    return String((point - first) % 10);
  });
}
