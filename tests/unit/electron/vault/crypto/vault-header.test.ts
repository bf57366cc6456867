import { describe, expect, it } from 'vitest';
import type { RunArgon2 } from '#vault/crypto/argon2.ts';
import { decodeHeader, encodeHeader, maxHeaderBytes, type VaultHeader } from '#vault/crypto/header-codec.ts';
import { hex } from '#vault/crypto/hash.ts';
import { kdfFloor } from '#vault/crypto/kdf-parameters.ts';
import { systemRandom } from '#vault/crypto/random.ts';
import { newRecoveryWords } from '#vault/crypto/recovery-words.ts';
import { signerFromSeed } from '#vault/crypto/signing.ts';
import { createHeader, openHeader } from '#vault/crypto/vault-header.ts';
import { argon2FromSource } from '../../../../support/argon2-from-source.ts';
import { cheapArgon2 } from '../../../../support/cheap-argon2.ts';

const tools = { randomBytes: systemRandom, runArgon2: cheapArgon2 };
const recoveryWords = newRecoveryWords(systemRandom);
const passphrase = 'ត្រី ចាន់ណា 測試 violet cà phê';
const create = (memberName = 'សុភា') => createHeader({ memberName, passphrase, recoveryWords, practice: true }, tools);
const damage = (bytes: Uint8Array, change: (header: VaultHeader) => Partial<VaultHeader>): Uint8Array => {
  const decoded = decodeHeader(bytes);
  if (!decoded.ok) throw new Error(decoded.code);
  return encodeHeader({ ...decoded.value, ...change(decoded.value) });
};
const flipped = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

describe('opening a vault header', () => {
  it('gives back what creating gave, with the real Argon2id in its thread', async () => {
    const { bytes, opened } = await createHeader({ memberName: '陳大文', passphrase, recoveryWords, practice: false, kdf: kdfFloor }, { randomBytes: systemRandom, runArgon2: argon2FromSource });
    const again = await openHeader(bytes, passphrase, argon2FromSource);
    expect(again).toEqual({ ok: true, value: opened });
    expect(opened.member).toMatchObject({ name: '陳大文', kind: 'passphrase' });
    expect(signerFromSeed(opened.member.memberId, opened.seed).publicKey).toEqual(opened.member.publicKey);
    expect(await openHeader(bytes, `${passphrase} `, argon2FromSource)).toEqual({ ok: false, code: 'wrong-passphrase' });
  });

  it('takes the recovery words however they are spaced and capitalised, as an identity of their own', async () => {
    const { bytes, opened } = await create();
    const typed = `  ${recoveryWords.join('   ').toUpperCase()}\n`;
    const byWords = await openHeader(bytes, typed, cheapArgon2);
    if (!byWords.ok) throw new Error(byWords.code);
    expect(byWords.value.member).toMatchObject({ kind: 'recovery', name: '' });
    expect(hex(byWords.value.vaultKey)).toBe(hex(opened.vaultKey));
    expect(byWords.value.member.memberId).not.toBe(opened.member.memberId);
    expect(byWords.value.members).toEqual(opened.members);
    expect(byWords.value.members).toHaveLength(2);
  });

  it('takes a passphrase in any Unicode composition', async () => {
    const { bytes } = await create();
    expect((await openHeader(bytes, passphrase.normalize('NFD'), cheapArgon2)).ok).toBe(true);
  });

  it('says wrong-passphrase for another, an empty one and incomplete recovery words, after one run each', async () => {
    const { bytes } = await create();
    let runs = 0;
    const counting: RunArgon2 = (input) => {
      runs += 1;
      expect(input.secret.length).toBeGreaterThan(0);
      return cheapArgon2(input);
    };
    for (const secret of ['', passphrase.slice(1), recoveryWords.slice(1).join(' '), [...recoveryWords].reverse().join(' ')]) {
      expect(await openHeader(bytes, secret, counting)).toEqual({ ok: false, code: 'wrong-passphrase' });
    }
    expect(runs).toBe(4);
    expect((await openHeader(bytes, passphrase, counting)).ok).toBe(true);
    expect(runs).toBe(5);
  });

  it('keeps a member name of 100 characters in any script, and hides its length', async () => {
    const sizes = new Set<number>();
    for (const name of ['a', 'ក្រុម'.repeat(20), '😀'.repeat(50), 'ကျော်'.padEnd(100, 'က')]) {
      const { bytes, opened } = await create(name);
      sizes.add(bytes.length);
      const again = await openHeader(bytes, passphrase, cheapArgon2);
      expect(again.ok && again.value.member.name).toBe(name);
      expect(opened.member.name).toBe(name);
    }
    expect(sizes.size).toBe(1);
  });

  it('mends a name that is not well-formed rather than failing later', async () => {
    const { opened } = await create('a\ud800b');
    expect(opened.member.name).toBe('a\ufffdb');
  });
});

