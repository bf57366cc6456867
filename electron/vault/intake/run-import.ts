import { equalBytes, hex, sha256 } from '../crypto/hash.ts';
import type { ArmourPart } from '#shared/sealed-tip/armour-parts.ts';
import type { PartSet } from '../store/commands/armour-parts.ts';
import { quarantinedBytes, tipOfSealedBytes } from '../store/commands/known-tip.ts';
import { storageCode } from '../store/storage-code.ts';
import { sealedBytesDeletedAt } from '../store/tombstones.ts';
import { ImportBatch } from './import-batch.ts';
import type { Candidate } from './import-item.ts';
import { beginImportRun, finishImportRun } from './import-run.ts';
import type { ImportSource } from './import-source.ts';
import type { OpenedFile } from './item-opener.ts';
import { PartSets } from './part-sets.ts';
import { WorkAhead } from './work-ahead.ts';

export interface ImportOutcome {
  readonly opened: number;
  readonly duplicates: number;
  /** Deleted here before, and left out. */
  readonly deleted: number;
  readonly quarantined: number;
  /** Files with parts that wait for the missing ones. */
  readonly parts: number;
  readonly left: number;
  /** Not reached before it was stopped. Their headers are not kept. */
  readonly remaining: readonly Candidate[];
  readonly stoppedBy: 'cancelled' | 'disk-full' | 'storage-failed' | null;
  readonly results: readonly Candidate[];
}

export interface ImportTarget extends ImportSource {
  /** Takes in again what was deleted here before. */
  readonly takeDeleted: boolean;
  /** Whether the next unlock says so when it is interrupted: a person began it, and will want to begin it again. */
  readonly isNoted: boolean;
}

/** A file that has been read. */
type Read =
  | { readonly kind: 'left' | 'duplicate' | 'deleted'; readonly candidate: Candidate }
  | { readonly kind: 'opened'; readonly candidate: Candidate; readonly bytes: Uint8Array; readonly sha256: Uint8Array; readonly opened: OpenedFile | 'failed'; readonly set?: PartSet };

/**
 * Brings the previewed files in. Helpers open the next files while this thread stores a batch of earlier ones; everything is stored
 * here, in the order of the files. Whatever a batch has stored stays, whether the person cancels, the disk fills up or the power
 * goes; the files themselves are never touched. Files the preview left are not read again; what it called a duplicate is only when its copy really is here.
 */
export async function runImport(source: ImportTarget, candidates: readonly Candidate[]): Promise<ImportOutcome> {
  const run = new ImportRun(source);
  return run.all(candidates);
}

class ImportRun {
  readonly #source: ImportTarget;
  readonly #ahead = new WorkAhead<Read>();
  readonly #batch: ImportBatch;
  readonly #results: Candidate[] = [];
  /** Files of which all is settled. A text or a container may hold several tips, so the counts below can be more. */
  readonly #settled = new Set<string>();
  /** Files with several, and how many of those are not settled yet. */
  readonly #unsettled = new Map<string, number>();
  /** SHA-256 of every file that was given to the helpers: its copies wait for it. */
  readonly #given = new Set<string>();
  readonly #counts: Record<Candidate['class'], number> = { new: 0, duplicate: 0, deleted: 0, unreadable: 0, left: 0, part: 0 };
  readonly #sets: PartSets;
  /** Files whose parts wait to be written. */
  #partly: Candidate[] = [];

