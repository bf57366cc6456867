import { tipLimits } from '#shared/domain/tip-content.ts';
import { recognise } from '#shared/sealed-tip/recognise.ts';
import { hex, sha256 } from '../crypto/hash.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { quarantinedBytes, tipOfContent, tipOfSealedBytes } from '../store/commands/known-tip.ts';
import { quarantineItems, type UnopenedItem } from '../store/commands/quarantine-items.ts';
import type { ReceivedTip } from '../store/commands/received-tip.ts';
import { receiveTips } from '../store/commands/receive-tips.ts';
import { knownBlobs } from '../store/known-blobs.ts';
import { storageCode } from '../store/storage-code.ts';
import type { Candidate } from './import-item.ts';
import { beginImportRun, finishImportRun } from './import-run.ts';
import { unknownBytesAtMost, type ImportSource } from './preview-import.ts';
import { readCandidate } from './read-candidate.ts';
import { sealedItems } from './sealed-items.ts';
import { blobNamesOf, storeBytes, storeTip } from './store-bytes.ts';
import { tryOpen } from './try-open.ts';

/** One transaction and one fsync for this many; measured: more gains little and makes a cancel slower. */
const batchItems = 100;
const batchBytes = 8 * 1024 * 1024;

export interface ImportOutcome {
  readonly opened: number;
  readonly duplicates: number;
  readonly quarantined: number;
  readonly left: number;
  readonly notReached: number;
  readonly stoppedBy: 'cancelled' | 'disk-full' | 'storage-failed' | null;
  readonly results: readonly Candidate[];
}

interface Waiting {
  readonly candidate: Candidate;
  readonly blobNames: readonly string[];
}

/**
 * Brings the previewed files in, a batch at a time. Whatever a batch has stored stays, whether the person cancels, the disk
 * fills up or the power goes; the files themselves are never touched. Files the preview left are not read again; what it called a duplicate is only when its copy really is here.
 */
export async function runImport(source: ImportSource & { readonly blobs: BlobStore }, candidates: readonly Candidate[]): Promise<ImportOutcome> {
  const run = new ImportRun(source);
  return run.all(candidates);
}

class ImportRun {
  readonly #source: ImportSource & { readonly blobs: BlobStore };
  readonly #results: Candidate[] = [];
  /** Files of which something is settled. A text may hold several tips, so the counts below can be more. */
  readonly #settled = new Set<string>();
  #opened = 0;
  #duplicates = 0;
  #quarantined = 0;
  #left = 0;
  #tips: (Waiting & { readonly tip: ReceivedTip })[] = [];
  #unopened: (Waiting & { readonly item: UnopenedItem })[] = [];
  #waitingBytes = 0;
  readonly #waitingHashes = new Set<string>();

  constructor(source: ImportSource & { readonly blobs: BlobStore }) {
    this.#source = source;
  }

