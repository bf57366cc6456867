import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js';
import { argon2id } from 'hash-wasm';
import { describe, expect, it } from 'vitest';
import { argon2Here } from '#vault/crypto/argon2.ts';
import { fromHex, hex } from '#vault/crypto/hash.ts';
import { hkdfSha256 } from '#vault/crypto/hkdf.ts';
import { padmeLength } from '#shared/domain/padme.ts';
import argon2Vectors from './argon2id.json' with { type: 'json' };
import hkdfVectors from './hkdf.json' with { type: 'json' };
import padmeVectors from './padme.json' with { type: 'json' };

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('Argon2id', () => {
  it.each(argon2Vectors.cases)('agrees with the reference: $password, $memoryKib KiB, t=$iterations, p=$parallelism', async ({ password, salt, memoryKib, iterations, parallelism, key }) => {
    const given = await argon2id({ password: bytes(password), salt: bytes(salt), memorySize: memoryKib, iterations, parallelism, hashLength: 32, outputType: 'hex' });
    expect(given).toBe(key);
  });

  it('is called as the reference is, where the parameters are ones the vault allows', async () => {
    const allowed = argon2Vectors.cases.find(({ iterations }) => iterations === 4)!;
    const { memoryKib, iterations, parallelism } = allowed;
    const key = await argon2Here({ secret: bytes(allowed.password), salt: bytes(allowed.salt), parameters: { memoryKib, iterations, parallelism } });
    expect(hex(key)).toBe(allowed.key);
  });

  it('agrees with a second implementation that passes RFC 9106 section 5.3', async () => {
    const rfc = argon2Vectors.rfc9106;
    const costs = { m: rfc.memoryKib, t: rfc.iterations, p: rfc.parallelism, dkLen: 32 };
    const password = new Uint8Array(rfc.passwordBytes).fill(rfc.passwordByte);
    const salt = new Uint8Array(rfc.saltBytes).fill(rfc.saltByte);
    const secret = new Uint8Array(rfc.secretBytes).fill(rfc.secretByte);
    const associated = new Uint8Array(rfc.associatedBytes).fill(rfc.associatedByte);
    expect(hex(nobleArgon2id(password, salt, { ...costs, key: secret, personalization: associated }))).toBe(rfc.key);
    const given = await argon2id({ password, salt, secret, memorySize: rfc.memoryKib, iterations: rfc.iterations, parallelism: rfc.parallelism, hashLength: 32, outputType: 'hex' });
    expect(given).toBe(hex(nobleArgon2id(password, salt, { ...costs, key: secret })));
  });
});

describe('HKDF-SHA-256', () => {
  it.each(hkdfVectors.cases)('agrees with RFC 5869: $key', ({ keyMaterial, salt, info, key }) => {
    expect(hex(hkdfSha256(fromHex(keyMaterial)!, fromHex(salt)!, fromHex(info)!, key.length / 2))).toBe(key);
  });
});

describe('Padmé', () => {
  it.each(padmeVectors.cases)('pads $length to $padded', ({ length, padded }) => {
    expect(padmeLength(length)).toBe(padded);
  });
});
