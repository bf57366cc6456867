import { createCipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { fail, ok, type Result } from '#shared/result.ts';
import { wipe } from './wipe.ts';

/** Sizes in bytes and the rounds of the AE specification of WinZip, for AES-256. */
export const saltBytes = 16;
export const verifierBytes = 2;
export const macBytes = 10;
const keyBytes = 32;
const rounds = 1000;
const blockBytes = 16;

/**
 * Opens what an AES-256 entry of a zip archive holds: salt, two bytes that tell a wrong passphrase, ciphertext, and ten bytes of HMAC-SHA-1.
 * `words-wrong`: the two bytes differ, or by chance fit while the rest does not. Written for holding a library's work against, so it shares nothing with it.
 */
export function openWinZipAes(sealed: Uint8Array, passphrase: string): Result<Uint8Array, 'truncated' | 'words-wrong'> {
  const dataStart = saltBytes + verifierBytes;
  if (sealed.length < dataStart + macBytes) return fail('truncated');
  const keys = pbkdf2Sync(passphrase, sealed.subarray(0, saltBytes), rounds, 2 * keyBytes + verifierBytes, 'sha1');
  try {
    const ciphertext = sealed.subarray(dataStart, sealed.length - macBytes);
    const mac = createHmac('sha1', keys.subarray(keyBytes, 2 * keyBytes)).update(ciphertext).digest().subarray(0, macBytes);
    const isVerified = timingSafeEqual(keys.subarray(2 * keyBytes), sealed.subarray(saltBytes, dataStart));
    if (!isVerified || !timingSafeEqual(mac, sealed.subarray(sealed.length - macBytes))) return fail('words-wrong');
    return ok(counted(keys.subarray(0, keyBytes), ciphertext));
  } finally {
    wipe(keys);
  }
}

/** AES in counter mode as WinZip counts: from one, the lowest byte first. Node counts the other way round, so the key stream is made of single blocks. */
function counted(key: Uint8Array, ciphertext: Uint8Array): Uint8Array {
  const blocks = Math.ceil(ciphertext.length / blockBytes);
  const counters = new Uint8Array(blocks * blockBytes);
  const view = new DataView(counters.buffer);
  for (let block = 0; block < blocks; block += 1) view.setUint32(block * blockBytes, block + 1, true);
  const stream = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(counters);
  return ciphertext.map((byte, at) => byte ^ (stream[at] ?? 0));
}
