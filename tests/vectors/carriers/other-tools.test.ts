// Files of other tools for our keys, and of ours for theirs. The libraries always run; the programs of a system where they are installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { createCipheriv, createHmac, hkdfSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { armor, Decrypter, Encrypter } from 'age-encryption';
import sodium from 'libsodium-wrappers';
import nacl from 'tweetnacl';
import { blake2b } from '@noble/hashes/blake2.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ageCommand, sealedBoxCommand } from '#shared/domain/sealing-commands.ts';
import { joinBytes } from '#shared/sealed-tip/bytes.ts';
import { publicPoint } from '#shared/sealed-tip/curve-point.ts';
import { ageHybridIdentity, ageHybridRecipient, ageIdentity, ageRecipient, sealedBoxPublicKey } from '#shared/sealed-tip/foreign-recipients.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { openSealedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import lowOrder from '../sealed-tip/low-order-points.json';

const ours = intakeKeyFromSeed(new Uint8Array(32).fill(41));
const texts = ['help', 'គេចាប់ទូរស័ព្ទ។\nជួយ', '救命'.repeat(30_000), 'ကူညီပါ 🌾'];
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const opened = async (file: Uint8Array) => {
  const tip = await openSealedTip(file, [ours]);
  return tip.ok ? tip.value.content.narrative : tip.code;
};
const has = (program: string, ...words: readonly string[]): boolean => spawnSync(program, words).status === 0;
const hasAge = has('age', '--version');
const hasNacl = has('python3', '-c', 'import nacl.public');

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tipkeep-tools-'));
  await sodium.ready;
});
afterAll(() => rmSync(folder, { recursive: true }));
const run = (command: string): void => void execFileSync(command, { cwd: folder, shell: true });
const put = (name: string, bytes: Uint8Array | string): void => writeFileSync(path.join(folder, name), bytes);
const take = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, name)));

describe('libsodium', () => {
  it.each(texts)('seals what the desk opens', async (text) => {
    expect(await opened(sodium.crypto_box_seal(text, sodium.from_hex(sealedBoxPublicKey(ours))))).toBe(text);
  });

  it.each(texts)('opens with our key what is sealed by TweetNaCl as the desk expects it', (text) => {
    const ephemeral = nacl.box.keyPair();
    const nonce = blake2b(joinBytes(ephemeral.publicKey, ours.sealedBox.publicKey), { dkLen: 24 });
    const box = joinBytes(ephemeral.publicKey, nacl.box(utf8(text), nonce, ours.sealedBox.publicKey, ephemeral.secretKey));
    expect(sodium.to_string(sodium.crypto_box_seal_open(box, ours.sealedBox.publicKey, ours.sealedBox.secretKey))).toBe(text);
  });

  it('refuses a box with one bit changed wherever the desk does', async () => {
    const box = sodium.crypto_box_seal('救命', ours.sealedBox.publicKey);
    for (let at = 0; at < box.length; at += 1) {
      const changed = box.with(at, (box[at] ?? 0) ^ 4);
      expect(await opened(changed)).toBe('not-sealed');
      expect(() => sodium.crypto_box_seal_open(changed, ours.sealedBox.publicKey, ours.sealedBox.secretKey)).toThrow();
    }
  });

  it.runIf(hasNacl)('in Python seals with the command that the desk shows', async () => {
    put('tip.txt', texts[1] ?? '');
    run(sealedBoxCommand(Buffer.from(hexToBytes(sealedBoxPublicKey(ours))).toString('base64')));
    expect(await opened(take('tip.box'))).toBe(texts[1]);
  });
});

