import { atOnce, type Steps } from '#shared/steps.ts';

/** Patterns shorter than this would be found by chance in compressed data and fonts. */
export const shortestPattern = 6;

/** Bytes at the beginning of a pattern by whose hash its places are found: all that the shortest has, since a PDF is full of numbers and of the codes of glyphs, and four of them are the beginning of many names. */
const headBytes = shortestPattern;
/** A dossier of 500 tips has some hundred thousand patterns: with fewer slots every place of a file would pass. One bit each, so that all of them fit into a processor's cache. */
const filterBits = 21;
const bitsOfWord = 32;
/** Bytes between two turns: a millisecond or two of work. */
const bytesAtOnce = 1 << 16;

/** Looks for many byte patterns at once, in one pass. ASCII letters match in either case. */
export class ByteSearch {
  /** How long the patterns are that begin with bytes of this hash: many names share a head, few a length too. */
  readonly #lengthsByHead = new Map<number, number[]>();
  /** By all bytes of a pattern as a Latin-1 string. Most have one id, and a list for each would take more room than all patterns. */
  readonly #idsByText = new Map<string, number | number[]>();
  readonly #filter = new Uint32Array((1 << filterBits) / bitsOfWord);

  /** The pattern found is told by `id`; several patterns may share one. Shorter than six bytes is an error of the caller. */
  add(pattern: Uint8Array, id: number): void {
    this.addLatin1(lowerText(pattern, 0, pattern.length), id);
  }

  /** The same with one unit for each byte, and without capital letters of ASCII. */
  addLatin1(pattern: string, id: number): void {
    if (pattern.length < shortestPattern) throw new RangeError(`a pattern has at least ${shortestPattern} bytes`);
    const known = this.#idsByText.get(pattern);
    if (known === undefined) {
      this.#idsByText.set(pattern, id);
      this.#addHead(pattern);
    } else if (typeof known === 'number') {
      if (known !== id) this.#idsByText.set(pattern, [known, id]);
    } else if (!known.includes(id)) known.push(id);
  }

  #addHead(pattern: string): void {
    const head = headOf((pattern.charCodeAt(0) << 8) | pattern.charCodeAt(1), (pattern.charCodeAt(2) << 24) | (pattern.charCodeAt(3) << 16) | (pattern.charCodeAt(4) << 8) | pattern.charCodeAt(5));
    const lengths = this.#lengthsByHead.get(head);
    if (lengths === undefined) this.#lengthsByHead.set(head, [pattern.length]);
    else if (!lengths.includes(pattern.length)) lengths.push(pattern.length);
    const slot = slotOf(head);
    this.#filter[slot >>> 5] = (this.#filter[slot >>> 5] ?? 0) | (1 << (slot & 31));
  }

  /** How often each id occurs; ids that do not occur are absent. */
  count(haystack: Uint8Array): ReadonlyMap<number, number> {
    return atOnce(this.countSteps(haystack));
  }

  /** The same with turns for others between. */
  *countSteps(haystack: Uint8Array): Steps<ReadonlyMap<number, number>> {
    const counts = new Map<number, number>();
    const bytes = Buffer.from(haystack.buffer, haystack.byteOffset, haystack.byteLength);
    for (let from = 0; from < bytes.length; from += bytesAtOnce) {
      yield undefined;
      this.#countBetween(bytes, from, from + bytesAtOnce, counts);
    }
    return counts;
  }

  /** What begins from `from` on and before `to`, wherever it ends. */
  #countBetween(bytes: Buffer, from: number, to: number, counts: Map<number, number>): void {
    const filter = this.#filter;
    const last = Math.min(to, bytes.length - headBytes + 1);
    const lower = (at: number): number => lowered[bytes[at] ?? 0] ?? 0;
    let first = lower(from);
    let rest = (lower(from + 1) << 24) | (lower(from + 2) << 16) | (lower(from + 3) << 8) | lower(from + 4);
    for (let at = from; at < last; at += 1) {
      first = ((first << 8) | (rest >>> 24)) & 0xffff;
      rest = (rest << 8) | (lowered[bytes[at + 5] ?? 0] ?? 0);
      const head = headOf(first, rest);
      const slot = slotOf(head);
      if ((((filter[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1) this.#countAt(bytes, at, head, counts);
    }
  }

  #countAt(bytes: Buffer, at: number, head: number, counts: Map<number, number>): void {
    for (const length of this.#lengthsByHead.get(head) ?? []) {
      if (at + length > bytes.length) continue;
      const found = this.#idsByText.get(lowerText(bytes, at, at + length));
      if (found === undefined) continue;
      for (const id of typeof found === 'number' ? [found] : found) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
}

/** Of the first two bytes and the four behind them. */
function headOf(first: number, rest: number): number {
  const mixed = Math.imul(rest, 0x9e3779b1) ^ Math.imul(first, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function slotOf(head: number): number {
  return Math.imul(head, 0x9e3779b1) >>> (32 - filterBits);
}

/** By byte: what it is without capital letters. */
const lowered = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte));
/** By byte: 1 for letters, digits and what is not ASCII, else 0. */
const kept = Uint8Array.from({ length: 256 }, (_, byte) => Number(byte >= 0x80 || /[0-9A-Za-z]/u.test(String.fromCharCode(byte))));
/** Bytes that are copied between two turns: a few milliseconds of work. */
const copiedAtOnce = 1 << 20;

/** These bytes as a Latin-1 string without capital letters of ASCII. */
function lowerText(bytes: Uint8Array, start: number, end: number): string {
  const lower = Buffer.from(bytes.subarray(start, end));
  for (let at = 0; at < lower.length; at += 1) lower[at] = lowered[lower[at] ?? 0] ?? 0;
  return lower.toString('latin1');
}

/** The bytes without ASCII spaces, control characters and punctuation: text spread over operators, arrays or hexadecimal with gaps closes up. */
export function* squeezeSteps(bytes: Uint8Array): Steps<Uint8Array> {
  const squeezed = new Uint8Array(bytes.length);
  let length = 0;
  for (let from = 0; from < bytes.length; from += copiedAtOnce) {
    if (from > 0) yield undefined;
    length += squeezeInto(squeezed.subarray(length), bytes.subarray(from, from + copiedAtOnce));
  }
  return squeezed.subarray(0, length);
}

/** How many bytes were kept. Every byte is written, and the next one over those that go: which of them go is as good as chance, and a condition would be guessed wrong. */
function squeezeInto(squeezed: Uint8Array, bytes: Uint8Array): number {
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    squeezed[length] = byte;
    length += kept[byte] ?? 0;
  }
  return length;
}
