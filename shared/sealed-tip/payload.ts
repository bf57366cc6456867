// The stream of secretboxes (docs/formats/sealed-tip.md, "Payload"). Knows chunks, not what is in them.
import nacl from 'tweetnacl';
import { encodeUint32 } from './bytes.ts';
import { plainPrimitives, type OpeningPrimitives } from './primitives.ts';

export const chunkBytes = 64 * 1024;
const tagBytes = 16;
const counterOffset = 19;
const lastFlagOffset = 23;

export function payloadBytes(plaintextBytes: number): number {
  return plaintextBytes + Math.ceil(plaintextBytes / chunkBytes) * tagBytes;
}

function chunkNonce(index: number, isLast: boolean): Uint8Array {
  const nonce = new Uint8Array(24);
  nonce.set(encodeUint32(index), counterOffset);
  nonce[lastFlagOffset] = isLast ? 1 : 0;
  return nonce;
}

/** Takes a plaintext bit by bit and gives it back as sealed chunks, holding one chunk at a time. */
export interface PayloadSealer {
  /** The next bytes of the plaintext; gives every chunk that became full. Throws when there are more than were announced. */
  readonly add: (bytes: Uint8Array) => Generator<Uint8Array, void>;
  /** Zeros up to the end, and with them the remaining chunks. */
  readonly pad: () => Generator<Uint8Array, void>;
}

export function payloadSealer(plaintextBytes: number, key: Uint8Array): PayloadSealer {
  const chunk = new Uint8Array(chunkBytes);
  let filled = 0;
  let done = 0;
  let index = 0;
  const size = (): number => Math.min(chunkBytes, plaintextBytes - done);
  const seal = (): Uint8Array => {
    const bytes = size();
    done += bytes;
    filled = 0;
    const box = nacl.secretbox(chunk.subarray(0, bytes), chunkNonce(index, done === plaintextBytes), key);
    chunk.fill(0);
    index += 1;
    return box;
  };
  return {
    *add(bytes) {
      for (let taken = 0; taken < bytes.length; ) {
        if (done === plaintextBytes) throw new RangeError('the plaintext is longer than was announced');
        const part = bytes.subarray(taken, taken + size() - filled);
        chunk.set(part, filled);
        filled += part.length;
        taken += part.length;
        if (filled === size()) yield seal();
      }
    },
    *pad() {
      while (done < plaintextBytes) yield seal();
    },
  };
}

/**
 * The whole plaintext, or undefined when any chunk does not open: nothing is given out before the last chunk has opened.
 * The caller has checked that `payload` has exactly `payloadBytes(plaintextBytes)` bytes.
 */
export function openPayload(payload: Uint8Array, plaintextBytes: number, key: Uint8Array, primitives: OpeningPrimitives = plainPrimitives): Uint8Array | undefined {
  if (payload.length !== payloadBytes(plaintextBytes)) throw new RangeError('the payload does not have the size its plaintext needs');
  const plaintext = new Uint8Array(plaintextBytes);
  for (let done = 0, index = 0; done < plaintextBytes; index += 1) {
    const size = Math.min(chunkBytes, plaintextBytes - done);
    const start = index * (chunkBytes + tagBytes);
    const isLast = done + size === plaintextBytes;
    const chunk = primitives.openSecretbox(payload.subarray(start, start + size + tagBytes), chunkNonce(index, isLast), key);
    if (chunk === undefined) return undefined;
    plaintext.set(chunk, done);
    done += size;
  }
  return plaintext;
}
