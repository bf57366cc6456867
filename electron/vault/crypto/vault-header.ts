import { type Result, fail, ok } from '#shared/result.ts';
import type { RunArgon2 } from './argon2.ts';
import { deriveFromSecret } from './derive-from-secret.ts';
import { equalBytes, hex } from './hash.ts';
import { type HeaderCode, type VaultHeader, decodeHeader, encodeHeader } from './header-codec.ts';
import { withMac } from './header-mac.ts';
import { subkey } from './hkdf.ts';
import { type KdfParameters, kdfAllowed, kdfDefault } from './kdf-parameters.ts';
import { type SlotContent, type SlotKind, openSlots, sealSlot, slotCount, unusedSlot } from './key-slots.ts';
import type { RandomBytes } from './random.ts';
import { recognisedRecoveryWords } from './recovery-words.ts';
import { signerFromSeed } from './signing.ts';
import { type SlotLabel, openLabel, sealLabel } from './slot-labels.ts';
import { wipe } from './wipe.ts';

/** A header whose MAC holds, and what the secret that opened it gives. */
export interface OpenedHeader {
  readonly header: VaultHeader;
  /** 32 bytes. Take subkeys from it, then wipe it. */
  readonly vaultKey: Uint8Array;
  /** The slot that opened, 0..15. */
  readonly slotIndex: number;
  /** Who opened it. `member.kind` is 'recovery' when it was the recovery words; then the name is empty. */
  readonly member: SlotLabel;
  /** Ed25519 seed of that member, 32 bytes. Make a signer from it, then wipe it. */
  readonly seed: Uint8Array;
  /** Everybody with a slot, the recovery key included, in slot order. */
  readonly members: readonly SlotLabel[];
}

/** A header as bytes for vault.json, with what opening it would give. */
export interface WrittenHeader {
  readonly bytes: Uint8Array;
  readonly opened: OpenedHeader;
}

/** What every operation that seals something needs from outside. */
export interface HeaderTools {
  readonly randomBytes: RandomBytes;
  readonly runArgon2: RunArgon2;
}

export interface NewVault {
  /** 1 to 100 UTF-16 units. */
  readonly memberName: string;
  readonly passphrase: string;
  /** From newRecoveryWords. */
  readonly recoveryWords: readonly string[];
  readonly practice: boolean;
  /** kdfDefault unless said otherwise; out of bounds throws. */
  readonly kdf?: KdfParameters;
}

/**
 * A new vault's header: one slot for the member, one for the recovery words (an identity of its own, so that the event log
 * tells who acted), fourteen that nobody uses. Two Argon2id runs. The opened part is as openHeader would give it to the member.
 */
export async function createHeader(vault: NewVault, tools: HeaderTools): Promise<WrittenHeader> {
  const { randomBytes, runArgon2 } = tools;
  const kdf = vault.kdf ?? kdfDefault;
  const words = recognisedRecoveryWords(vault.recoveryWords.join(' '));
  if (!kdfAllowed(kdf)) throw new Error('Argon2id parameters are out of bounds');
  if (words === undefined || vault.memberName.length === 0) throw new Error('a vault needs recovery words and a member name');
  const costs = { kdf, kdfSalt: randomBytes(16) };
  const vaultId = randomBytes(16);
  const vaultKey = randomBytes(32);
  const member = newMember('passphrase', vault.memberName.toWellFormed(), randomBytes);
  const recovery = newMember('recovery', '', randomBytes);
  const slots = Array.from({ length: slotCount }, () => unusedSlot(randomBytes));
  for (const [index, secret] of [vault.passphrase, words].entries()) {
    const { label, seed } = index === 0 ? member : recovery;
    const derived = await deriveFromSecret(secret, costs, runArgon2);
    slots[index] = sealSlot({ kind: label.kind, vaultKey, seed, memberId: label.memberId }, derived, { vaultId, index }, randomBytes);
    wipe(derived);
  }
  wipe(recovery.seed);
  const members = [member.label, recovery.label];
  const labelKey = subkey(vaultKey, vaultId, 'slot-labels');
  const labels = slots.map((_slot, index) => sealLabel(members[index], index, labelKey, randomBytes));
  wipe(labelKey);
  const header = withMac({ ...costs, vaultId, deviceId: randomBytes(16), generation: 1, practice: vault.practice, slots, labels }, vaultKey);
  return { bytes: encodeHeader(header), opened: { header, vaultKey, slotIndex: 0, member: member.label, seed: member.seed, members } };
}

/**
 * Opens vault.json with a passphrase or recovery words: one Argon2id run, then the same small work for each of the 16 slots,
 * so that a wrong secret takes as long as a right one. `header-damaged`, `vault-newer` and `kdf-refused` need no run, except
 * when a slot opens and the rest of the header is not what its MAC says. Rejects when the machine has too little memory.
 */
export async function openHeader(bytes: Uint8Array, secret: string, runArgon2: RunArgon2): Promise<Result<OpenedHeader, HeaderCode | 'wrong-passphrase'>> {
  const decoded = decodeHeader(bytes);
  if (!decoded.ok) return decoded;
  const header = decoded.value;
  const derived = await deriveFromSecret(secret, header, runArgon2);
  const found = openSlots(header.slots, derived, header.vaultId);
  wipe(derived);
  if (!found) return fail('wrong-passphrase');
  const { content, index } = found;
  const opened = proven(header, content, index);
  if (!opened) wipe(content.vaultKey, content.seed);
  return opened ? ok(opened) : fail('header-damaged');
}

function newMember(kind: SlotKind, name: string, randomBytes: RandomBytes): { readonly label: SlotLabel; readonly seed: Uint8Array } {
  const seed = randomBytes(32);
  const memberId = hex(randomBytes(16));
  return { seed, label: { kind, memberId, name, publicKey: signerFromSeed(memberId, seed).publicKey } };
}

/** Everything the open slot's vault key can prove: the MAC, every label, and that the slot's member is the one its label names. */
function proven(header: VaultHeader, content: SlotContent, slotIndex: number): OpenedHeader | undefined {
  const { vaultKey, seed } = content;
  if (!equalBytes(withMac(header, vaultKey).mac, header.mac)) return undefined;
  const labelKey = subkey(vaultKey, header.vaultId, 'slot-labels');
  const labels = header.labels.map((sealed, index) => openLabel(sealed, index, labelKey));
  wipe(labelKey);
  const member = labels[slotIndex]?.label;
  if (!member || labels.includes(undefined)) return undefined;
  const { publicKey } = signerFromSeed(content.memberId, seed);
  if (member.kind !== content.kind || member.memberId !== content.memberId || !equalBytes(member.publicKey, publicKey)) return undefined;
  const members = labels.map((entry) => entry?.label).filter((label) => label !== undefined);
  return { header, vaultKey, slotIndex, member, seed, members };
}