  async all(candidates: readonly Candidate[]): Promise<ImportOutcome> {
    const { context, goOn } = this.#source;
    let stoppedBy: ImportOutcome['stoppedBy'] = null;
    let runId: string | undefined;
    try {
      runId = beginImportRun(context);
      for (const [index, candidate] of candidates.entries()) {
        if (!(await goOn(index, candidates.length))) {
          stoppedBy = 'cancelled';
          break;
        }
        await this.#take(candidate);
        if (this.#tips.length + this.#unopened.length >= batchItems || this.#waitingBytes >= batchBytes) this.#flush();
      }
      this.#flush();
      finishImportRun(context, runId);
    } catch (problem) {
      const code = storageCode(problem);
      if (code === undefined) throw problem;
      stoppedBy = code === 'disk-full' ? 'disk-full' : 'storage-failed';
      this.#forgetWaiting();
    }
    await goOn(this.#settled.size, candidates.length);
    return {
      opened: this.#opened,
      duplicates: this.#duplicates,
      quarantined: this.#quarantined,
      left: this.#left,
      notReached: candidates.length - this.#settled.size,
      stoppedBy,
      results: this.#results,
    };
  }

  /** Reads and opens one file; it waits for the next flush, or is noted at once when nothing is to be stored. */
  async #take(candidate: Candidate): Promise<void> {
    if (candidate.class === 'left') {
      this.#note(candidate, 'left');
      return;
    }
    const read = readCandidate(this.#source.files, candidate.file, tipLimits.sealedBytes);
    const code = read.ok ? (read.value.length > unknownBytesAtMost && recognise(read.value) === undefined ? 'too-large' : undefined) : read.code;
    if (!read.ok || code !== undefined) {
      this.#note({ ...candidate, code: code ?? null }, 'left');
      return;
    }
    for (const bytes of sealedItems(read.value)) {
      if (!(await this.#prepare(candidate, bytes))) this.#note(candidate, 'duplicate');
    }
  }

  /** True: it waits for the flush. False: it is here already. */
  async #prepare(candidate: Candidate, bytes: Uint8Array): Promise<boolean> {
    const { context, keys, blobs } = this.#source;
    const sealedSha256 = sha256(bytes);
    // A copy of what is still waiting: that must be stored before this one may be called a duplicate.
    if (this.#waitingHashes.has(hex(sealedSha256))) this.#flush();
    const isHere = tipOfSealedBytes(context.database, sealedSha256) !== undefined || quarantinedBytes(context.database, sealedSha256) !== undefined;
    if (isHere) return false;
    const outcome = await tryOpen(bytes, keys);
    const receivedAt = context.now();
    this.#waitingHashes.add(hex(sealedSha256));
    if (!outcome.ok) {
      const stored = storeBytes(blobs, bytes);
      this.#waitingBytes += bytes.length;
      this.#unopened.push({ candidate: { ...candidate, code: outcome.code }, blobNames: blobNamesOf(stored), item: { code: outcome.code, receivedAt, sizeBytes: bytes.length, sha256: sealedSha256, bytes: stored } });
      return true;
    }
    const { tip, keyId } = outcome.value;
    if (tipOfContent(context.database, tip.content.innerId, tip.plaintextSha256) !== undefined) return false;
    const stored = storeTip(blobs, outcome.value, bytes);
    this.#waitingBytes += bytes.length;
    this.#tips.push({
      candidate,
      blobNames: stored.blobNames,
      tip: { content: tip.content, plaintextSha256: tip.plaintextSha256, sealedSha256, format: tip.format, keyId, receivedAt, original: stored.original, attachments: stored.attachments },
    });
    return true;
  }

  #flush(): void {
    const { context, blobs } = this.#source;
    const tips = this.#tips;
    if (tips.length > 0) {
      const receipts = receiveTips(
        context,
        tips.map((waiting) => waiting.tip),
      );
      this.#tips = [];
      for (const [index, receipt] of receipts.entries()) {
        const waiting = tips[index];
        if (waiting === undefined) continue;
        if (receipt.kind === 'duplicate') for (const name of waiting.blobNames) blobs.remove(name);
        this.#note(waiting.candidate, receipt.kind === 'received' ? 'new' : 'duplicate');
      }
    }
    const unopened = this.#unopened;
    if (unopened.length > 0) {
      const outcomes = quarantineItems(
        context,
        unopened.map((waiting) => waiting.item),
      );
      this.#unopened = [];
      for (const [index, outcome] of outcomes.entries()) {
        const waiting = unopened[index];
        if (waiting === undefined) continue;
        if (outcome.kind === 'known') for (const name of waiting.blobNames) blobs.remove(name);
        this.#note(waiting.candidate, outcome.kind === 'known' ? 'duplicate' : 'unreadable');
      }
    }
    this.#waitingBytes = 0;
    this.#waitingHashes.clear();
  }

  #note(candidate: Candidate, kind: Candidate['class']): void {
    if (kind === 'new') this.#opened += 1;
    else if (kind === 'duplicate') this.#duplicates += 1;
    else if (kind === 'unreadable') this.#quarantined += 1;
    else this.#left += 1;
    this.#settled.add(candidate.file);
    this.#results.push({ ...candidate, class: kind });
  }

  /**
   * Blobs of a batch that was not stored have no row. A commit that storage refused may have become durable all the same, so the
   * database is asked; where it cannot answer, nothing is removed. What stays is found by the sweep at unlock.
   */
  #forgetWaiting(): void {
    const { blobs, context } = this.#source;
    const names = [...this.#tips, ...this.#unopened].flatMap((waiting) => waiting.blobNames);
    this.#tips = [];
    this.#unopened = [];
    try {
      const kept = new Set(knownBlobs(context.database).map((blob) => blob.name));
      for (const name of names) if (!kept.has(name)) blobs.remove(name);
    } catch (problem) {
      if (storageCode(problem) === undefined) throw problem;
    }
  }
}
