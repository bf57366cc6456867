import { armor, Encrypter, identityToRecipient } from 'age-encryption';
import nacl from 'tweetnacl';
import { blake2b } from '@noble/hashes/blake2.js';
import { describe, expect, it } from 'vitest';
import { encodeText, joinBytes } from '#shared/sealed-tip/bytes.ts';
import { publicPoint } from '#shared/sealed-tip/curve-point.ts';
import { encodeBech32 } from '#shared/sealed-tip/foreign-bech32.ts';
import { ageHybridIdentity, ageHybridRecipient, ageIdentity, ageRecipient } from '#shared/sealed-tip/foreign-recipients.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { openSealedTip } from '#shared/sealed-tip/open-sealed-tip.ts';

const ours = intakeKeyFromSeed(new Uint8Array(32).fill(1));
const foreign = intakeKeyFromSeed(new Uint8Array(32).fill(2));

async function ageFile(plaintext: string | Uint8Array, ...recipients: readonly string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(plaintext);
}

/** As libsodium's crypto_box_seal, with a fixed ephemeral key. */
function sealedBox(plaintext: Uint8Array, ephemeralByte = 5): Uint8Array {
  const ephemeralSecret = new Uint8Array(32).fill(ephemeralByte);
  const ephemeral = publicPoint(ephemeralSecret);
  const nonce = blake2b(joinBytes(ephemeral, ours.sealedBox.publicKey), { dkLen: 24 });
  return joinBytes(ephemeral, nacl.box(plaintext, nonce, ours.sealedBox.publicKey, ephemeralSecret));
}

const codeOf = async (file: Uint8Array, keys = [ours]) => {
  const opened = await openSealedTip(file, keys);
  return opened.ok ? opened.value.content.narrative : opened.code;
};

describe('age identities', () => {
  it('are age’s own: its recipients are the ones handed out', async () => {
    expect(await identityToRecipient(ageIdentity(ours))).toBe(ageRecipient(ours));
    expect(await identityToRecipient(ageHybridIdentity(ours))).toBe(ageHybridRecipient(ours));
  });

  it('are written in the Bech32 of BIP 173', () => {
    expect(encodeBech32('a', new Uint8Array())).toBe('a12uel5l');
    expect(encodeBech32('abcdef', Uint8Array.from([0x00, 0x44, 0x32, 0x14, 0xc7, 0x42, 0x54, 0xb6, 0x35, 0xcf, 0x84, 0x65, 0x3a, 0x56, 0xd7, 0xc6, 0x75, 0xbe, 0x77, 0xdf]))).toBe(
      'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw',
    );
  });
});

describe('age files', () => {
  it.each([
    ['the X25519 recipient', [ageRecipient(ours)]],
    ['the post-quantum recipient', [ageHybridRecipient(ours)]],
    ['ours as the second of two', [ageRecipient(foreign), ageRecipient(ours)]],
  ])('open for %s', async (_, recipients) => {
    expect(await codeOf(await ageFile('ช่วยด้วย', ...recipients), [foreign, ours].slice(recipients.length - 1))).toBe('ช่วยด้วย');
  });

  it('open from armour that a mail has quoted and wrapped', async () => {
    const armoured = armor.encode(await ageFile('救命', ageRecipient(ours)));
    expect(await codeOf(encodeText(`Hello\n> ${armoured.replaceAll('\n', ' \r\n> ')}\nBye`))).toBe('救命');
    expect(await codeOf(encodeText(armoured.replace('-----END', '')))).toBe('armour-damaged');
  });

  it('are refused with the class of their fault', async () => {
    const file = await ageFile('help', ageRecipient(ours));
    expect(await codeOf(file, [foreign])).toBe('not-for-us');
    expect(await codeOf(file.with(-1, file.at(-1)! ^ 1))).toBe('authentication-failed');
    expect(await codeOf(file.slice(0, -1))).toBe('authentication-failed');
    expect(await codeOf(file.slice(0, 60))).toBe('truncated');
    expect(await codeOf(encodeText('age-encryption.org/v2\n'))).toBe('version-unknown');
    expect(await codeOf(encodeText('age-encryption.org/v1\n-> X25519 short\n\n--- AAAA\n'))).toBe('header-invalid');
    const macStart = Buffer.from(file).indexOf('\n--- ') + 5;
    expect(await codeOf(file.with(macStart, file[macStart] === 0x41 ? 0x42 : 0x41))).toBe('authentication-failed');
  });

  it('with a passphrase are not for us', async () => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase('not a real passphrase');
    encrypter.setScryptWorkFactor(2);
    expect(await codeOf(await encrypter.encrypt('help'))).toBe('not-for-us');
  });

  it('with more stanzas than anybody needs are refused before a key is tried', async () => {
    const withStanzas = (count: number) => ageFile('help', ...Array.from({ length: count - 1 }, () => ageRecipient(foreign)), ageRecipient(ours));
    expect(await codeOf(await withStanzas(32))).toBe('help');
    expect(await codeOf(await withStanzas(33))).toBe('header-invalid');
    const stanza = `-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n`;
    expect(await codeOf(encodeText(`age-encryption.org/v1\n${stanza.repeat(2000)}`))).toBe('header-invalid');
  });

  it('over 1 MiB are refused', async () => {
    const file = await ageFile(new Uint8Array(1024 * 1024), ageRecipient(ours));
    expect(await codeOf(file)).toBe('too-large');
    expect(await codeOf(encodeText(armor.encode(file)))).toBe('too-large');
    expect(await codeOf(joinBytes(encodeText(armor.encode(file)), new Uint8Array(1024 * 1024)))).toBe('too-large');
  });
});

