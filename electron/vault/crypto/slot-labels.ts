import { gcmNonceBytes, gcmTagBytes, openGcm, sealGcm } from './aes-gcm.ts';
import { fromHex, hex } from './hash.ts';
import { type SlotKind, slotKind, slotKindCode } from './key-slots.ts';
import type { RandomBytes } from './random.ts';

/** Who uses a slot. Sealed under a key from the vault key, so members see each other and nobody else sees anybody. */
export interface SlotLabel {
  readonly kind: SlotKind;
  /** 32 hexadecimal digits. */
  readonly memberId: string;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
  /** At most 100 UTF-16 units; empty for the recovery key. */
  readonly name: string;
}

export const memberNameUnits = 100;
const nameBytes = memberNameUnits * 3; // a UTF-16 unit takes at most three bytes in UTF-8
const idAt = 1;
const keyAt = idAt + 16;
const lengthAt = keyAt + 32;
const nameAt = lengthAt + 2;
const labelBytes = nameAt + nameBytes;
/** nonce, ciphertext, tag */
export const sealedLabelBytes = gcmNonceBytes + labelBytes + gcmTagBytes;

/** `label` undefined says that the slot is free. */
export function sealLabel(label: SlotLabel | undefined, index: number, key: Uint8Array, randomBytes: RandomBytes): Uint8Array {
  const plaintext = new Uint8Array(labelBytes);
  if (label) {
    const memberId = fromHex(label.memberId);
    const name = new TextEncoder().encode(label.name);
    if (memberId?.length !== 16 || label.publicKey.length !== 32 || label.name.length > memberNameUnits || !label.name.isWellFormed()) {
      throw new Error('slot label has the wrong size');
    }
    plaintext.set([slotKindCode(label.kind)], 0);
    plaintext.set(memberId, idAt);
    plaintext.set(label.publicKey, keyAt);
    plaintext.set([name.length >> 8, name.length & 0xff], lengthAt);
    plaintext.set(name, nameAt);
  }
  const nonce = randomBytes(gcmNonceBytes);
  const sealed = new Uint8Array(sealedLabelBytes);
  sealed.set(nonce, 0);
  sealed.set(sealGcm(key, nonce, plaintext, labelContext(index)), gcmNonceBytes);
  return sealed;
}

/** `undefined` inside for a free slot; undefined outside when the label does not open or is not in its one encoding. */
export function openLabel(sealed: Uint8Array, index: number, key: Uint8Array): { readonly label: SlotLabel | undefined } | undefined {
  const plaintext = openGcm(key, sealed.subarray(0, gcmNonceBytes), sealed.subarray(gcmNonceBytes), labelContext(index));
  if (plaintext?.length !== labelBytes) return undefined;
  if (plaintext.every((byte) => byte === 0)) return { label: undefined };
  const kind = slotKind(plaintext[0]);
  const length = ((plaintext[lengthAt] ?? 0) << 8) | (plaintext[lengthAt + 1] ?? 0);
  if (!kind || length > nameBytes || plaintext.subarray(nameAt + length).some((byte) => byte !== 0)) return undefined;
  const name = decodeName(plaintext.subarray(nameAt, nameAt + length));
  if (name === undefined || name.length > memberNameUnits) return undefined;
  return { label: { kind, memberId: hex(plaintext.subarray(idAt, keyAt)), publicKey: plaintext.slice(keyAt, lengthAt), name } };
}

function labelContext(index: number): Uint8Array {
  return Buffer.concat([Buffer.from('tipkeep/vault/1/slot-label'), Uint8Array.of(index)]);
}

function decodeName(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
