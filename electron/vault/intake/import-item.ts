import type { ImportItem } from '#shared/contract/intake-calls.ts';
import type { IntakeCode } from '#shared/errors.ts';
import { wipe } from '../crypto/wipe.ts';
import type { HeaderFound } from './item-opener.ts';

/** What one chosen file is, as far as a look at it tells. `part`: parts of tips that are still not whole, kept for the missing ones. */
export interface Candidate {
  readonly file: string;
  readonly class: ImportItem['class'];
  readonly code: IntakeCode | null;
  readonly sizeBytes: number;
  /** Of the bytes that were looked at. */
  readonly sha256?: Uint8Array;
  /** What the preview learnt of exactly these bytes, so that the import need not try the keys again. Holds a file key: wipe it. */
  readonly header?: HeaderFound | undefined;
  /** Of something in a zip archive or a mail: its name there, already fit to be shown; empty for the text of a mail. */
  readonly entry?: string;
  /** Of a zip archive or a mail: what is in it, each as it would be taken in. */
  readonly entries?: readonly Candidate[];
  /** When it was deleted here before, milliseconds since 1970; for the class `deleted`. */
  readonly deletedAt?: number;
}

/** Overwrites the keys that a preview kept. */
export function forgetHeaders(candidates: readonly Candidate[]): void {
  for (const { header } of candidates) wipe(header?.fileKey);
}

/** Every candidate that is taken in for itself: those in a container instead of it. */
export function eachCandidate(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.flatMap((candidate) => candidate.entries ?? [candidate]);
}
