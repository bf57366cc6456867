import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

/** What an event log needs of a member: an id, and signatures nobody else can make. */
export interface Signer {
  /** 32 lower-case hexadecimal digits. */
  readonly memberId: string;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
  /** Ed25519 (RFC 8032) signature over the message: 64 bytes. */
  sign(message: Uint8Array): Uint8Array;
}

const keyBytes = 32;
const signatureBytes = 64;
// DER headers of an Ed25519 private key (PKCS #8) and public key (SubjectPublicKeyInfo), RFC 8410 sections 7 and 4.
const privateKeyHead = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicKeyHead = Buffer.from('302a300506032b6570032100', 'hex');

/** A signer from a member's id (32 hexadecimal digits) and 32-byte Ed25519 seed. The seed is not kept as bytes. */
export function signerFromSeed(memberId: string, seed: Uint8Array): Signer {
  if (!/^[0-9a-f]{32}$/.test(memberId)) throw new Error('a member id is 32 hexadecimal digits');
  if (seed.length !== keyBytes) throw new Error('an Ed25519 seed is 32 bytes');
  const encoded = Buffer.concat([privateKeyHead, seed]);
  const privateKey = createPrivateKey({ key: encoded, format: 'der', type: 'pkcs8' });
  encoded.fill(0);
  const exported = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const publicKey = new Uint8Array(exported.subarray(publicKeyHead.length));
  return { memberId, publicKey, sign: (message) => new Uint8Array(sign(null, message, privateKey)) };
}

/** Whether `signature` is the Ed25519 signature of `message` under `publicKey`. Anything malformed is false. */
export function verifySignature(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== keyBytes || signature.length !== signatureBytes) return false;
  try {
    const key = createPublicKey({ key: Buffer.concat([publicKeyHead, publicKey]), format: 'der', type: 'spki' });
    return verify(null, message, key, signature);
  } catch {
    return false;
  }
}
