import { describe, expect, it } from 'vitest';
import { equalBytes, fromHex, hex, hmacSha256, sha256 } from '#vault/crypto/hash.ts';
import { systemRandom } from '#vault/crypto/random.ts';
import { signerFromSeed, verifySignature } from '#vault/crypto/signing.ts';

const member = 'ab'.repeat(16);

describe('signing', () => {
  it('agrees with RFC 8032 section 7.1, test 2', () => {
    const signer = signerFromSeed(member, fromHex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb')!);
    expect(hex(signer.publicKey)).toBe('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
    const signature = signer.sign(Uint8Array.of(0x72));
    expect(hex(signature)).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    );
    expect(verifySignature(signer.publicKey, Uint8Array.of(0x72), signature)).toBe(true);
  });

  it('refuses another message, another key, another signature and malformed input', () => {
    const signer = signerFromSeed(member, systemRandom(32));
    const other = signerFromSeed(member, systemRandom(32));
    const message = new TextEncoder().encode('ភ្នំពេញ');
    const signature = signer.sign(message);
    const bent = signature.slice();
    bent[3]! ^= 1;
    expect(verifySignature(signer.publicKey, message, signature)).toBe(true);
    expect(verifySignature(signer.publicKey, message.slice(1), signature)).toBe(false);
    expect(verifySignature(other.publicKey, message, signature)).toBe(false);
    expect(verifySignature(signer.publicKey, message, bent)).toBe(false);
    expect(verifySignature(signer.publicKey.slice(1), message, signature)).toBe(false);
    expect(verifySignature(signer.publicKey, message, signature.slice(1))).toBe(false);
  });

  it('takes only a 32-digit member id and a 32-byte seed', () => {
    expect(() => signerFromSeed('AB'.repeat(16), systemRandom(32))).toThrow();
    expect(() => signerFromSeed(member, systemRandom(31))).toThrow();
  });
});

describe('hashes and hexadecimal', () => {
  it('hashes parts like their concatenation', () => {
    expect(hex(sha256(Buffer.from('a'), Buffer.from('bc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(hex(hmacSha256(Buffer.from('Jefe'), Buffer.from('what do ya want '), Buffer.from('for nothing?')))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it('reads back only lower-case, even-length hexadecimal', () => {
    expect(fromHex('00ff')).toEqual(Uint8Array.of(0, 255));
    for (const text of ['0', '0F', 'zz', '0 ', 'ab\n']) expect(fromHex(text)).toBeUndefined();
  });

  it('compares by content and length', () => {
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false);
  });
});
