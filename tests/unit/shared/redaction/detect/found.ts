import { tierOf, type CandidateKind } from '#shared/redaction/detect/candidate.ts';
import { detect } from '#shared/redaction/detect/detect.ts';

/** The passages of one kind that are found in a text; `likely` leaves out the lower tier. */
export function passages(text: string, kind: CandidateKind, tier: 'all' | 'likely' = 'all'): readonly string[] {
  return detect(text)
    .filter((candidate) => candidate.kind === kind && (tier === 'all' || tierOf(candidate) === 'likely'))
    .map(({ start, end }) => text.slice(start, end));
}
