import { beforeAll, describe, expect, it } from 'vitest';
import { clearSlot, giveSlot, replaceRecovery, rewrapSlot } from '#vault/crypto/header-changes.ts';
import { hex } from '#vault/crypto/hash.ts';
import { systemRandom } from '#vault/crypto/random.ts';
import { newRecoveryWords } from '#vault/crypto/recovery-words.ts';
import { signerFromSeed } from '#vault/crypto/signing.ts';
import { createHeader, openHeader, type OpenedHeader, type WrittenHeader } from '#vault/crypto/vault-header.ts';
import type { Result } from '#shared/result.ts';
import { cheapArgon2 } from '../../../../support/cheap-argon2.ts';

const tools = { randomBytes: systemRandom, runArgon2: cheapArgon2 };
const recoveryWords = newRecoveryWords(systemRandom);
const passphrase = 'ត្រី ចាន់ណា 測試 violet cà phê';
const dara = { memberId: 'd'.repeat(32), name: 'ដារ៉ា' };

let created: WrittenHeader;

beforeAll(async () => {
  created = await createHeader({ memberName: 'សុភា', passphrase, recoveryWords, practice: true }, tools);
});

function sure<T, Code extends string>(result: Result<T, Code>): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

const openAs = async ({ bytes }: { readonly bytes: Uint8Array }, secret: string): Promise<OpenedHeader> => sure(await openHeader(bytes, secret, cheapArgon2));
const refused = (code: string) => ({ ok: false, code });

describe('giving a slot', () => {
  it('lets a new member open the same vault, with a signing key of their own', async () => {
    const given = sure(await giveSlot(created.opened, dara, 'words for dara', tools));
    const asDara = await openAs(given, 'words for dara');
    expect(asDara.member).toEqual(given.label);
    expect(asDara.member).toMatchObject({ kind: 'passphrase', name: 'ដារ៉ា', memberId: dara.memberId });
    expect(signerFromSeed(dara.memberId, asDara.seed).publicKey).toEqual(given.label.publicKey);
    expect(hex(asDara.vaultKey)).toBe(hex(created.opened.vaultKey));
    expect(await openAs(given, passphrase)).toEqual(given.opened);
    expect((await openAs(given, recoveryWords.join(' '))).member.kind).toBe('recovery');
    expect(given.opened.header.generation).toBe(2);
    expect(given.opened.members).toHaveLength(3);
  });

  it('replaces the slot and the signing key of a member who has one, and takes no further slot', async () => {
    const first = sure(await giveSlot(created.opened, dara, 'forgotten', tools));
    const second = sure(await giveSlot(first.opened, { ...dara, name: 'Dara C.' }, 'remembered', tools));
    expect(await openHeader(second.bytes, 'forgotten', cheapArgon2)).toEqual(refused('wrong-passphrase'));
    expect((await openAs(second, 'remembered')).slotIndex).toBe((await openAs(first, 'forgotten')).slotIndex);
    expect(second.label).toMatchObject({ memberId: dara.memberId, name: 'Dara C.' });
    expect(hex(second.label.publicKey)).not.toBe(hex(first.label.publicKey));
    expect(second.opened.members).toHaveLength(3);
    expect(second.opened.header.generation).toBe(3);
  });

  it('refuses a secret that opens another slot, and takes one that opens the slot it replaces', async () => {
    const given = sure(await giveSlot(created.opened, dara, 'words for dara', tools));
    expect(await giveSlot(created.opened, dara, passphrase, tools)).toEqual(refused('passphrase-weak'));
    expect(await giveSlot(created.opened, dara, recoveryWords.join('  '), tools)).toEqual(refused('passphrase-weak'));
    expect(await rewrapSlot(given.opened, 'words for dara', tools)).toEqual(refused('passphrase-weak'));
    expect((await giveSlot(given.opened, dara, 'words for dara', tools)).ok).toBe(true);
  });

  it('fills sixteen slots and then says so, without a run of Argon2id', async () => {
    let { opened } = created;
    for (let number = 2; number < 16; number += 1) {
      opened = sure(await giveSlot(opened, { memberId: number.toString(16).padStart(32, '0'), name: `n ${number}` }, `secret ${number}`, tools)).opened;
    }
    expect(opened.members).toHaveLength(16);
    expect(opened.header.generation).toBe(15);
    const never = { ...tools, runArgon2: () => Promise.reject(new Error('must not run')) };
    expect(await giveSlot(opened, dara, 'one too many', never)).toEqual(refused('slots-full'));
    // Who has a slot can still be given another, and a cleared one is free again.
    expect((await giveSlot(opened, { memberId: '2'.padStart(32, '0'), name: 'n 2' }, 'other', tools)).ok).toBe(true);
    const cleared = sure(clearSlot(opened, '7'.padStart(32, '0'), tools));
    expect((await giveSlot(cleared.opened, dara, 'fits now', tools)).ok).toBe(true);
  });

  it('is not for oneself: the open session would sign with a key that no longer counts', async () => {
    await expect(giveSlot(created.opened, { memberId: created.opened.member.memberId, name: 'x' }, 'new', tools)).rejects.toThrow();
    expect(() => clearSlot(created.opened, created.opened.member.memberId, tools)).toThrow();
  });
});

