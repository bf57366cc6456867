import { partSetsAtMost } from '#shared/contract/carrier-calls.ts';
import { joinParts, type ArmourPart } from '#shared/sealed-tip/armour-parts.ts';
import { armourLimits } from '#shared/sealed-tip/armour-text.ts';
import { sha256 } from '../crypto/hash.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { heldParts, keepParts, partName, partRows, partTotals, wholeOfArmour, type PartSet } from '../store/commands/armour-parts.ts';
import type { VaultContext } from '../store/events/vault-context.ts';
import { readStored, storeBytes } from './store-bytes.ts';

const keptBytesAtMost = 256 * 1024 * 1024;
/** Different bytes under one number: the right ones and some that somebody made up. */
const variantsAtMost = 4;
/** Held in memory until they are written; a preview writes nothing, and holds more. */
const pendingPartsAtMost = 100;
const pendingBytesAtMost = 8 * 1024 * 1024;
const heldBytesAtMost = 64 * 1024 * 1024;

/**
 * `kept`: others are missing. `known`: this very part waits here already. `here`: the whole tip is in the vault. `refused`: there is no room
 * for it among the parts. `whole`: with it nothing is missing any more; the set stays until the whole is stored.
 */
export type PartOutcome = { readonly kind: 'kept' | 'known' | 'here' | 'refused' } | { readonly kind: 'whole'; readonly sealed: Uint8Array; readonly set: PartSet };

interface Pending extends PartSet {
  readonly part: number;
  readonly sha256: Uint8Array;
  readonly bytes: Uint8Array;
}

/** What is known of a set without its bytes, kept and pending together. */
interface Held {
  /** Part and hash of each. */
  readonly names: Set<string>;
  /** How many came under each number. */
  readonly numbers: Map<number, number>;
  sizeBytes: number;
}

/** Parts of tips, as they come in by any carrier, put together with those that were kept before. Nobody else changes the sets meanwhile. */
export class PartSets {
  readonly #context: VaultContext;
  readonly #blobs: BlobStore;
  readonly #held = new Map<string, Held>();
  readonly #pending = new Map<string, Pending[]>();
  #pendingParts = 0;
  #pendingBytes = 0;
  #totals: { sets: number; sizeBytes: number } | undefined;

  constructor(context: VaultContext, blobs: BlobStore) {
    this.#context = context;
    this.#blobs = blobs;
  }

  /** Whether what waits should be written now. */
  get isFull(): boolean {
    return this.#pendingParts >= pendingPartsAtMost || this.#pendingBytes >= pendingBytesAtMost;
  }

  /** Takes one part. It is durable only after `flush`. Without flushing, as in a preview, what goes beyond 64 MiB is not put together. */
  add({ id, parts, part, bytes }: ArmourPart): PartOutcome {
    const set: PartSet = { armourId: id, parts };
    if (wholeOfArmour(this.#context.database, id)) return { kind: 'here' };
    const hash = sha256(bytes);
    const name = partName(part, hash);
    const held = this.#heldOf(set);
    const isKnown = held.names.has(name);
    if (!isKnown) {
      if (!this.#hasRoom(held, part, bytes.length)) return { kind: 'refused' };
      this.#count(held, part, name, bytes.length);
      if (this.#pendingBytes + bytes.length <= heldBytesAtMost) {
        this.#pending.set(setName(set), [...(this.#pending.get(setName(set)) ?? []), { ...set, part, sha256: hash, bytes }]);
        this.#pendingParts += 1;
        this.#pendingBytes += bytes.length;
      }
    }
    const sealed = held.numbers.size === parts ? this.#whole(set) : undefined;
    if (sealed !== undefined) return { kind: 'whole', sealed, set };
    return { kind: isKnown ? 'known' : 'kept' };
  }

  /** Writes what waits, in one transaction. Throws what storage refuses. */
  flush(): void {
    const pending = [...this.#pending.values()].flat();
    this.#pending.clear();
    this.#pendingParts = 0;
    this.#pendingBytes = 0;
    if (pending.length === 0) return;
    const stored = pending.map(({ bytes, ...part }) => ({ ...part, sizeBytes: bytes.length, bytes: storeBytes(this.#blobs, bytes) }));
    for (const name of keepParts(this.#context, stored)) this.#blobs.remove(name);
  }

  /** The whole of this set has been stored, and its rows are gone: what waits of it goes as well. */
  forgetSet(set: PartSet): void {
    for (const { bytes } of this.#pending.get(setName(set)) ?? []) {
      this.#pendingParts -= 1;
      this.#pendingBytes -= bytes.length;
    }
    this.#pending.delete(setName(set));
    this.#held.delete(setName(set));
    this.#totals = undefined;
  }

  #heldOf(set: PartSet): Held {
    const known = this.#held.get(setName(set));
    if (known !== undefined) return known;
    const held: Held = { names: new Set(), numbers: new Map(), sizeBytes: 0 };
    for (const { part, sha256: hash, sizeBytes } of heldParts(this.#context.database, set)) this.#add(held, part, partName(part, hash), sizeBytes);
    this.#held.set(setName(set), held);
    return held;
  }

  #count(held: Held, part: number, name: string, sizeBytes: number): void {
    const totals = this.#totalsNow();
    if (held.names.size === 0) totals.sets += 1;
    totals.sizeBytes += sizeBytes;
    this.#add(held, part, name, sizeBytes);
  }

  #add(held: Held, part: number, name: string, sizeBytes: number): void {
    held.names.add(name);
    held.numbers.set(part, (held.numbers.get(part) ?? 0) + 1);
    held.sizeBytes += sizeBytes;
  }

  #totalsNow(): { sets: number; sizeBytes: number } {
    this.#totals ??= { ...partTotals(this.#context.database) };
    return this.#totals;
  }

  #hasRoom(held: Held, part: number, sizeBytes: number): boolean {
    if (held.sizeBytes + sizeBytes > 2 * armourLimits.sealedBytes || (held.numbers.get(part) ?? 0) >= variantsAtMost) return false;
    const totals = this.#totalsNow();
    return totals.sets + (held.names.size === 0 ? 1 : 0) <= partSetsAtMost && totals.sizeBytes + sizeBytes <= keptBytesAtMost;
  }

  #whole(set: PartSet): Uint8Array | undefined {
    const variants = Array.from({ length: set.parts }, (): Uint8Array[] => []);
    for (const row of partRows(this.#context.database, set)) {
      const stored = readStored(this.#blobs, row);
      // One that the disk lost counts as missing.
      if (stored.ok) variants[Number(row['part']) - 1]?.push(stored.value);
    }
    for (const { part, bytes } of this.#pending.get(setName(set)) ?? []) variants[part - 1]?.push(bytes);
    return joinParts(set.armourId, variants);
  }
}

function setName({ armourId, parts }: PartSet): string {
  return `${armourId} ${parts}`;
}
