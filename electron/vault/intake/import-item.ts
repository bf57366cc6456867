import type { ImportItem } from '#shared/contract/intake-calls.ts';
import type { IntakeCode } from '#shared/errors.ts';
import { shownName } from './shown-name.ts';

/** What one chosen file is, as far as a look at it tells. */
export interface Candidate {
  readonly file: string;
  readonly class: ImportItem['class'];
  readonly code: IntakeCode | null;
  readonly sizeBytes: number;
}

/** Details of at most this many files travel to the window; the counts cover all. */
export const itemsShownAtMost = 500;

export function shownItem(candidate: Candidate): ImportItem {
  return { name: shownName(candidate.file), class: candidate.class, code: candidate.code, sizeBytes: candidate.sizeBytes };
}