describe('clearing a slot', () => {
  it('leaves nothing that opens for that member, and everybody else as they were', async () => {
    const given = sure(await giveSlot(created.opened, dara, 'words for dara', tools));
    const cleared = sure(clearSlot(given.opened, dara.memberId, tools));
    expect(await openHeader(cleared.bytes, 'words for dara', cheapArgon2)).toEqual(refused('wrong-passphrase'));
    expect(await openAs(cleared, passphrase)).toEqual(cleared.opened);
    expect(cleared.opened.members.map(({ memberId }) => memberId)).toEqual(created.opened.members.map(({ memberId }) => memberId));
    expect(cleared.bytes.length).toBe(created.bytes.length);
    expect(clearSlot(cleared.opened, dara.memberId, tools)).toEqual(refused('not-found'));
  });
});

describe('changing a passphrase', () => {
  it('replaces the one slot: the new passphrase opens, the old does not, the recovery words still do', async () => {
    const { bytes, opened } = created;
    const now = sure(await rewrapSlot(opened, 'a new one, quite long', tools));
    expect(await openAs(now, 'a new one, quite long')).toEqual(now.opened);
    expect(await openHeader(now.bytes, passphrase, cheapArgon2)).toEqual(refused('wrong-passphrase'));
    expect((await openAs(now, recoveryWords.join(' '))).member.kind).toBe('recovery');
    expect(now.opened.header.generation).toBe(2);
    expect(hex(now.opened.header.slots[0]!)).not.toBe(hex(opened.header.slots[0]!));
    expect(now.opened.header.slots.slice(1)).toEqual(opened.header.slots.slice(1));
    expect((await openAs({ bytes }, passphrase)).slotIndex).toBe(0);
  });

  it('refuses a secret that opens another slot', async () => {
    expect(await rewrapSlot(created.opened, recoveryWords.join(' '), tools)).toEqual(refused('passphrase-weak'));
    expect((await rewrapSlot(created.opened, passphrase, tools)).ok).toBe(true);
  });
});

describe('replacing the recovery words', () => {
  const otherWords = newRecoveryWords(systemRandom);

  it('shuts the old ones out and keeps the identity under a new signing key', async () => {
    const replaced = sure(await replaceRecovery(created.opened, otherWords, tools));
    expect(await openHeader(replaced.bytes, recoveryWords.join(' '), cheapArgon2)).toEqual(refused('wrong-passphrase'));
    const byWords = await openAs(replaced, otherWords.join(' '));
    const before = await openAs(created, recoveryWords.join(' '));
    expect(byWords.member).toEqual(replaced.label);
    expect(byWords.member.memberId).toBe(before.member.memberId);
    expect(hex(byWords.member.publicKey)).not.toBe(hex(before.member.publicKey));
    expect(await openAs(replaced, passphrase)).toEqual(replaced.opened);
  });

  it('by the recovery words themselves gives the new seed with them', async () => {
    const byOld = await openAs(created, recoveryWords.join(' '));
    const replaced = sure(await replaceRecovery(byOld, otherWords, tools));
    expect(await openAs(replaced, otherWords.join(' '))).toEqual(replaced.opened);
    expect(hex(replaced.opened.seed)).not.toBe(hex(byOld.seed));
  });

  it('takes only real recovery words that open nothing else', async () => {
    await expect(replaceRecovery(created.opened, otherWords.slice(1), tools)).rejects.toThrow();
    const dressedUp = sure(await rewrapSlot(created.opened, otherWords.join(' '), tools));
    expect(await replaceRecovery(dressedUp.opened, otherWords, tools)).toEqual(refused('passphrase-weak'));
  });
});
