import { tierOf } from '#shared/redaction/detect/candidate.ts';
import { fail } from '#shared/result.ts';
import { makeFile, sealMade, writeMade, type ExportOutcome, type ExportTools } from '#vault/dossier/export-dossier.ts';
import type { DocumentFormat } from '#shared/domain/dossier-format.ts';
import type { SealingMeans } from '#vault/dossier/sealing/seal-file.ts';
import { makeBriefing, type AskedBriefing, type MadeBriefing } from './make-briefing.ts';

/** A briefing as it was made at `asOf` (milliseconds since 1970). */
export interface BegunBriefing {
  readonly asOf: number;
  readonly asked: AskedBriefing;
  readonly made: MadeBriefing;
}

/**
 * Makes the file of a briefing, checks the finished bytes, seals them, and only then writes them, as `exportDossier` does. Making takes time; where the counts have changed meanwhile nothing is written (`briefing-changed`).
 * What staff typed is looked through by the detectors: whatever likely leads to a person is a finding.
 */
export async function exportBriefing(tools: Omit<ExportTools, 'paint'>, { asOf, asked, made: { dossier, secrets } }: BegunBriefing, { format, sealing, destination }: { readonly format: DocumentFormat; readonly sealing: SealingMeans; readonly destination: string }): Promise<ExportOutcome> {
  for (const text of [asked.title, ...asked.estimates]) {
    await tools.finder.turn();
    const likely = (await tools.finder.candidatesIn(text)).filter((candidate) => tierOf(candidate) === 'likely');
    if (likely.length > 0) return { ok: false, code: 'leak-gate-refused', findings: [{ check: 'unreviewed-detail', location: 'what was typed', count: likely.length }] };
  }
  const made = await sealMade({ format, sealing }, await makeFile(tools, format, dossier, secrets));
  if (!made.ok) return made;
  const again = makeBriefing(tools.database, asOf, asked);
  if (!again.ok || JSON.stringify(again.value.secrets) !== JSON.stringify(secrets)) return fail('briefing-changed');
  return writeMade(tools, destination, made.value);
}
