import { type Cipheriv, createCipheriv } from 'node:crypto';

/** Bytes of a page tag, of one contribution and of the sum. */
export const tagSumBytes = 16;

/**
 * A keyed sum over the tags of all pages: the XOR of PRF(tag, page), where the PRF is two blocks of CBC-MAC with
 * AES-256 (Bellare, Kilian, Rogaway 1994: a PRF for messages of one fixed length). Order does not matter and a page is
 * exchanged by two XORs, so the sum follows every write. Contributions and sum are only ever stored sealed: who holds
 * old authentic pages, or may choose tags, cannot tell which set of them would give the same sum.
 */
export class TagSum {
  readonly #blocks: Cipheriv;

  constructor(key: Uint8Array) {
    this.#blocks = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  }

  /** Contributions of these pages, 16 bytes each; `tags` holds their tags, 16 bytes each. */
  contributions(tags: Uint8Array, pageAt: (index: number) => number): Uint8Array {
    const middle = this.#blocks.update(tags);
    const view = new DataView(middle.buffer, middle.byteOffset, middle.byteLength);
    for (let at = 0, index = 0; at < middle.length; at += tagSumBytes, index++) view.setUint32(at, view.getUint32(at, true) ^ pageAt(index), true);
    return this.#blocks.update(middle);
  }

  /** The sum over consecutive pages. */
  over(tags: Uint8Array, firstPage: number): Uint8Array {
    const sum = new Uint8Array(tagSumBytes);
    for (let from = 0; from < tags.length; from += bytesAtOnce) {
      const first = firstPage + from / tagSumBytes;
      fold(sum, this.contributions(tags.subarray(from, from + bytesAtOnce), (index) => first + index));
    }
    return sum;
  }
}

/** Bounds what summing holds in memory beside the tags. */
const bytesAtOnce = 256 * 1024;

/** XORs every 16-byte contribution in `contributions` into `sum`, four bytes at a time: a vault has as many as pages. */
export function fold(sum: Uint8Array, contributions: Uint8Array): void {
  const added = new DataView(contributions.buffer, contributions.byteOffset, contributions.byteLength);
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let at = 0; at < contributions.length; at += tagSumBytes) {
    first ^= added.getUint32(at);
    second ^= added.getUint32(at + 4);
    third ^= added.getUint32(at + 8);
    fourth ^= added.getUint32(at + 12);
  }
  const total = new DataView(sum.buffer, sum.byteOffset, tagSumBytes);
  for (const [index, word] of [first, second, third, fourth].entries()) total.setUint32(index * 4, total.getUint32(index * 4) ^ word);
}
