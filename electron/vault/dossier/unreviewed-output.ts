import { tierOf, type Candidate, type CandidateKind } from '#shared/redaction/detect/candidate.ts';
import { detectInParts } from '#shared/redaction/detect/detect-in-parts.ts';
import { bareString } from '#shared/redaction/fold.ts';
import { shownText, type RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import type { Turn } from './found-details.ts';
import type { GateFinding } from './gate-report.ts';
import type { LoadedDossier } from './load-dossier.ts';

/** What leads to one person by itself. Names, dates, ages and places are for the eye of who reads. */
const direct: ReadonlySet<CandidateKind> = new Set<CandidateKind>([
  'phone',
  'email',
  'ip-address',
  'mac-address',
  'handle',
  'national-id',
  'passport',
  'machine-readable-zone',
  'card',
  'bank-account',
  'iban',
  'payment-code',
  'wallet',
  'coordinates',
]);

/**
 * The detectors once more, over what leaves: the title, which nobody is asked about passage by passage, and texts that read on where something was cut out. Whatever leads to a person
 * and was not let stand by somebody is a finding. That the finished file has this text and no other is what the leak gate checks.
 */
export async function unreviewedIn(dossier: RedactedDossier, loaded: LoadedDossier, turn: Turn): Promise<readonly GateFinding[]> {
  const letStand = [...new Set(loaded.texts.flatMap(({ text, kept }) => kept.map(({ start, end }) => bareString(text.slice(start, end)))))];
  const findings: GateFinding[] = [];
  let location = 'title';
  let reports = 0;
  for (const block of dossier.blocks) {
    if (block.kind === 'heading' && block.level === 2) location = `report ${String((reports += 1))}`;
    const text = shownText(block);
    const unreviewed: Candidate[] = [];
    for (const part of detectInParts(text)) {
      for (const candidate of part) if (direct.has(candidate.kind) && tierOf(candidate) === 'likely' && !isLetStand(text.slice(candidate.start, candidate.end), letStand)) unreviewed.push(candidate);
      await turn();
    }
    if (unreviewed.length > 0) findings.push({ check: 'unreviewed-detail', location, count: new Set(unreviewed.map(({ start }) => start)).size });
  }
  return findings;
}

function isLetStand(passage: string, letStand: readonly string[]): boolean {
  const bare = bareString(passage);
  return letStand.some((kept) => kept.includes(bare));
}
