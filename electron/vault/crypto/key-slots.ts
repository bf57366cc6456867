import { gcmNonceBytes, gcmTagBytes, openGcm, sealGcm } from './aes-gcm.ts';
import { equalBytes, fromHex, hex } from './hash.ts';
import { hkdfSha256 } from './hkdf.ts';
import type { RandomBytes } from './random.ts';
import { wipe } from './wipe.ts';

/** Always this many, whoever uses them. */
export const slotCount = 16;
export type SlotKind = 'passphrase' | 'recovery';

/** What one secret opens. */
export interface SlotContent {
  readonly kind: SlotKind;
  /** 32 random bytes, the same in every slot. */
  readonly vaultKey: Uint8Array;
  /** Ed25519 seed of the slot's member, 32 bytes. */
  readonly seed: Uint8Array;
  /** 32 hexadecimal digits. */
  readonly memberId: string;
}

const keyBytes = 32;
const idBytes = 16;
const saltBytes = 32;
const contentBytes = 1 + keyBytes + keyBytes + idBytes;
/** salt, commitment, ciphertext, tag */
export const slotBytes = saltBytes + keyBytes + contentBytes + gcmTagBytes;

const kindCodes = { passphrase: 1, recovery: 2 } as const;
// A slot key seals exactly one message, since every sealing draws a new salt, so the nonce can be constant.
const nonce = new Uint8Array(gcmNonceBytes);
const nothing = new Uint8Array(0);

/** Where a slot sits: bound into its keys, so that a slot copied elsewhere does not open. */
export interface SlotPlace {
  /** 16 bytes. */
  readonly vaultId: Uint8Array;
  /** 0..15 */
  readonly index: number;
}

/** The Argon2id result gives each slot a key of its own and a commitment: a slot opens under one key only (GCM alone would allow more). */
function slotKeys(derived: Uint8Array, salt: Uint8Array, place: SlotPlace): { key: Uint8Array; commitment: Uint8Array } {
  const info = (label: string) => Buffer.concat([Buffer.from(`tipkeep/vault/1/${label}`), place.vaultId, Uint8Array.of(place.index)]);
  return {
    key: hkdfSha256(derived, salt, info('slot-key'), keyBytes),
    commitment: hkdfSha256(derived, salt, info('slot-commitment'), keyBytes),
  };
}

/** A slot that `derived`, the 32-byte Argon2id result, opens. */
export function sealSlot(content: SlotContent, derived: Uint8Array, place: SlotPlace, randomBytes: RandomBytes): Uint8Array {
  const memberId = fromHex(content.memberId);
  if (memberId?.length !== idBytes || content.vaultKey.length !== keyBytes || content.seed.length !== keyBytes) {
    throw new Error('slot content has the wrong size');
  }
  const salt = randomBytes(saltBytes);
  const { key, commitment } = slotKeys(derived, salt, place);
  const plaintext = new Uint8Array(contentBytes);
  plaintext.set([kindCodes[content.kind]], 0);
  plaintext.set(content.vaultKey, 1);
  plaintext.set(content.seed, 1 + keyBytes);
  plaintext.set(memberId, 1 + keyBytes + keyBytes);
  const sealed = sealGcm(key, nonce, plaintext, nothing);
  wipe(key, plaintext);
  const slot = new Uint8Array(slotBytes);
  slot.set(salt, 0);
  slot.set(commitment, saltBytes);
  slot.set(sealed, saltBytes + keyBytes);
  return slot;
}

/** A slot nobody uses. Salt, commitment and ciphertext of a used one look as random as this. */
export function unusedSlot(randomBytes: RandomBytes): Uint8Array {
  return randomBytes(slotBytes);
}

/**
 * Tries every slot with the same work for each, whether or not an earlier one opened: the time taken names no slot.
 * Returns the first that opens, or undefined.
 */
export function openSlots(slots: readonly Uint8Array[], derived: Uint8Array, vaultId: Uint8Array): { index: number; content: SlotContent } | undefined {
  let found: { index: number; content: SlotContent } | undefined;
  for (const [index, slot] of slots.entries()) {
    const content = openSlot(slot, derived, { vaultId, index });
    if (content && !found) found = { index, content };
    else if (content) wipe(content.vaultKey, content.seed);
  }
  return found;
}

function openSlot(slot: Uint8Array, derived: Uint8Array, place: SlotPlace): SlotContent | undefined {
  const { key, commitment } = slotKeys(derived, slot.subarray(0, saltBytes), place);
  const committed = equalBytes(commitment, slot.subarray(saltBytes, saltBytes + keyBytes));
  const plaintext = openGcm(key, nonce, slot.subarray(saltBytes + keyBytes), nothing);
  wipe(key);
  if (!plaintext) return undefined;
  const kind = slotKind(plaintext[0]);
  const content = kind && {
    kind,
    vaultKey: plaintext.slice(1, 1 + keyBytes),
    seed: plaintext.slice(1 + keyBytes, 1 + keyBytes + keyBytes),
    memberId: hex(plaintext.subarray(1 + keyBytes + keyBytes)),
  };
  wipe(plaintext);
  return committed ? content : undefined;
}

/** The kind a code byte stands for. */
export function slotKind(code: number | undefined): SlotKind | undefined {
  if (code === kindCodes.passphrase) return 'passphrase';
  return code === kindCodes.recovery ? 'recovery' : undefined;
}

/** The code byte of a kind. */
export function slotKindCode(kind: SlotKind): number {
  return kindCodes[kind];
}
