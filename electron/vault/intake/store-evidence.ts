import { evidenceLimits } from '#shared/domain/evidence.ts';
import { mediaTypeHeadBytes, mediaTypeOf } from '#shared/domain/media-type.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { equalBytes, sha256InPieces } from '../crypto/hash.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { addEvidencePart, finishEvidence } from '../store/commands/keep-evidence.ts';
import type { FinishedFile } from '../store/commands/record-leaving.ts';
import { counted } from '../store/counted-steps.ts';
import type { VaultContext } from '../store/events/vault-context.ts';
import { evidenceParts, type EvidencePart } from '../store/evidence-parts.ts';
import type { EvidenceFile } from './evidence-file.ts';

const pieceBytes = 1024 * 1024;

export type StoreEvidenceCode = 'not-found' | 'file-unreadable' | 'file-changed' | 'evidence-differs';

/** Yields how many bytes are done. */
export type EvidenceSteps = Generator<number, Result<FinishedFile, StoreEvidenceCode>, undefined>;

/**
 * Brings a file in, part by part, or goes on where an earlier run stopped. Each part is a blob of its own under a key of its own: durable,
 * then its row. So whatever ends the program between two calls leaves whole parts with rows and at most one blob without, which the sweep
 * removes; and no key ever seals another version of a chunk. Going on reads the parts that are here again from the source and compares
 * their hashes: `evidence-differs` when it is another file. The event is written when all parts are there.
 */
export function* storeEvidence(vault: { readonly context: VaultContext; readonly blobs: BlobStore }, evidenceId: string, file: EvidenceFile, partBytes: number = evidenceLimits.partBytes): EvidenceSteps {
  const reading = new SourceReader(file);
  for (const part of evidenceParts(vault.context.database, evidenceId)) {
    const outcome = yield* compare(reading, part);
    if (!outcome.ok) return outcome;
  }
  while (reading.position < file.sizeBytes) {
    const outcome = yield* addPart(vault, evidenceId, file, reading, Math.min(partBytes, file.sizeBytes - reading.position));
    if (!outcome.ok) return outcome;
    yield reading.position;
  }
  return finishEvidence(vault.context, evidenceId, { mediaType: mediaTypeOf(reading.head), sha256: reading.digest() });
}

/** Reads a file from its start to its end once, and hashes it whole and in parts. */
class SourceReader {
  readonly #file: EvidenceFile;
  readonly #whole = sha256InPieces();
  #part = sha256InPieces();
  #head: Uint8Array = new Uint8Array(0);
  position = 0;

  constructor(file: EvidenceFile) {
    this.#file = file;
  }

  /** The first bytes of the file. */
  get head(): Uint8Array {
    return this.#head;
  }

  /** The next bytes, as many as `target` holds; false when they are not there. */
  next(target: Uint8Array): boolean {
    if (this.#file.read(target, this.position) !== target.length) return false;
    if (this.position === 0) this.#head = target.slice(0, mediaTypeHeadBytes);
    this.position += target.length;
    this.#whole.take(target);
    this.#part.take(target);
    return true;
  }

  /** Of what was read since the last call. */
  partDigest(): Uint8Array {
    const digest = this.#part.digest();
    this.#part = sha256InPieces();
    return digest;
  }

  digest(): Uint8Array {
    return this.#whole.digest();
  }
}

function* compare(reading: SourceReader, part: EvidencePart): Generator<number, Result<undefined, StoreEvidenceCode>, undefined> {
  const end = reading.position + part.sizeBytes;
  const piece = new Uint8Array(Math.min(pieceBytes, part.sizeBytes));
  while (reading.position < end) {
    if (!reading.next(piece.subarray(0, end - reading.position))) return fail('file-unreadable');
    yield reading.position;
  }
  return equalBytes(reading.partDigest(), part.sha256) ? ok(undefined) : fail('evidence-differs');
}

function* addPart(
  { context, blobs }: { readonly context: VaultContext; readonly blobs: BlobStore },
  evidenceId: string,
  file: EvidenceFile,
  reading: SourceReader,
  sizeBytes: number,
): Generator<number, Result<undefined, StoreEvidenceCode>, undefined> {
  const writing = blobs.writeInSteps({ sizeBytes, read: (target) => (reading.next(target) ? target.length : 0) });
  const blob = yield* counted(writing, () => reading.position);
  if (!blob.ok) return fail('file-unreadable');
  if (file.isChanged) {
    blobs.remove(blob.value.name);
    return fail('file-changed');
  }
  if (!addEvidencePart(context, evidenceId, { sizeBytes, sha256: reading.partDigest(), blob: blob.value })) {
    blobs.remove(blob.value.name);
    return fail('not-found');
  }
  return ok(undefined);
}