describe('age', () => {
  const seal = async (text: string, recipient: string): Promise<Uint8Array> => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    return encrypter.encrypt(text);
  };
  const kinds = [
    { kind: 'X25519', recipient: ageRecipient(ours), identity: ageIdentity(ours) },
    { kind: 'post-quantum', recipient: ageHybridRecipient(ours), identity: ageHybridIdentity(ours) },
  ];

  it.each(kinds)('as a library seals to our $kind recipient what the desk opens, and opens the same with our identity', async ({ recipient, identity }) => {
    for (const text of texts) {
      const file = await seal(text, recipient);
      expect(await opened(file)).toBe(text);
      expect(await opened(utf8(armor.encode(file)))).toBe(text);
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      expect(await decrypter.decrypt(file, 'text')).toBe(text);
    }
  });

  it.runIf(hasAge)('as a program seals with the command that the desk shows, binary and armoured', async () => {
    for (const text of texts) {
      put('tip.txt', text);
      run(ageCommand(ageRecipient(ours)));
      expect(await opened(take('tip.age'))).toBe(text);
      run(`age -a -r ${ageRecipient(ours)} -o tip.asc tip.txt`);
      expect(await opened(take('tip.asc'))).toBe(text);
    }
  });

  it.runIf(hasAge)('as a program opens with our identity what the library sealed', async () => {
    put('key.txt', `${ageIdentity(ours)}\n`);
    put('sealed.age', await seal('救命', ageRecipient(ours)));
    run('age -d -i key.txt -o opened.txt sealed.age');
    expect(Buffer.from(take('opened.txt')).toString()).toBe('救命');
  });
});

/** An age file by hand (age-encryption.org/v1), so that its ephemeral share can be any point. */
function ageFileWith(share: Uint8Array, shared: Uint8Array): Uint8Array {
  const fileKey = new Uint8Array(16).fill(9);
  const key = (ikm: Uint8Array, salt: Uint8Array, info: string): Uint8Array => new Uint8Array(hkdfSync('sha256', ikm, salt, info, 32));
  const seal = (with_: Uint8Array, nonce: Uint8Array, plaintext: Uint8Array): Uint8Array => {
    const cipher = createCipheriv('chacha20-poly1305', with_, nonce, { authTagLength: 16 });
    return new Uint8Array(Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]));
  };
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');
  const wrapped = seal(key(shared, joinBytes(share, publicPoint(ours.age.x25519Secret)), 'age-encryption.org/v1/X25519'), new Uint8Array(12), fileKey);
  const head = `age-encryption.org/v1\n-> X25519 ${base64(share)}\n${base64(wrapped)}\n---`;
  const mac = createHmac('sha256', key(fileKey, new Uint8Array(0), 'header')).update(head).digest();
  const nonce = new Uint8Array(16).fill(3);
  const last = new Uint8Array(12);
  last[11] = 1;
  return joinBytes(utf8(`${head} ${base64(new Uint8Array(mac))}\n`), nonce, seal(key(fileKey, nonce, 'payload'), last, utf8('invented')));
}

describe('X25519 points of low order', () => {
  it('are not what makes the files below fail: the same with an honest point opens', async () => {
    const secret = new Uint8Array(32).fill(77);
    expect(await opened(ageFileWith(publicPoint(secret), nacl.scalarMult(secret, publicPoint(ours.age.x25519Secret))))).toBe('invented');
  });

  it.each(lowOrder.points)('$comment: refused in an age file and in a sealed box, by libsodium as well', async ({ point }) => {
    const bytes = hexToBytes(point);
    expect(['header-invalid', 'not-for-us']).toContain(await opened(ageFileWith(bytes, new Uint8Array(32))));
    const nonce = blake2b(joinBytes(bytes, ours.sealedBox.publicKey), { dkLen: 24 });
    const box = joinBytes(bytes, nacl.secretbox(utf8('invented'), nonce, nacl.box.before(bytes, new Uint8Array(32).fill(1))));
    expect(await opened(box)).toBe('not-sealed');
    expect(() => sodium.crypto_box_seal_open(box, ours.sealedBox.publicKey, ours.sealedBox.secretKey)).toThrow();
  });
});
