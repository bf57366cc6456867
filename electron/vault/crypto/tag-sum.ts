import { type Cipheriv, createCipheriv } from 'node:crypto';

/** Bytes of a page tag, of one contribution and of the sum. */
export const tagSumBytes = 16;

/**
 * A keyed sum over the tags of all pages: the XOR of PRF(tag, page), where the PRF is two blocks of CBC-MAC with
 * AES-256 (Bellare, Kilian, Rogaway 1994: a PRF for messages of one fixed length). Order does not matter and a page is
 * exchanged by two XORs, so the sum follows every write. Contributions and sum are only ever stored sealed: who holds
 * old authentic pages cannot tell which set of them would give the same sum.
 */
export class TagSum {
  readonly #blocks: Cipheriv;

  constructor(key: Uint8Array) {
    this.#blocks = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  }

  /** Contributions of consecutive pages, 16 bytes each; `tags` holds their tags, 16 bytes each. */
  contributions(tags: Uint8Array, firstPage: number): Buffer {
    const middle = this.#blocks.update(tags);
    for (let at = 0; at < middle.length; at += tagSumBytes) {
      middle.writeUInt32LE((middle.readUInt32LE(at) ^ (firstPage + at / tagSumBytes)) >>> 0, at);
    }
    return this.#blocks.update(middle);
  }
}

/** XORs every 16-byte contribution in `contributions` into `sum`. */
export function fold(sum: Uint8Array, contributions: Uint8Array): void {
  for (let at = 0; at < contributions.length; at++) {
    const slot = at % tagSumBytes;
    sum[slot] = (sum[slot] ?? 0) ^ (contributions[at] ?? 0);
  }
}
