import type { RandomBytes } from './random.ts';

/** AES-GCM nonces of 96 bits: NIST SP 800-38D, section 8.2.2 (random construction). */
export const nonceBytes = 12;

const noncesPerDraw = 512;

/**
 * Random nonces, drawn many at a time: one system call for each would cost more than sealing a page.
 * Each is handed out once; the view is good until the next call.
 */
export class NoncePool {
  readonly #randomBytes: RandomBytes;
  #pool: Uint8Array = new Uint8Array(0);
  #position = 0;

  constructor(randomBytes: RandomBytes) {
    this.#randomBytes = randomBytes;
  }

  next(): Uint8Array {
    if (this.#position === this.#pool.length) {
      this.#pool = this.#randomBytes(nonceBytes * noncesPerDraw);
      this.#position = 0;
    }
    const nonce = this.#pool.subarray(this.#position, this.#position + nonceBytes);
    this.#position += nonceBytes;
    return nonce;
  }
}
