import { comparedAtMost, earlierAtMost, type HeldComparison, type HeldReportComparison } from '#shared/contract/held-calls.ts';
import type { DossierView } from '#shared/redaction/redacted-dossier.ts';
import { toldFieldNames } from '#shared/domain/told-fields.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import type { Database } from '#vault/store/database.ts';
import { heldFiles, heldPersons, type HeldFile } from '#vault/store/held-files.ts';
import { heldReport } from '#vault/store/held-reports.ts';
import { byField, differencesOf, type ToldByField } from './held-difference.ts';
import { loadDossier, redactLoaded, tipsOf } from './load-dossier.ts';

/**
 * Holds a dossier, as it would leave under a view, against everything that this receiver got of the same reports, dossiers and emergency cards. `dossier-absent`.
 * The digest is over all texts that were compared: another decision, or another file to the same receiver, gives another one.
 */
export function compareHeld(database: Database, { dossierId, view, receiverId }: { readonly dossierId: string; readonly view: DossierView; readonly receiverId: string }): Result<HeldComparison, 'dossier-absent'> {
  const loaded = loadDossier(database, dossierId);
  if (loaded === undefined) return fail('dossier-absent');
  const tipIds = tipsOf(loaded);
  const files = heldFiles(database, receiverId, tipIds);
  // Mostly they hold nothing of it, and nothing has to be redacted to see that.
  const { told } = files.length === 0 ? { told: [] } : redactLoaded(loaded, view);
  const compared: unknown[] = [receiverId, dossierId];
  let mustCompare = false;
  const reports = tipIds.flatMap((tipId, index): HeldComparison['reports'] => {
    const now = told[index] ?? [];
    const earlier = files.filter((file) => file.tipId === tipId).map((file) => ({ file, held: heldReport(database, file.disclosureId, tipId) }));
    if (earlier.length === 0) return [];
    compared.push([tipId, now, earlier]);
    const fields = byField(now);
    const against = earlier.map(({ file, held }) => againstFile(file, held && byField(held), fields));
    mustCompare ||= against.some(({ isKept, differences }) => !isKept || differences.some(({ state }) => state !== 'same'));
    return [
      {
        position: index + 1,
        tipId,
        tipNumber: loaded.texts.find((text) => text.tipId === tipId)?.tipNumber ?? 0,
        firstTime: toldFieldNames.filter((field) => fields.has(field) && earlier.every(({ held }) => held?.some((each) => each.field === field) !== true)),
        earlier: against.slice(0, comparedAtMost),
        earlierTotal: against.length,
      },
    ];
  });
  const persons = heldPersons(database, receiverId, tipIds);
  const distinct = [...new Map(files.map((file) => [file.disclosureId, file])).values()];
  return ok({
    mustCompare,
    digest: hex(sha256(new TextEncoder().encode(JSON.stringify(compared)))),
    files: distinct.slice(0, earlierAtMost).map(shownFile),
    filesTotal: distinct.length,
    reports,
    samePerson: persons.slice(0, earlierAtMost).map(({ tipId, ...person }) => ({ position: tipIds.indexOf(tipId) + 1, ...person })),
    samePersonTotal: persons.length,
  });
}

const shownFile = ({ disclosureId, disclosedAt, kind, title }: HeldFile): HeldComparison['files'][number] => ({ disclosureId, disclosedAt, kind, title });

function againstFile(file: HeldFile, held: ToldByField | undefined, now: ToldByField): HeldReportComparison['earlier'][number] {
  return { ...shownFile(file), isKept: held !== undefined, differences: held === undefined ? [] : [...differencesOf(held, now)] };
}
