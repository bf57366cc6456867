import { comparedAtMost, earlierAtMost, type HeldComparison, type HeldReportComparison } from '#shared/contract/held-calls.ts';
import { toldFieldNames, type ToldField } from '#shared/domain/told-fields.ts';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import type { Database } from '#vault/store/database.ts';
import { heldFiles, heldPersons, type HeldFile } from '#vault/store/held-files.ts';
import { heldReport } from '#vault/store/held-reports.ts';
import { byField, differencesOf, type ToldByField } from './held-difference.ts';

/** A document as it would leave to somebody. */
export interface ToldDocument {
  readonly receiverId: string;
  /** The id of what it is made of. */
  readonly subject: string;
  readonly tipIds: readonly string[];
  /** What it tells of each of them, in their order. Asked only where the receiver holds anything of them. */
  readonly told: () => readonly (readonly ToldField[])[];
  /** Whether it tells of persons, so that other reports about them count. */
  readonly tellsOfPersons: boolean;
}

/**
 * Holds a document against everything that its receiver got of the same reports: dossiers, dossiers about compounds and emergency cards. The digest is over all texts that were compared: another decision, or another file to the
 * same receiver, gives another one.
 */
export function compareTold(database: Database, { receiverId, subject, tipIds, told: tell, tellsOfPersons }: ToldDocument): HeldComparison {
  const files = heldFiles(database, receiverId, tipIds);
  // Mostly they hold nothing of it, and nothing has to be made to see that.
  const told = files.length === 0 ? [] : tell();
  const compared: unknown[] = [receiverId, subject];
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
        tipNumber: Number(database.get('SELECT number FROM tip WHERE tip_id = ?', [tipId])?.['number'] ?? 0),
        firstTime: toldFieldNames.filter((field) => fields.has(field) && earlier.every(({ held }) => held?.some((each) => each.field === field) !== true)),
        earlier: against.slice(0, comparedAtMost),
        earlierTotal: against.length,
      },
    ];
  });
  const persons = tellsOfPersons ? heldPersons(database, receiverId, tipIds) : [];
  const distinct = [...new Map(files.map((file) => [file.disclosureId, file])).values()];
  return {
    mustCompare,
    digest: hex(sha256(new TextEncoder().encode(JSON.stringify(compared)))),
    files: distinct.slice(0, earlierAtMost).map(shownFile),
    filesTotal: distinct.length,
    reports,
    samePerson: persons.slice(0, earlierAtMost).map(({ tipId, ...person }) => ({ position: tipIds.indexOf(tipId) + 1, ...person })),
    samePersonTotal: persons.length,
  };
}

const shownFile = ({ disclosureId, disclosedAt, kind, title }: HeldFile): HeldComparison['files'][number] => ({ disclosureId, disclosedAt, kind, title });

function againstFile(file: HeldFile, held: ToldByField | undefined, now: ToldByField): HeldReportComparison['earlier'][number] {
  return { ...shownFile(file), isKept: held !== undefined, differences: held === undefined ? [] : [...differencesOf(held, now)] };
}
