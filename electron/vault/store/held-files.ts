import type { Database, SqlRow } from './database.ts';

/** A file that a receiver got, and one report in it. */
export interface HeldFile {
  readonly disclosureId: string;
  readonly disclosedAt: number;
  readonly kind: 'dossier' | 'card' | 'compound-dossier';
  readonly title: string;
  readonly tipId: string;
}

/** Everything that this receiver got with any of these tips in it, newest first, a row for each of them. */
export function heldFiles(database: Database, receiverId: string, tipIds: readonly string[]): readonly HeldFile[] {
  return database
    .all(
      `SELECT disclosure.disclosure_id, disclosed_at, preset, compound_id, disclosure_tip.tip_id, dossier.title FROM disclosure JOIN disclosure_tip USING (disclosure_id) LEFT JOIN dossier ON dossier.dossier_id = disclosure.dossier_id
       WHERE receiver_id = ? AND disclosure_tip.tip_id IN (SELECT value FROM json_each(?)) ORDER BY disclosed_at DESC, disclosure.rowid DESC, disclosure_tip.position`,
      [receiverId, JSON.stringify(tipIds)],
    )
    .map(fileOf);
}

function fileOf(row: SqlRow): HeldFile {
  return { disclosureId: String(row['disclosure_id']), disclosedAt: Number(row['disclosed_at']), kind: row['compound_id'] !== null ? 'compound-dossier' : row['preset'] === 'emergency-card' ? 'card' : 'dossier', title: typeof row['title'] === 'string' ? row['title'].slice(0, 300) : '', tipId: String(row['tip_id']) };
}

/** A report that a receiver holds about somebody of whom a tip tells that they do not hold. */
export interface HeldPerson {
  readonly tipId: string;
  readonly individual: number;
  /** null: that tip was deleted. */
  readonly heldTipNumber: number | null;
  readonly disclosedAt: number;
}

/** Of the individuals that these tips tell of, also by way of "the same person": other tips about them that this receiver got, newest first. A dossier about a compound tells of no person. */
export function heldPersons(database: Database, receiverId: string, tipIds: readonly string[]): readonly HeldPerson[] {
  const own = new Set(tipIds);
  return database
    .all(
      `WITH RECURSIVE individual_root (individual_id, root_id) AS (
         SELECT individual_id, individual_id FROM individual WHERE merged_into IS NULL
         UNION ALL SELECT individual.individual_id, individual_root.root_id FROM individual JOIN individual_root ON individual.merged_into = individual_root.individual_id
       ), told AS (SELECT DISTINCT tip_id, root_id FROM tip_individual JOIN individual_root USING (individual_id))
       SELECT mine.tip_id, root.number, other.tip_id AS other_id, tip.number AS held_number, max(disclosed_at) AS disclosed_at
       FROM told AS mine JOIN told AS other ON other.root_id = mine.root_id AND other.tip_id <> mine.tip_id JOIN individual AS root ON root.individual_id = mine.root_id
       JOIN disclosure_tip ON disclosure_tip.tip_id = other.tip_id JOIN disclosure USING (disclosure_id) LEFT JOIN tip ON tip.tip_id = other.tip_id
       WHERE receiver_id = ? AND compound_id IS NULL GROUP BY mine.tip_id, mine.root_id, other.tip_id ORDER BY disclosed_at DESC, root.number`,
      [receiverId],
    )
    .filter((row) => own.has(String(row['tip_id'])) && !own.has(String(row['other_id'])))
    .map((row) => ({ tipId: String(row['tip_id']), individual: Number(row['number']), heldTipNumber: row['held_number'] === null ? null : Number(row['held_number']), disclosedAt: Number(row['disclosed_at']) }));
}
