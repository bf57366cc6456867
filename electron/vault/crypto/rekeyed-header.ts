import { deriveFromSecret } from './derive-from-secret.ts';
import { encodeHeader } from './header-codec.ts';
import { withMac } from './header-mac.ts';
import { subkey } from './hkdf.ts';
import { sealSlot, slotCount, unusedSlot } from './key-slots.ts';
import { recognisedRecoveryWords } from './recovery-words.ts';
import { signerFromSeed } from './signing.ts';
import { type SlotLabel, sealLabel } from './slot-labels.ts';
import type { HeaderTools, OpenedHeader, WrittenHeader } from './vault-header.ts';
import { wipe } from './wipe.ts';

/** The header of a vault that takes the place of another; `recovery` names the new signing key of the recovery words. */
export interface RekeyedHeader extends WrittenHeader {
  readonly recovery: SlotLabel;
}

/**
 * A header under a new vault id and a new vault key, with two slots: the acting member's, opened by `secret`, their signing key as
 * it was, and one for new recovery words, whose signing key is new (as in replaceRecovery). Nobody else's secret is known here, so nobody
 * else has a slot. Two Argon2id runs. The device id stays: the log goes on. `opened` has buffers of its own; wipe them.
 */
export async function rekeyedHeader(opened: OpenedHeader, secret: string, words: readonly string[], tools: HeaderTools): Promise<RekeyedHeader> {
  const { randomBytes, runArgon2 } = tools;
  const recoveryText = recognisedRecoveryWords(words.join(' '));
  const former = opened.members.find((label) => label.kind === 'recovery');
  if (recoveryText === undefined || former === undefined || opened.member.kind === 'recovery') throw new Error('a vault is rekeyed by a member, with recovery words');
  const costs = { kdf: opened.header.kdf, kdfSalt: randomBytes(16) };
  const vaultId = randomBytes(16);
  const vaultKey = randomBytes(32);
  const seed = opened.seed.slice();
  const recoverySeed = randomBytes(32);
  const recovery: SlotLabel = { ...former, publicKey: signerFromSeed(former.memberId, recoverySeed).publicKey };
  const members = [opened.member, recovery];
  const slots = Array.from({ length: slotCount }, () => unusedSlot(randomBytes));
  for (const [index, slot] of [{ secret, seed }, { secret: recoveryText, seed: recoverySeed }].entries()) {
    const label = members[index] ?? recovery;
    const derived = await deriveFromSecret(slot.secret, costs, runArgon2);
    slots[index] = sealSlot({ kind: label.kind, vaultKey, seed: slot.seed, memberId: label.memberId }, derived, { vaultId, index }, randomBytes);
    wipe(derived);
  }
  wipe(recoverySeed);
  const labelKey = subkey(vaultKey, vaultId, 'slot-labels');
  const labels = slots.map((_slot, index) => sealLabel(members[index], index, labelKey, randomBytes));
  wipe(labelKey);
  const { deviceId, practice } = opened.header;
  const header = withMac({ ...costs, vaultId, deviceId, generation: 1, practice, slots, labels }, vaultKey);
  return { bytes: encodeHeader(header), opened: { header, vaultKey, slotIndex: 0, member: opened.member, seed, members }, recovery };
}
