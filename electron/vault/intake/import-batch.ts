import type { IntakeCode } from '#shared/errors.ts';
import { hex } from '../crypto/hash.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { dropParts, type PartSet } from '../store/commands/armour-parts.ts';
import { quarantinedBytes, tipOfContent, tipOfSealedBytes } from '../store/commands/known-tip.ts';
import { quarantineInTransaction, type UnopenedItem } from '../store/commands/quarantine-items.ts';
import type { ReceivedTip } from '../store/commands/received-tip.ts';
import { receiveInTransaction } from '../store/commands/receive-tips.ts';
import type { VaultContext } from '../store/events/vault-context.ts';
import { knownBlobs } from '../store/known-blobs.ts';
import { storageCode } from '../store/storage-code.ts';
import { contentDeletedAt, sealedBytesDeletedAt } from '../store/tombstones.ts';
import type { Candidate } from './import-item.ts';
import type { OpenedItem } from './item-opener.ts';
import { blobNamesOf, storeBytes, storeTip } from './store-bytes.ts';

/** One transaction and one fsync for this many; measured: more gains little and makes a cancel slower. */
const batchItems = 100;
const batchBytes = 8 * 1024 * 1024;

interface Waiting {
  readonly candidate: Candidate;
  readonly blobNames: readonly string[];
  /** The parts it was put together from: they go in the same transaction. */
  readonly set: PartSet | undefined;
}

/**
 * Items that were opened and wait to be stored together. Blobs are durable when an item joins, rows when the batch is stored. `settled` is told
 * of each item only then.
 */
export class ImportBatch {
  readonly #context: VaultContext;
  readonly #blobs: BlobStore;
  readonly #takeDeleted: boolean;
  readonly #settled: (candidate: Candidate, kind: Candidate['class']) => void;
  readonly #setGone: (set: PartSet) => void;
  readonly #hashes = new Set<string>();
  #bytes = 0;
  #tips: (Waiting & { readonly tip: ReceivedTip })[] = [];
  #unopened: (Waiting & { readonly item: UnopenedItem })[] = [];

  /** `takeDeleted`: takes in again what was deleted here before. `setGone`: the tip is stored that these parts make, and they are gone. */
  constructor(target: { readonly context: VaultContext; readonly blobs: BlobStore; readonly takeDeleted: boolean }, settled: (candidate: Candidate, kind: Candidate['class']) => void, setGone: (set: PartSet) => void) {
    this.#context = target.context;
    this.#blobs = target.blobs;
    this.#takeDeleted = target.takeDeleted;
    this.#settled = settled;
    this.#setGone = setGone;
  }

