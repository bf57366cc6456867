import type { Database, SqlRow } from './database.ts';

export interface KnownBlob {
  readonly name: string;
  readonly key: Uint8Array;
  /** SHA-256 its content must have; undefined for the original of a tip that is not there. */
  readonly sha256: Uint8Array | undefined;
}

const rowsOfBlobs = `
  SELECT blob_name, blob_key, sha256 FROM attachment
  UNION ALL SELECT blob_name, blob_key, sealed_sha256 FROM original LEFT JOIN tip USING (tip_id) WHERE blob_name IS NOT NULL
  UNION ALL SELECT blob_name, blob_key, sha256 FROM quarantine WHERE blob_name IS NOT NULL
  UNION ALL SELECT blob_name, blob_key, sha256 FROM evidence_part
  UNION ALL SELECT blob_name, blob_key, sha256 FROM armour_part WHERE blob_name IS NOT NULL`;

/** Every blob that a row names: attachments, large originals, large quarantined items, parts of evidence, unfinished evidence too, large parts of tips. */
export function knownBlobs(database: Database): readonly KnownBlob[] {
  return database.all(rowsOfBlobs).flatMap(blobIn);
}

/** Whether a row still names this blob. */
export function isKnownBlob(database: Database, name: string): boolean {
  return database.get(`SELECT 1 AS found FROM (${rowsOfBlobs}) WHERE blob_name = ?`, [name]) !== undefined;
}

function blobIn(row: SqlRow): readonly KnownBlob[] {
  const { blob_name: name, blob_key: key, sha256 } = row;
  return typeof name === 'string' && key instanceof Uint8Array ? [{ name, key, sha256: sha256 instanceof Uint8Array ? sha256 : undefined }] : [];
}
