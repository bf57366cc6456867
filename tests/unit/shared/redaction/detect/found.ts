import { tierOf, type CandidateKind } from '#shared/redaction/detect/candidate.ts';
import { detect } from '#shared/redaction/detect/detect.ts';

/** The passages of one kind that are found in a text; `likely` leaves out the lower tier. */
export function passages(text: string, kind: CandidateKind, tier: 'all' | 'likely' = 'all'): readonly string[] {
  return detect(text)
    .filter((candidate) => candidate.kind === kind && (tier === 'all' || tierOf(candidate) === 'likely'))
    .map(({ start, end }) => text.slice(start, end));
}

/** A text with its ASCII digits as those of other scripts: Khmer, Burmese, Thai, Lao, full width. */
export function inOtherDigits(text: string): readonly string[] {
  return [0x17e0, 0x1040, 0x0e50, 0x0ed0, 0xff10].map((zero) => text.replace(/[0-9]/gu, (digit) => String.fromCodePoint(zero + Number(digit))));
}
