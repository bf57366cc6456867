/** Patterns shorter than this would be found by chance in compressed data and fonts. */
export const shortestPattern = 6;

/** Patterns by their first four bytes, then by length, then by all their bytes as a Latin-1 string: many names share a head, few a length too. */
type Patterns = Map<number, Map<number, Map<string, Set<number>>>>;

/** Looks for many byte patterns at once, in one pass. ASCII letters match in either case. */
export class ByteSearch {
  readonly #byHead: Patterns = new Map();
  readonly #filter = new Uint8Array(1 << 16);

  /** The pattern found is told by `id`; several patterns may share one. Shorter than six bytes is an error of the caller. */
  add(pattern: Uint8Array, id: number): void {
    if (pattern.length < shortestPattern) throw new RangeError(`a pattern has at least ${shortestPattern} bytes`);
    const bytes = lowerAscii(pattern);
    const head = headOf(bytes, 0);
    const byLength = this.#byHead.get(head) ?? new Map<number, Map<string, Set<number>>>();
    const byText = byLength.get(bytes.length) ?? new Map<string, Set<number>>();
    const text = bytes.toString('latin1');
    byText.set(text, (byText.get(text) ?? new Set<number>()).add(id));
    byLength.set(bytes.length, byText);
    this.#byHead.set(head, byLength);
    this.#filter[slotOf(head)] = 1;
  }

  /** How often each id occurs; ids that do not occur are absent. */
  count(haystack: Uint8Array): ReadonlyMap<number, number> {
    const counts = new Map<number, number>();
    const bytes = lowerAscii(haystack);
    let head = 0;
    for (let end = 0; end < bytes.length; end += 1) {
      head = ((head << 8) | (bytes[end] ?? 0)) >>> 0;
      if (end < 3 || this.#filter[slotOf(head)] === 0) continue;
      const start = end - 3;
      for (const [length, byText] of this.#byHead.get(head) ?? []) {
        if (start + length > bytes.length) continue;
        for (const id of byText.get(bytes.toString('latin1', start, start + length)) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    return counts;
  }
}

function headOf(bytes: Uint8Array, at: number): number {
  return (((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) >>> 0;
}

function slotOf(head: number): number {
  return (Math.imul(head, 0x9e3779b1) >>> 16) & 0xffff;
}

function lowerAscii(bytes: Uint8Array): Buffer {
  const lower = Buffer.from(bytes);
  for (let at = 0; at < lower.length; at += 1) {
    const byte = lower[at] ?? 0;
    if (byte >= 0x41 && byte <= 0x5a) lower[at] = byte + 0x20;
  }
  return lower;
}

/** The bytes without ASCII spaces, control characters and punctuation: text spread over operators, arrays or hexadecimal with gaps closes up. */
export function squeezeBytes(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte) => byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}
