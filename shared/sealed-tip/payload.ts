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

/**
 * Seals `plaintextBytes` bytes, the parts one after the other and then zeros, into `target` from `offset` on.
 * Yields after every chunk the number of plaintext bytes done.
 */
export function* sealPayload(parts: readonly Uint8Array[], plaintextBytes: number, key: Uint8Array, target: Uint8Array, offset: number): Generator<number, void> {
  const chunk = new Uint8Array(chunkBytes);
  let partIndex = 0;
  let partOffset = 0;
  let written = offset;
  for (let done = 0, index = 0; done < plaintextBytes; index += 1) {
    const size = Math.min(chunkBytes, plaintextBytes - done);
    let filled = 0;
    while (filled < size) {
      const part = parts[partIndex];
      if (part === undefined) {
        chunk.fill(0, filled, size);
        break;
      }
      const taken = part.subarray(partOffset, partOffset + size - filled);
      chunk.set(taken, filled);
      filled += taken.length;
      partOffset += taken.length;
      if (partOffset === part.length) {
        partIndex += 1;
        partOffset = 0;
      }
    }
    done += size;
    const box = nacl.secretbox(chunk.subarray(0, size), chunkNonce(index, done === plaintextBytes), key);
    target.set(box, written);
    written += box.length;
    yield done;
  }
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
