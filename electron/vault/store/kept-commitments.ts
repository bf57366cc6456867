import type { Database, SqlRow } from './database.ts';

/** What opens a commitment that left. */
export interface KeptCommitment {
  readonly tipId: string;
  readonly kind: 'report' | 'attachment';
  /** 0 for the sealed tip; its files count from 1. */
  readonly number: number;
  readonly salt: Uint8Array;
  readonly commitment: Uint8Array;
}

export function keepCommitments(database: Database, disclosureId: string, commitments: readonly KeptCommitment[]): void {
  for (const { tipId, kind, number, salt, commitment } of commitments) {
    database.run('INSERT INTO dossier_commitment (disclosure_id, tip_id, kind, number, salt, commitment) VALUES (?, ?, ?, ?, ?, ?)', [disclosureId, tipId, kind, number, salt, commitment]);
  }
}

/** By report as it stands in the dossier, then by number. */
export function keptCommitments(database: Database, disclosureId: string): readonly KeptCommitment[] {
  return database
    .all('SELECT dossier_commitment.* FROM dossier_commitment JOIN disclosure_tip USING (disclosure_id, tip_id) WHERE disclosure_id = ? ORDER BY position, dossier_commitment.number', [disclosureId])
    .map((row) => ({ tipId: String(row['tip_id']), kind: row['kind'] === 'attachment' ? 'attachment' : 'report', number: Number(row['number']), salt: bytesIn(row, 'salt'), commitment: bytesIn(row, 'commitment') }));
}

/** Without its salt nobody can open a commitment, ever. */
export function forgetCommitments(database: Database, tipId: string): void {
  database.run('DELETE FROM dossier_commitment WHERE tip_id = ?', [tipId]);
}

function bytesIn(row: SqlRow, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new Error(`${column} is not bytes`);
  return value;
}
