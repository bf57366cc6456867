/** Patterns shorter than this would be found by chance in compressed data and fonts. */
export const shortestPattern = 6;

/** Looks for many byte patterns at once: a table by the first four bytes, then a comparison. ASCII letters match in either case. */
export class ByteSearch {
  readonly #byHead = new Map<number, { readonly bytes: Uint8Array; readonly id: number }[]>();
  readonly #filter = new Uint8Array(1 << 16);

  /** The pattern found is told by `id`; several patterns may share one. Shorter than six bytes is an error of the caller. */
  add(pattern: Uint8Array, id: number): void {
    if (pattern.length < shortestPattern) throw new RangeError(`a pattern has at least ${shortestPattern} bytes`);
    const bytes = lowerAscii(pattern);
    const head = headOf(bytes, 0);
    const known = this.#byHead.get(head) ?? [];
    if (known.some((other) => other.id === id && other.bytes.length === bytes.length && startsWith(other.bytes, bytes, 0))) return;
    this.#byHead.set(head, [...known, { bytes, id }]);
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
      for (const { bytes: pattern, id } of this.#byHead.get(head) ?? []) if (startsWith(bytes, pattern, end - 3)) counts.set(id, (counts.get(id) ?? 0) + 1);
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

function startsWith(haystack: Uint8Array, pattern: Uint8Array, at: number): boolean {
  if (at + pattern.length > haystack.length) return false;
  for (let index = 0; index < pattern.length; index += 1) if (haystack[at + index] !== pattern[index]) return false;
  return true;
}

function lowerAscii(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte));
}

/** The bytes without ASCII spaces, control characters and punctuation: text spread over operators, arrays or hexadecimal with gaps closes up. */
export function squeezeBytes(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte) => byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}