  constructor(source: ImportTarget) {
    this.#source = source;
    this.#sets = new PartSets(source.context, source.blobs);
    this.#batch = new ImportBatch(
      source,
      (candidate, kind) => this.#note(candidate, kind),
      (set) => this.#sets.forgetSet(set),
    );
  }

  async all(candidates: readonly Candidate[]): Promise<ImportOutcome> {
    const { context, goOn, closing } = this.#source;
    let stoppedBy: ImportOutcome['stoppedBy'] = null;
    try {
      const runId = this.#source.isNoted ? beginImportRun(context) : undefined;
      const isWhole = await this.#takeAll(candidates);
      if (!isWhole) stoppedBy = 'cancelled';
      // A vault that is closed keeps its note of an interrupted import: the next unlock says so.
      if (!closing()) {
        this.#batch.store();
        this.#keepParts();
        if (runId !== undefined) finishImportRun(context, runId);
      }
    } catch (problem) {
      const code = storageCode(problem);
      if (code === undefined) throw problem;
      stoppedBy = code === 'disk-full' ? 'disk-full' : 'storage-failed';
      this.#batch.forget();
    }
    await goOn(this.#settled.size, candidates.length);
    return {
      opened: this.#counts.new,
      duplicates: this.#counts.duplicate,
      deleted: this.#counts.deleted,
      quarantined: this.#counts.unreadable,
      left: this.#counts.left,
      parts: this.#counts.part,
      remaining: candidates.filter(({ file }) => !this.#settled.has(file)).map(({ header: _header, ...candidate }) => candidate),
      stoppedBy,
      results: this.#results,
    };
  }

  /** False when it was cancelled, or the vault closed. */
  async #takeAll(candidates: readonly Candidate[]): Promise<boolean> {
    const { goOn, closing } = this.#source;
    const takeOldest = async (): Promise<boolean> => {
      const read = await this.#ahead.oldest();
      if (!(await goOn(this.#settled.size, candidates.length)) || closing()) return false;
      this.#take(read);
      return true;
    };
    for (const candidate of candidates) {
      if (!(await goOn(this.#settled.size, candidates.length))) return false;
      while (this.#ahead.isFull) if (!(await takeOldest())) return false;
      this.#begin(candidate);
    }
    while (!this.#ahead.isEmpty) if (!(await takeOldest())) return false;
    return true;
  }

  /** Reads one file and gives it to the helpers, unless it is left or is here already. */
  #begin(candidate: Candidate): void {
    const { candidates, context, openers, takeDeleted } = this.#source;
    const settled = (kind: 'left' | 'duplicate', code: Candidate['code']): void => {
      this.#ahead.begin(0, Promise.resolve({ kind, candidate: { ...candidate, code } }));
    };
    if (candidate.class === 'left') {
      settled('left', candidate.code);
      return;
    }
    const read = candidates.read(candidate.file);
    if (!read.ok) {
      settled('left', read.code);
      return;
    }
    const bytes = read.value;
    const hash = sha256(bytes);
    const name = hex(hash);
    const isHere = tipOfSealedBytes(context.database, hash) !== undefined || quarantinedBytes(context.database, hash) !== undefined;
    // A copy of a file that is being opened: its turn comes after that one's.
    if (isHere || this.#given.has(name)) {
      settled('duplicate', null);
      return;
    }
    const deletedAt = takeDeleted ? undefined : sealedBytesDeletedAt(context, hash);
    if (deletedAt !== undefined) {
      this.#ahead.begin(0, Promise.resolve({ kind: 'deleted', candidate: { ...candidate, deletedAt } }));
      return;
    }
    this.#given.add(name);
    // What the preview learnt counts for the very bytes it saw.
    const found = candidate.sha256 !== undefined && equalBytes(candidate.sha256, hash) ? candidate.header : undefined;
    this.#ahead.begin(
      bytes.length,
      openers.open(bytes, found).then((opened) => ({ kind: 'opened', candidate, bytes, sha256: hash, opened })),
    );
  }

  #take(read: Read): void {
    const { candidate } = read;
    if (read.kind !== 'opened') {
      // A duplicate may be a copy of one that still waits: that must be stored before this one is called so.
      if (read.kind === 'duplicate') this.#batch.store();
      this.#note(candidate, read.kind);
      return;
    }
    const { bytes, opened, set } = read;
    if (opened === 'failed') {
      this.#batch.addUnopened(candidate, { bytes, sha256: read.sha256, code: 'opening-failed', set });
      return;
    }
    // Of what parts made whole, one was expected already.
    this.#expect(candidate, opened.items.length - (set === undefined ? 0 : 1));
    for (const item of opened.items) {
      if ('left' in item) this.#note({ ...candidate, entry: item.entry, code: item.left, sizeBytes: item.sizeBytes }, 'left');
      else this.#batch.add(item.entry === undefined ? candidate : { ...candidate, entry: item.entry, sizeBytes: item.bytes?.length ?? 0 }, item, item.bytes ?? bytes, set);
    }
    this.#takeParts(candidate, read, opened);
  }

  /** What is whole now is opened like a file; the rest of the parts wait. */
  #takeParts(candidate: Candidate, { bytes, sha256: hash }: { readonly bytes: Uint8Array; readonly sha256: Uint8Array }, { parts, items }: OpenedFile): void {
    const kinds = new Set(parts.map((part) => this.#takePart(candidate, part)));
    if (kinds.has('refused') && items.every((item) => 'outcome' in item && item.outcome.ok)) {
      this.#expect(candidate, 1);
      this.#batch.addUnopened(candidate, { bytes, sha256: hash, code: 'armour-incomplete' });
    } else if (kinds.has('kept')) {
      this.#expect(candidate, 1);
      this.#partly.push(candidate);
    } else if (items.length === 0 && !kinds.has('whole')) {
      this.#expect(candidate, 1);
      // What it is a copy of may still wait.
      this.#keepParts();
      this.#note(candidate, 'duplicate');
    }
    if (this.#sets.isFull) this.#keepParts();
  }

  #takePart(candidate: Candidate, part: ArmourPart): 'kept' | 'known' | 'here' | 'refused' | 'whole' {
    const outcome = this.#sets.add(part);
    if (outcome.kind !== 'whole') return outcome.kind;
    const { sealed, set } = outcome;
    this.#expect(candidate, 1);
    const hash = sha256(sealed);
    this.#ahead.begin(
      sealed.length,
      this.#source.openers.open(sealed, undefined).then((opened) => ({ kind: 'opened', candidate, bytes: sealed, sha256: hash, opened, set })),
    );
    return 'whole';
  }

  #keepParts(): void {
    this.#sets.flush();
    const partly = this.#partly;
    this.#partly = [];
    for (const candidate of partly) this.#note(candidate, 'part');
  }

  /** So many more will be noted of this file before all of it is settled. */
  #expect({ file }: Candidate, more: number): void {
    this.#unsettled.set(file, (this.#unsettled.get(file) ?? 0) + more);
  }

  #note(candidate: Candidate, kind: Candidate['class']): void {
    this.#counts[kind] += 1;
    const { file, code, sizeBytes, deletedAt, entry } = candidate;
    const unsettled = (this.#unsettled.get(file) ?? 1) - 1;
    this.#unsettled.set(file, unsettled);
    if (unsettled <= 0) this.#settled.add(file);
    this.#results.push({ file, code, sizeBytes, class: kind, ...(entry === undefined ? {} : { entry }), ...(deletedAt === undefined ? {} : { deletedAt }) });
  }
}
