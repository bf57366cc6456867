import { Encrypter } from 'age-encryption';
import { receiverKeyKind, type ReceiverKeyKind } from '#shared/domain/receiver.ts';

/** Sizes in bytes of age-encryption.org/v1: the nonce before the payload, its chunks, and the tag of each. */
const [nonceBytes, chunkBytes, tagBytes] = [16, 65_536, 16];

/** The one stanza that a file to one receiver has: its type and argument, then the wrapped key; and the line with the MAC. Base64 without filling. */
const headers: Readonly<Record<ReceiverKeyKind, RegExp>> = {
  x25519: /^age-encryption\.org\/v1\n-> X25519 [A-Za-z0-9+/]{43}\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/u,
  // 1,120 bytes: an ML-KEM-768 ciphertext and an X25519 share.
  hybrid: /^age-encryption\.org\/v1\n-> mlkem768x25519 [A-Za-z0-9+/]{1494}\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/u,
};
const headerBytesAtMost = 2048;

/** The bytes as a binary age file to this recipient and to nobody else. The file's randomness is age's own. */
export async function sealAge(plain: Uint8Array, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(plain);
}

/**
 * Whether a file looks like one that is sealed to one key of this kind and to no other: version, one stanza of the kind, MAC, and a payload exactly as long as `plainBytes`
 * make it. Only the receiver can open it, so that what is inside is not looked at, and neither is whose key it is.
 */
export function isSealedAge(sealed: Uint8Array, plainBytes: number, recipient: string): boolean {
  const head = Array.from(sealed.subarray(0, headerBytesAtMost), (byte) => String.fromCharCode(byte)).join('');
  const header = headers[receiverKeyKind(recipient)].exec(head)?.[0];
  const chunks = Math.max(1, Math.ceil(plainBytes / chunkBytes));
  return header !== undefined && sealed.length === header.length + nonceBytes + plainBytes + chunks * tagBytes;
}
