import { type Result, fail, ok } from '#shared/result.ts';
import { deriveFromSecret } from './derive-from-secret.ts';
import { hex } from './hash.ts';
import { encodeHeader, type VaultHeader } from './header-codec.ts';
import { withMac } from './header-mac.ts';
import { subkey } from './hkdf.ts';
import { openSlots, sealSlot, slotBytes, unusedSlot } from './key-slots.ts';
import { recognisedRecoveryWords } from './recovery-words.ts';
import { signerFromSeed } from './signing.ts';
import { type SlotLabel, openLabel, sealLabel } from './slot-labels.ts';
import type { HeaderTools, OpenedHeader, WrittenHeader } from './vault-header.ts';
import { wipe } from './wipe.ts';

/**
 * What can be done to the header of an open vault. Each makes the next header, one generation on, with its MAC; nothing is
 * written here. The `opened` of the result shares its vault key and seed with the one given, so wipe once.
 */

/** A header in which somebody has a slot with a new signing key; `label` says which key that is. */
export interface GivenSlot extends WrittenHeader {
  readonly label: SlotLabel;
}

/**
 * A slot for a member: their own, sealed anew, if they have one, otherwise a free one. The secret is new and so is the signing
 * key, since whoever knew the old secret knows the old key. One Argon2id run. `slots-full` needs none. `passphrase-weak` when
 * the secret opens somebody else's slot: whoever chose it could act as that member.
 */
export async function giveSlot(
  opened: OpenedHeader,
  member: { readonly memberId: string; readonly name: string },
  secret: string,
  tools: HeaderTools,
): Promise<Result<GivenSlot, 'passphrase-weak' | 'slots-full'>> {
  // Their session would go on signing with a key that no longer counts: for one's own slot there is rewrapSlot.
  if (member.memberId === opened.member.memberId) throw new Error('nobody gives themselves a slot');
  const labels = labelsOf(opened);
  const own = placesOf(labels, member.memberId);
  const place = own[0] ?? labels.indexOf(undefined);
  if (place === -1) return fail('slots-full');
  const derived = await deriveUnless(place, secret, opened, tools);
  if (!derived.ok) return derived;
  const seed = tools.randomBytes(32);
  const label: SlotLabel = { kind: 'passphrase', memberId: member.memberId, name: member.name.toWellFormed(), publicKey: signerFromSeed(member.memberId, seed).publicKey };
  const slots = new Map(own.map((index) => [index, unusedSlot(tools.randomBytes)]));
  slots.set(place, sealed(opened, label, seed, place, derived.value, tools));
  wipe(derived.value, seed);
  const nextLabels = labels.map((known, index) => (own.includes(index) ? undefined : known)).with(place, label);
  return ok({ ...nextHeader(opened, slots, nextLabels, tools), label });
}

/** The header without the slot of a member: random bytes where it was. `not-found` when they have none. Never one's own. */
export function clearSlot(opened: OpenedHeader, memberId: string, tools: HeaderTools): Result<WrittenHeader, 'not-found'> {
  if (memberId === opened.member.memberId) throw new Error('nobody takes their own slot away');
  const labels = labelsOf(opened);
  const places = placesOf(labels, memberId);
  if (places.length === 0) return fail('not-found');
  const slots = new Map(places.map((index) => [index, unusedSlot(tools.randomBytes)]));
  return ok(nextHeader(opened, slots, labels.map((label, index) => (places.includes(index) ? undefined : label)), tools));
}

/**
 * The header with another secret in the slot that is open, signing key and label as they were: the old secret no longer opens
 * it. One Argon2id run. `passphrase-weak` as for giveSlot.
 */
export async function rewrapSlot(opened: OpenedHeader, secret: string, tools: HeaderTools): Promise<Result<WrittenHeader, 'passphrase-weak'>> {
  const { slotIndex, member, seed } = opened;
  const derived = await deriveUnless(slotIndex, secret, opened, tools);
  if (!derived.ok) return derived;
  const slots = new Map([[slotIndex, sealed(opened, member, seed, slotIndex, derived.value, tools)]]);
  wipe(derived.value);
  return ok(nextHeader(opened, slots, undefined, tools));
}