describe('a header that was changed', () => {
  it('is damaged when a field the MAC covers differs, even with a fresh checksum', async () => {
    const { bytes } = await create();
    const changes: ((header: VaultHeader) => Partial<VaultHeader>)[] = [
      () => ({ practice: false }),
      ({ generation }) => ({ generation: generation + 1 }),
      ({ deviceId }) => ({ deviceId: flipped(deviceId, 0) }),
      ({ labels }) => ({ labels: labels.with(0, flipped(labels[0]!, 50)) }),
      ({ labels }) => ({ labels: labels.with(9, labels[10]!) }),
      ({ slots }) => ({ slots: slots.with(7, flipped(slots[7]!, 0)) }),
      ({ mac }) => ({ mac: flipped(mac, 31) }),
    ];
    for (const change of changes) expect(await openHeader(damage(bytes, change), passphrase, cheapArgon2)).toEqual({ ok: false, code: 'header-damaged' });
  });

  it('does not open with a slot moved to another place, another vault id or salt', async () => {
    const { bytes } = await create();
    const changes: ((header: VaultHeader) => Partial<VaultHeader>)[] = [
      ({ slots }) => ({ slots: slots.with(5, slots[0]!).with(0, slots[5]!) }),
      ({ vaultId }) => ({ vaultId: flipped(vaultId, 3) }),
      ({ kdfSalt }) => ({ kdfSalt: flipped(kdfSalt, 3) }),
      ({ slots }) => ({ slots: slots.with(0, flipped(slots[0]!, 40)) }),
      ({ slots }) => ({ slots: slots.with(0, flipped(slots[0]!, 160)) }),
    ];
    for (const change of changes) expect(await openHeader(damage(bytes, change), passphrase, cheapArgon2)).toEqual({ ok: false, code: 'wrong-passphrase' });
  });

  it('is refused for weak or absurd Argon2id parameters before a run', async () => {
    const { bytes } = await create();
    const never: RunArgon2 = () => Promise.reject(new Error('must not run'));
    for (const change of [{ memoryKib: 8 }, { memoryKib: 2 ** 31 }, { iterations: 1 }, { iterations: 1000 }, { parallelism: 4 }]) {
      const bent = damage(bytes, ({ kdf }) => ({ kdf: { ...kdf, ...change } }));
      expect(await openHeader(bent, passphrase, never)).toEqual({ ok: false, code: 'kdf-refused' });
    }
  });

  it('from a newer version is told as such, whatever else it holds', () => {
    const newer = new TextEncoder().encode('{"format":"tipkeep-vault","version":2,"other":[]}');
    expect(decodeHeader(newer)).toEqual({ ok: false, code: 'vault-newer' });
  });

  it('is damaged when it is not a header at all', () => {
    const texts = ['', '{}', 'null', '[]', '7', '{"format":"other","version":9}', '{"format":"tipkeep-vault","version":0}', '{"format":"tipkeep-vault","version":"2"}', '{"format":"tipkeep-vault","version":1e99}', '['.repeat(60_000), '{"format":'.repeat(6_000)];
    for (const text of texts) expect(decodeHeader(new TextEncoder().encode(text))).toEqual({ ok: false, code: 'header-damaged' });
    expect(decodeHeader(Uint8Array.of(0xff, 0xfe))).toEqual({ ok: false, code: 'header-damaged' });
    expect(decodeHeader(new Uint8Array(maxHeaderBytes + 1))).toEqual({ ok: false, code: 'header-damaged' });
  });
});

describe('creating a header', () => {
  it('takes only real recovery words, a name and allowed parameters', async () => {
    const vault = { memberName: 'Dara', passphrase, recoveryWords, practice: false };
    await expect(createHeader({ ...vault, recoveryWords: recoveryWords.slice(1) }, tools)).rejects.toThrow();
    await expect(createHeader({ ...vault, memberName: '' }, tools)).rejects.toThrow();
    await expect(createHeader({ ...vault, kdf: { ...kdfFloor, memoryKib: 1024 } }, tools)).rejects.toThrow();
  });
});
