import type { Database } from '../database.ts';

/** The tip that came from exactly these sealed bytes (SHA-256), if it is here. */
export function tipOfSealedBytes(database: Database, sealedSha256: Uint8Array): string | undefined {
  return idIn(database.get('SELECT tip_id FROM tip WHERE sealed_sha256 = ? ORDER BY number LIMIT 1', [sealedSha256]));
}

/** The tip with this inner id and this plaintext hash, if it is here: the same tip, sealed or carried again. */
export function tipOfContent(database: Database, innerId: string, plaintextSha256: Uint8Array): string | undefined {
  return idIn(database.get('SELECT tip_id FROM tip WHERE inner_id = ? AND plaintext_sha256 = ? ORDER BY number LIMIT 1', [innerId, plaintextSha256]));
}

/** The quarantined item with exactly these bytes (SHA-256), if it is here. */
export function quarantinedBytes(database: Database, sha256: Uint8Array): string | undefined {
  const found = database.get('SELECT quarantine_id FROM quarantine WHERE sha256 = ? LIMIT 1', [sha256])?.['quarantine_id'];
  return typeof found === 'string' ? found : undefined;
}

function idIn(row: Readonly<Record<string, unknown>> | undefined): string | undefined {
  return typeof row?.['tip_id'] === 'string' ? row['tip_id'] : undefined;
}