describe('sealed boxes', () => {
  it('open when they hold text, and are unknown bytes when a bit is changed', async () => {
    const box = sealedBox(encodeText('Hãy cứu chúng tôi'));
    expect(await codeOf(box, [foreign, ours])).toBe('Hãy cứu chúng tôi');
    for (const at of [0, 31, 32, 47, 48, box.length - 1]) expect(await codeOf(box.with(at, box[at]! ^ 1))).toBe('not-sealed');
    expect(await codeOf(box.slice(0, -1))).toBe('not-sealed');
  });

  it('are not tried beyond 1 MiB', async () => {
    expect(await codeOf(sealedBox(new Uint8Array(1024 * 1024).fill(0x61)))).toBe('not-sealed');
  });
});

describe('text from other software', () => {
  it.each([
    ['line ends of any kind', 'a\r\nb\rc', 'a\nb\nc'],
    ['a byte order mark', '\ufeffa', 'a'],
    ['control characters', 'a\u0007b', 'a\ufffdb'],
  ])('is made a narrative: %s', async (_, plaintext, narrative) => {
    expect(await codeOf(sealedBox(encodeText(plaintext)))).toBe(narrative);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ['bytes with NUL', encodeText('a\u0000b')],
    ['more than a narrative holds', encodeText('x'.repeat(200_001))],
  ])('is refused when it is %s', async (_, plaintext) => {
    expect(await codeOf(await ageFile(plaintext, ageRecipient(ours)))).toBe('manifest-invalid');
  });
});

describe('the identity of a tip from other software', () => {
  const identityOf = async (file: Uint8Array) => {
    const opened = await openSealedTip(file, [ours]);
    return opened.ok ? [opened.value.content.innerId, Buffer.from(opened.value.plaintextSha256).toString('hex')] : opened.code;
  };

  it('is the file’s, so that two people who write the same words are two tips', async () => {
    const [one, other] = [await ageFile('救命', ageRecipient(ours)), await ageFile('救命', ageRecipient(ours))];
    const words = await Promise.all([one, other, sealedBox(encodeText('救命')), sealedBox(encodeText('救命'), 6)].map(identityOf));
    expect(new Set(words.map((identity) => identity[0])).size).toBe(4);
    expect(new Set(words.map((identity) => identity[1])).size).toBe(1);
  });

  it('does not change when an age file is put into armour or carried by mail', async () => {
    const file = await ageFile('ช่วยด้วย', ageRecipient(ours));
    const armoured = armor.encode(file);
    expect(await identityOf(encodeText(armoured))).toEqual(await identityOf(file));
    expect(await identityOf(encodeText(`> ${armoured.replaceAll('\n', '\r\n> ')}`))).toEqual(await identityOf(file));
  });
});
