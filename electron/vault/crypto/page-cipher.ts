import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { nonceBytes, type NoncePool } from './nonce-pool.ts';

const tagBytes = 16;

/** What sealing adds behind the ciphertext: tag, then nonce. */
export const sealBytes = tagBytes + nonceBytes;

/** What a sealed block is bound to: which vault, which of its files, which place in that file. */
export interface BlockBinding {
  /** 16 bytes. */
  readonly vaultId: Uint8Array;
  /** At most 8 ASCII characters. */
  readonly fileKind: string;
}

const vaultIdBytes = 16;
const kindBytes = 8;

/**
 * Seals blocks that stay in place: database pages, WAL frames, anchor slots. AES-256-GCM with a random 96-bit nonce;
 * sealed form: ciphertext, 16-byte tag, 12-byte nonce. The additional data is vault id (16), file kind (8, zero
 * padded) and block index (4, little-endian): all of fixed length, so no two bindings encode alike.
 */
export class PageCipher {
  readonly #key: KeyObject;
  readonly #nonces: NoncePool;
  readonly #binding: Buffer;

  constructor(key: Uint8Array, nonces: NoncePool, { vaultId, fileKind }: BlockBinding) {
    if (key.length !== 32 || vaultId.length !== vaultIdBytes || fileKind.length > kindBytes) throw new RangeError('page cipher: wrong key, vault id or kind length');
    this.#key = createSecretKey(key);
    this.#nonces = nonces;
    this.#binding = Buffer.alloc(vaultIdBytes + kindBytes + 4);
    this.#binding.set(vaultId);
    this.#binding.write(fileKind, vaultIdBytes, 'latin1');
  }

  /** Writes `plain.length + sealBytes` bytes to the start of `target`, which may overlap `plain`. */
  seal(plain: Uint8Array, target: Uint8Array, index: number): void {
    const nonce = this.#nonces.next();
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(this.#boundTo(index));
    const ciphertext = cipher.update(plain);
    cipher.final();
    target.set(ciphertext);
    target.set(cipher.getAuthTag(), ciphertext.length);
    target.set(nonce, ciphertext.length + tagBytes);
  }

  /** Opens into the start of `target`; false leaves `target` as it was. `sealed` is exactly one sealed block. */
  open(sealed: Uint8Array, target: Uint8Array, index: number): boolean {
    const length = sealed.length - sealBytes;
    const decipher = createDecipheriv('aes-256-gcm', this.#key, sealed.subarray(length + tagBytes), { authTagLength: tagBytes }).setAAD(this.#boundTo(index));
    decipher.setAuthTag(sealed.subarray(length, length + tagBytes));
    const plain = decipher.update(sealed.subarray(0, length));
    try {
      decipher.final();
    } catch {
      return false;
    }
    target.set(plain);
    return true;
  }

  #boundTo(index: number): Buffer {
    this.#binding.writeUInt32LE(index, vaultIdBytes + kindBytes);
    return this.#binding;
  }
}
