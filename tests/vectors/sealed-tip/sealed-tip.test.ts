import { describe, expect, it } from 'vitest';
import type { SealedTipCode } from '#shared/errors.ts';
import { encodeArmour } from '#shared/sealed-tip/armour-encode.ts';
import { decodeArmour } from '#shared/sealed-tip/armour-decode.ts';
import { decodeText, encodeText, joinBytes } from '#shared/sealed-tip/bytes.ts';
import { agree, hasLowOrder, isCanonicalPoint } from '#shared/sealed-tip/curve-point.ts';
import { fingerprintWords } from '#shared/sealed-tip/fingerprint.ts';
import { ageHybridRecipient, ageRecipient, sealedBoxPublicKey } from '#shared/sealed-tip/foreign-recipients.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { decodeManifest, encodeManifest } from '#shared/sealed-tip/manifest.ts';
import { openSealedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import { sealTip } from '#shared/sealed-tip/seal.ts';
import { decapsulate, encapsulate, xWingKeyPair } from '#shared/sealed-tip/x-wing.ts';
import { blake2b } from '@noble/hashes/blake2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import nacl from 'tweetnacl';
import type { TipContent } from '#shared/domain/tip-content.ts';
import { shakeRandom } from '../../support/shake-random.ts';
import armour from './armour.json';
import foreign from './foreign.json';
import hostileSealers from './hostile-sealers.json';
import intakeKeys from './intake-keys.json';
import lowOrder from './low-order-points.json';
import manifests from './manifests.json';
import refusals from './refusals.json';
import sealings from './sealings.json';
import xWing from './x-wing.json';

const keys = new Map(intakeKeys.keys.map(({ name, seed }) => [name, intakeKeyFromSeed(hexToBytes(seed))]));
const keysNamed = (names: readonly string[]) => names.map((name) => keys.get(name)!);
const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
const sealingNamed = (name: string) => fromBase64(sealings.sealings.find((sealing) => sealing.name === name)!.sealed);

describe('the published X-Wing cases', () => {
  it.each(xWing.cases)('are met: seed $seed', ({ seed, randomness, publicKeySha256, encapsulationSha256, sharedSecret }) => {
    const keyPair = xWingKeyPair(hexToBytes(seed));
    expect(bytesToHex(sha256(keyPair.publicKey))).toBe(publicKeySha256);
    const encapsulated = encapsulate(keyPair.publicKey, hexToBytes(randomness))!;
    expect(bytesToHex(sha256(encapsulated.encapsulation))).toBe(encapsulationSha256);
    expect(bytesToHex(encapsulated.sharedSecret)).toBe(sharedSecret);
    expect(bytesToHex(decapsulate(encapsulated.encapsulation, keyPair)!)).toBe(sharedSecret);
  });
});

describe('X25519 points of low order', () => {
  it('are fourteen', () => expect(lowOrder.points).toHaveLength(14));

  it.each(lowOrder.points)('$comment gives an all-zero secret and is refused wherever a point is taken', async ({ point, canonical }) => {
    const bytes = hexToBytes(point);
    const ours = keys.get('ours')!;
    expect(agree(ours.sealedBox.secretKey, bytes)).toBeUndefined();
    expect(isCanonicalPoint(bytes)).toBe(canonical);
    expect(hasLowOrder(bytes)).toBe(canonical);
    const smallest = sealingNamed('smallest');
    smallest.set(bytes, 14 + 1088);
    expect(await openSealedTip(smallest, [ours])).toEqual({ ok: false, code: 'header-invalid' });
    // With a secret that is always zero anybody can make a box that opens, without ever using our public key.
    const nonce = blake2b(joinBytes(bytes, ours.sealedBox.publicKey), { dkLen: 24 });
    const box = nacl.secretbox(encodeText('a'), nonce, nacl.box.before(bytes, new Uint8Array(32).fill(1)));
    expect(await openSealedTip(joinBytes(bytes, box), [ours])).toEqual({ ok: false, code: 'not-sealed' });
    expect(encapsulate(joinBytes(ours.publicKey.subarray(0, 1184), bytes), new Uint8Array(64))).toBeUndefined();
    expect(decapsulate(smallest.subarray(14, 14 + 1120), ours.xWing)).toBeUndefined();
  });
});

describe('what grows from a seed', () => {
  it.each(intakeKeys.keys)('is always the same: $name', (expected) => {
    const key = keys.get(expected.name)!;
    expect(bytesToHex(sha256(key.publicKey))).toBe(expected.publicKeySha256);
    expect(fingerprintWords(key.publicKey)).toEqual(expected.fingerprint);
    expect(sealedBoxPublicKey(key)).toBe(expected.sealedBoxPublicKey);
    expect(ageRecipient(key)).toBe(expected.ageRecipient);
    expect(bytesToHex(sha256(encodeText(ageHybridRecipient(key))))).toBe(expected.ageHybridRecipientSha256);
  });
});

describe('sealed tips that open', () => {
  it.each(sealings.sealings)('$name: $comment', async ({ randomness, recipients, content, attachments, sealed }) => {
    const files = attachments.map((file) => hexToBytes(file));
    const tip = { content: content as TipContent, attachments: files, recipients: keysNamed(recipients).map((key) => key.publicKey) };
    expect(Buffer.from(sealTip({ ...tip, randomBytes: shakeRandom(randomness) })).toString('base64')).toBe(sealed);
    for (const recipient of recipients) {
      const opened = await openSealedTip(fromBase64(sealed), keysNamed(['foreign', recipient]));
      expect(opened).toMatchObject({ ok: true, value: { content, attachments: files, format: 'tipkeep', keyIndex: 1 } });
    }
  });
});

function changed(bytes: Uint8Array, change: { truncateTo?: number; append?: string; at?: number; put?: string }): Uint8Array {
  const result = joinBytes(bytes.subarray(0, change.truncateTo ?? bytes.length), hexToBytes(change.append ?? ''));
  if (change.at !== undefined) result.set(hexToBytes(change.put ?? ''), change.at);
  return result;
}

describe('sealed tips that are refused', () => {
  it.each(refusals.refusals)('$code: $comment', async ({ from, change, keys: names, code }) => {
    expect(await openSealedTip(changed(sealingNamed(from), change), keysNamed(names))).toEqual({ ok: false, code: code as SealedTipCode });
  });

  it.each(hostileSealers.files)('$code: $comment', async ({ keys: names, sealed, code }) => {
    expect(await openSealedTip(fromBase64(sealed), keysNamed(names))).toEqual({ ok: false, code: code as SealedTipCode });
  });
});

describe('manifests', () => {
  it.each(manifests.manifests)('accepted $accepted: $name', ({ text, accepted }) => {
    const decoded = decodeManifest(encodeText(text));
    expect(decoded.ok).toBe(accepted);
    if (decoded.ok) expect(decodeText(encodeManifest(decoded.value))).toBe(text);
  });
});

describe('armour', () => {
  it('is written and read as the vector says', () => {
    const sealed = sealingNamed(armour.sealing);
    expect(encodeArmour(sealed, armour.charactersPerPart)).toEqual(armour.parts);
    expect(decodeArmour(armour.parts.join(''))).toEqual({ ok: true, value: sealed });
  });
});

describe('files made by other software', () => {
  it.each(foreign.files)('$name: $comment', async ({ file, format, innerId, plaintext }) => {
    const opened = await openSealedTip(fromBase64(file), keysNamed(['foreign', 'ours']));
    const digest = sha256(encodeText(plaintext));
    expect(opened).toEqual({
      ok: true,
      value: {
        content: { innerId, formLanguage: 'und', narrative: plaintext.replace('\r\n', '\n'), attachments: [] },
        attachments: [],
        plaintextSha256: digest,
        format,
        keyIndex: 1,
      },
    });
  });

  it.each(foreign.files)('$name is not opened by a key it was not made for', async ({ file, format }) => {
    expect(await openSealedTip(fromBase64(file), keysNamed(['foreign']))).toEqual({ ok: false, code: format === 'age' ? 'not-for-us' : 'not-sealed' });
  });
});
