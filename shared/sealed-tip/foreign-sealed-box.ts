// libsodium sealed boxes (crypto_box_seal): epk || box(m), nonce = BLAKE2b-192(epk || pk).
import { blake2b } from '@noble/hashes/blake2.js';
import nacl from 'tweetnacl';
import { fail, ok, type Result } from '#shared/result.ts';
import { joinBytes } from './bytes.ts';
import { agree, curvePointBytes, isCanonicalPoint } from './curve-point.ts';
import { foreignBytes, type ForeignPlaintext } from './foreign-text.ts';
import type { IntakeKey } from './intake-key.ts';

const overheadBytes = curvePointBytes + 16;

/** Without magic, whatever does not open is not a sealed box as far as anybody can tell: `not-sealed`. */
export function openSealedBox(sealed: Uint8Array, keys: readonly IntakeKey[]): Result<ForeignPlaintext, 'not-sealed'> {
  if (sealed.length <= overheadBytes || sealed.length > foreignBytes) return fail('not-sealed');
  const ephemeral = sealed.subarray(0, curvePointBytes);
  if (!isCanonicalPoint(ephemeral)) return fail('not-sealed');
  for (const [keyIndex, { sealedBox }] of keys.entries()) {
    if (agree(sealedBox.secretKey, ephemeral) === undefined) return fail('not-sealed');
    const nonce = blake2b(joinBytes(ephemeral, sealedBox.publicKey), { dkLen: 24 });
    const plaintext = nacl.box.open(sealed.subarray(curvePointBytes), nonce, ephemeral, sealedBox.secretKey);
    if (plaintext !== null) return ok({ plaintext, sealed, keyIndex });
  }
  return fail('not-sealed');
}
