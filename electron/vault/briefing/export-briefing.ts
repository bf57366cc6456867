import { tierOf } from '#shared/redaction/detect/candidate.ts';
import { fail } from '#shared/result.ts';
import { makeFile, sealMade, writeMade, type ExportOutcome, type ExportTools } from '#vault/dossier/export-dossier.ts';
import type { DocumentFormat } from '#shared/domain/dossier-format.ts';
import type { SealingMeans } from '#vault/dossier/sealing/seal-file.ts';
import { makeBriefing, type AskedBriefing } from './make-briefing.ts';

/**
 * Makes a briefing, checks the finished bytes, seals them, and only then writes them, as `exportDossier` does. Making takes time; where the counts have changed meanwhile nothing is written (`briefing-changed`).
 * What staff typed is looked through by the detectors: whatever likely leads to a person is a finding.
 */
export async function exportBriefing(tools: Omit<ExportTools, 'paint'>, now: () => number, { format, sealing, destination, ...asked }: AskedBriefing & { readonly format: DocumentFormat; readonly sealing: SealingMeans; readonly destination: string }): Promise<ExportOutcome> {
  const asOf = now();
  const briefing = makeBriefing(tools.database, asOf, asked);
  if (!briefing.ok) return briefing;
  const { dossier, secrets } = briefing.value;
  for (const text of [asked.title, ...asked.estimates]) {
    const likely = (await tools.finder.candidatesIn(text)).filter((candidate) => tierOf(candidate) === 'likely');
    if (likely.length > 0) return { ok: false, code: 'leak-gate-refused', findings: [{ check: 'unreviewed-detail', location: 'what was typed', count: likely.length }] };
  }
  const made = await sealMade({ format, sealing }, await makeFile(tools, format, dossier, secrets));
  if (!made.ok) return made;
  const again = makeBriefing(tools.database, asOf, asked);
  if (!again.ok || JSON.stringify(again.value.secrets) !== JSON.stringify(secrets)) return fail('briefing-changed');
  return writeMade(tools, destination, made.value);
}