  /** `bytes` are the item's own, which its hash is of. Stores the batch when that makes it full. */
  add(candidate: Candidate, { sha256, outcome }: OpenedItem, bytes: Uint8Array, set?: PartSet): void {
    if (!outcome.ok) {
      this.addUnopened(candidate, { bytes, sha256, code: outcome.code, set });
      return;
    }
    if (this.#isHere(sha256)) {
      this.#isDuplicate(candidate, set);
      return;
    }
    const tip = outcome.value;
    const { content, plaintextSha256, format, keyId, search, hint } = tip;
    if (tipOfContent(this.#context.database, content.innerId, plaintextSha256) !== undefined) {
      this.#isDuplicate(candidate, set);
      return;
    }
    // The sealed bytes first: of a text with several tips only each tip's own tell.
    const deletedAt = this.#takeDeleted ? undefined : (sealedBytesDeletedAt(this.#context, sha256) ?? contentDeletedAt(this.#context, plaintextSha256));
    if (deletedAt !== undefined) {
      this.#settled({ ...candidate, deletedAt }, 'deleted');
      return;
    }
    const { original, attachments, blobNames } = storeTip(this.#blobs, tip.attachments, bytes);
    this.#tips.push({ candidate, blobNames, set, tip: { content, plaintextSha256, sealedSha256: sha256, format, keyId, search, hint, receivedAt: this.#context.now(), original, attachments } });
    this.#joined(sha256, bytes);
  }

  addUnopened(candidate: Candidate, { bytes, sha256, code, set }: { readonly bytes: Uint8Array; readonly sha256: Uint8Array; readonly code: IntakeCode; readonly set?: PartSet | undefined }): void {
    if (this.#isHere(sha256)) {
      this.#isDuplicate(candidate, set);
      return;
    }
    const stored = storeBytes(this.#blobs, bytes);
    const item = { code, receivedAt: this.#context.now(), sizeBytes: bytes.length, sha256, bytes: stored };
    this.#unopened.push({ candidate: { ...candidate, code }, blobNames: blobNamesOf(stored), set, item });
    this.#joined(sha256, bytes);
  }

  /** Two transactions at most: tips, then what goes to quarantine. Throws what storage refuses. */
  store(): void {
    const tips = this.#tips;
    if (tips.length > 0) {
      const receipts = this.#inOneTransaction(tips, () =>
        receiveInTransaction(
          this.#context,
          tips.map(({ tip }) => tip),
        ),
      );
      this.#tips = [];
      for (const [index, receipt] of receipts.entries()) this.#isStored(tips[index], receipt.kind === 'received' ? 'new' : 'duplicate');
    }
    const unopened = this.#unopened;
    if (unopened.length > 0) {
      const outcomes = this.#inOneTransaction(unopened, () =>
        quarantineInTransaction(
          this.#context,
          unopened.map(({ item }) => item),
        ),
      );
      this.#unopened = [];
      for (const [index, outcome] of outcomes.entries()) this.#isStored(unopened[index], outcome.kind === 'known' ? 'duplicate' : 'unreadable');
    }
    this.#bytes = 0;
    this.#hashes.clear();
  }

  /**
   * Blobs of a batch that was not stored have no row. A commit that storage refused may have become durable all the same, so the
   * database is asked; where it cannot answer, nothing is removed. What stays is found by the sweep at unlock.
   */
  forget(): void {
    const names = [...this.#tips, ...this.#unopened].flatMap(({ blobNames }) => blobNames);
    this.#tips = [];
    this.#unopened = [];
    try {
      const kept = new Set(knownBlobs(this.#context.database).map((blob) => blob.name));
      for (const name of names) if (!kept.has(name)) this.#blobs.remove(name);
    } catch (problem) {
      if (storageCode(problem) === undefined) throw problem;
    }
  }

  /** A copy of what still waits is here only once that is stored. */
  #isHere(sha256: Uint8Array): boolean {
    if (this.#hashes.has(hex(sha256))) this.store();
    const { database } = this.#context;
    return tipOfSealedBytes(database, sha256) !== undefined || quarantinedBytes(database, sha256) !== undefined;
  }

  /** A tip of parts that was here before: nothing waits for it any more. */
  #isDuplicate(candidate: Candidate, set: PartSet | undefined): void {
    if (set !== undefined) this.#inOneTransaction([{ set }], () => undefined);
    this.#settled(candidate, 'duplicate');
  }

  #inOneTransaction<T>(waiting: readonly { readonly set: PartSet | undefined }[], work: () => T): T {
    const sets = waiting.flatMap(({ set }) => set ?? []);
    const { database } = this.#context;
    const { done, names } = database.transaction(() => ({ done: work(), names: sets.flatMap((set) => dropParts(database, set)) }));
    for (const set of sets) this.#setGone(set);
    for (const name of names) this.#blobs.remove(name);
    return done;
  }

  #joined(sha256: Uint8Array, bytes: Uint8Array): void {
    this.#hashes.add(hex(sha256));
    this.#bytes += bytes.length;
    if (this.#tips.length + this.#unopened.length >= batchItems || this.#bytes >= batchBytes) this.store();
  }

  #isStored(waiting: Waiting | undefined, kind: Candidate['class']): void {
    if (waiting === undefined) return;
    if (kind === 'duplicate') for (const name of waiting.blobNames) this.#blobs.remove(name);
    this.#settled(waiting.candidate, kind);
  }
}
