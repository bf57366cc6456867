import type { Steps } from '#shared/steps.ts';
import { shortestPattern } from './byte-search.ts';

/** From so many characters on a number, or a word of hexadecimal letters, is searched for like any other text (`ByteSearch`). */
export const longestCode = 8;
/** A telephone number with its country, and a zero before it (ITU-T E.164 ends at fifteen digits). */
const longestNumber = 16;
/** Digits that are left of a number when what stands before them is another; as `needle.ts` cuts them. */
const tailDigits = 7;

/** Bytes between two turns: a millisecond or two of work. */
const bytesAtOnce = 1 << 16;

/** Of each byte: a digit, a letter of ASCII, or neither. */
const [other, letter, digit] = [0, 1, 2];
const kinds = Uint8Array.from({ length: 0x100 }, (_, byte) => {
  if (byte >= 0x30 && byte <= 0x39) return digit;
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) ? letter : other;
});

/**
 * Looks for numbers of six to eight digits, and for words of as many hexadecimal letters, as a whole: in raw bytes a part of a longer one is found by chance. A number ends where no digit touches it, a word where
 * neither letter nor digit does. Of a telephone number its last seven digits are enough.
 */
export class CodeSearch {
  readonly #idsByCode = new Map<string, Set<number>>();
  readonly #idsByTail = new Map<string, Set<number>>();

  /** `code`: lower-case letters and digits of ASCII, six to eight. */
  add(code: string, id: number): void {
    entryOf(this.#idsByCode, code).add(id);
  }

  /** `tail`: the last seven digits of a longer number. */
  addTail(tail: string, id: number): void {
    entryOf(this.#idsByTail, tail).add(id);
  }

  /** How often each id occurs; ids that do not occur are absent. */
  *countSteps(haystack: Uint8Array): Steps<ReadonlyMap<number, number>> {
    const counts = new Map<number, number>();
    if (this.#idsByCode.size + this.#idsByTail.size === 0) return counts;
    const bytes = Buffer.from(haystack.buffer, haystack.byteOffset, haystack.byteLength);
    const open: OpenCode = { word: 0, number: 0 };
    for (let from = 0; from <= bytes.length; from += bytesAtOnce) {
      yield undefined;
      this.#countBetween(bytes, from, Math.min(from + bytesAtOnce, bytes.length + 1), open, counts);
    }
    return counts;
  }

  /** What ends from `from` on and before `to`; the end of the bytes is an end as well. */
  #countBetween(bytes: Buffer, from: number, to: number, open: OpenCode, counts: Map<number, number>): void {
    let { word, number } = open;
    for (let at = from; at < to; at += 1) {
      const kind = at < bytes.length ? kinds[bytes[at] ?? 0] : other;
      if (kind === digit) continue;
      if (at - number >= shortestPattern && at - number <= longestNumber) this.#look(bytes.toString('latin1', number, at), counts);
      number = at + 1;
      if (kind === letter) continue;
      if (at - word >= shortestPattern && at - word <= longestCode) this.#lookWord(bytes.toString('latin1', word, at).toLowerCase(), counts);
      word = at + 1;
    }
    open.word = word;
    open.number = number;
  }

  #look(number: string, counts: Map<number, number>): void {
    const [codes, tails] = [this.#idsByCode.get(number), this.#idsByTail.get(number.slice(-tailDigits))];
    if (codes === undefined && tails === undefined) return;
    for (const id of new Set([...(codes ?? []), ...(tails ?? [])])) counts.set(id, (counts.get(id) ?? 0) + 1);
  }

  /** A number alone was looked for as a number. */
  #lookWord(word: string, counts: Map<number, number>): void {
    const ids = this.#idsByCode.get(word);
    if (ids === undefined || /^\d+$/u.test(word)) return;
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
}

/** Where the number and the word began that go on behind what was read. */
interface OpenCode {
  word: number;
  number: number;
}

function entryOf(map: Map<string, Set<number>>, key: string): Set<number> {
  const found = map.get(key) ?? new Set();
  map.set(key, found);
  return found;
}