/**
 * The header with other recovery words: the old ones open nothing. The recovery identity keeps its id and gets a new signing
 * key, for the same reason as in giveSlot; the log has to be told of it (`member-key-set`). Where the recovery words opened
 * the vault, `opened` of the result holds the new seed in a buffer of its own. `slots-full` when no slot has recovery words and none is free.
 */
export async function replaceRecovery(opened: OpenedHeader, words: readonly string[], tools: HeaderTools): Promise<Result<GivenSlot, 'passphrase-weak' | 'slots-full'>> {
  const text = recognisedRecoveryWords(words.join(' '));
  if (text === undefined) throw new Error('these are not recovery words');
  const labels = labelsOf(opened);
  const known = labels.findIndex((label) => label?.kind === 'recovery');
  const place = known === -1 ? labels.indexOf(undefined) : known;
  if (place === -1) return fail('slots-full');
  const derived = await deriveUnless(place, text, opened, tools);
  if (!derived.ok) return derived;
  const seed = tools.randomBytes(32);
  const memberId = labels[place]?.memberId ?? hex(tools.randomBytes(16));
  const label: SlotLabel = { kind: 'recovery', memberId, name: '', publicKey: signerFromSeed(memberId, seed).publicKey };
  const slots = new Map([[place, sealed(opened, label, seed, place, derived.value, tools)]]);
  wipe(derived.value);
  const written = nextHeader(opened, slots, labels.with(place, label), tools);
  if (place !== opened.slotIndex) {
    wipe(seed);
    return ok({ ...written, label });
  }
  return ok({ ...written, opened: { ...written.opened, member: label, seed }, label });
}

type Labels = readonly (SlotLabel | undefined)[];

function labelsOf({ header, vaultKey }: OpenedHeader): Labels {
  const key = subkey(vaultKey, header.vaultId, 'slot-labels');
  // They opened when the header did.
  const labels = header.labels.map((label, index) => openLabel(label, index, key)?.label);
  wipe(key);
  return labels;
}

function placesOf(labels: Labels, memberId: string): readonly number[] {
  return [...labels.keys()].filter((index) => labels[index]?.memberId === memberId);
}

/** The secret's Argon2id result, unless it opens a slot other than the one at `place`. */
async function deriveUnless(place: number, secret: string, { header }: OpenedHeader, tools: HeaderTools): Promise<Result<Uint8Array, 'passphrase-weak'>> {
  const derived = await deriveFromSecret(secret, header, tools.runArgon2);
  const taken = openSlots(header.slots.with(place, new Uint8Array(slotBytes)), derived, header.vaultId);
  if (taken === undefined) return ok(derived);
  wipe(derived, taken.content.vaultKey, taken.content.seed);
  return fail('passphrase-weak');
}

function sealed({ header, vaultKey }: OpenedHeader, { kind, memberId }: SlotLabel, seed: Uint8Array, index: number, derived: Uint8Array, { randomBytes }: HeaderTools): Uint8Array {
  return sealSlot({ kind, vaultKey, seed, memberId }, derived, { vaultId: header.vaultId, index }, randomBytes);
}

/** One generation on. Where labels are given, all are sealed anew, so that two headers do not show whose label changed. */
function nextHeader(opened: OpenedHeader, slots: ReadonlyMap<number, Uint8Array>, labels: Labels | undefined, { randomBytes }: HeaderTools): WrittenHeader {
  const { header, vaultKey } = opened;
  const key = subkey(vaultKey, header.vaultId, 'slot-labels');
  const next: VaultHeader = withMac(
    {
      ...header,
      generation: header.generation + 1,
      slots: header.slots.map((slot, index) => slots.get(index) ?? slot),
      labels: labels?.map((label, index) => sealLabel(label, index, key, randomBytes)) ?? header.labels,
    },
    vaultKey,
  );
  wipe(key);
  const members = labels?.filter((label) => label !== undefined) ?? opened.members;
  return { bytes: encodeHeader(next), opened: { ...opened, header: next, members } };
}
