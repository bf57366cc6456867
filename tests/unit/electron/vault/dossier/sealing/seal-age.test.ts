import { Decrypter, Encrypter, generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { receiverKeyFingerprint, receiverKeySha256 } from '#vault/crypto/receiver-key-fingerprint.ts';
import { readReceiverKey } from '#vault/dossier/sealing/receiver-key.ts';
import { isSealedAge, sealAge } from '#vault/dossier/sealing/seal-age.ts';
import { sealFile } from '#vault/dossier/sealing/seal-file.ts';

const kinds = [
  ['X25519', generateX25519Identity],
  ['hybrid', generateHybridIdentity],
] as const;

describe.each(kinds)('a file sealed to an %s key', (_kind, generate) => {
  it.each([0, 1, 65_535, 65_536, 65_537, 200_000])('is opened by its receiver and by nobody else, of %i bytes', async (length) => {
    const [identity, other] = [await generate(), await generate()];
    const recipient = await identityToRecipient(identity);
    const plain = new Uint8Array(length).map((_byte, at) => (at * 31) % 251);
    const sealed = await sealFile(plain, 'dossier.pdf', { kind: 'age', recipient });
    if (!sealed.ok) throw new Error(sealed.code);
    const open = (secret: string): Promise<Uint8Array> => {
      const decrypter = new Decrypter();
      decrypter.addIdentity(secret);
      return decrypter.decrypt(sealed.value);
    };
    expect(Buffer.compare(await open(identity), plain)).toBe(0);
    await expect(open(other)).rejects.toThrow();
  });

  it('is not let through with a second receiver, a byte more, or another length', async () => {
    const recipient = await identityToRecipient(await generate());
    const encrypter = new Encrypter();
    for (const each of [recipient, await identityToRecipient(await generate())]) encrypter.addRecipient(each);
    const plain = new Uint8Array(100).fill(7);
    expect(isSealedAge(await encrypter.encrypt(plain), plain.length, recipient)).toBe(false);
    const sealed = await sealAge(plain, recipient);
    expect(isSealedAge(sealed, plain.length, recipient)).toBe(true);
    expect(isSealedAge(Uint8Array.of(...sealed, 0), plain.length, recipient)).toBe(false);
    expect(isSealedAge(sealed, plain.length + 1, recipient)).toBe(false);
    expect(isSealedAge(plain, plain.length, recipient)).toBe(false);
  });
});

it('is not let through under a passphrase, or to a key of the other kind', async () => {
  const [one, two] = [await identityToRecipient(await generateX25519Identity()), await identityToRecipient(await generateHybridIdentity())];
  const plain = new Uint8Array(10);
  expect(isSealedAge(await sealAge(plain, one), plain.length, two)).toBe(false);
  const encrypter = new Encrypter();
  encrypter.setPassphrase('invented');
  encrypter.setScryptWorkFactor(1);
  expect(isSealedAge(await encrypter.encrypt(plain), plain.length, one)).toBe(false);
});

describe('a receiver’s key', () => {
  it('is found in what was pasted, in a file with comments, and broken into lines', async () => {
    for (const [, generate] of kinds) {
      const recipient = await identityToRecipient(await generate());
      const broken = recipient.replaceAll(/.{60}/gu, '$&\r\n');
      for (const text of [recipient, `  ${recipient}\n`, `# created: invented\n# public key: ${recipient}\n`, `${recipient}\n${recipient}\n`, broken]) expect(await readReceiverKey(text)).toEqual({ ok: true, value: recipient });
    }
  });

  it('is refused when it is none, damaged, one of several, or somebody’s secret', async () => {
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    const other = await identityToRecipient(await generateX25519Identity());
    const last = recipient.endsWith('q') ? 'p' : 'q';
    for (const text of ['', 'invented', 'age1', `${recipient.slice(0, -1)}${last}`, recipient.slice(0, -1), 'x'.repeat(20_000)]) expect(await readReceiverKey(text)).toEqual({ ok: false, code: 'receiver-key-unreadable' });
    expect(await readReceiverKey(`${recipient}\n${other}`)).toEqual({ ok: false, code: 'receiver-key-several' });
    expect(await readReceiverKey(`# public key: ${recipient}\n${identity}`)).toEqual({ ok: false, code: 'receiver-key-secret' });
  });

  it('has a fingerprint that is the beginning of the SHA-256 of what is written', () => {
    // printf %s age1invented | sha256sum
    expect(receiverKeyFingerprint(receiverKeySha256('age1invented'))).toBe('67ca fd82 2f8f 7a84 3c9c');
  });
});
