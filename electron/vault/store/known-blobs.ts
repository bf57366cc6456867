import type { Database } from './database.ts';

export interface KnownBlob {
  readonly name: string;
  readonly key: Uint8Array;
}

/** Every blob that a row names: attachments, large originals, large quarantined items. */
export function knownBlobs(database: Database): readonly KnownBlob[] {
  const rows = database.all(`
    SELECT blob_name, blob_key FROM attachment
    UNION ALL SELECT blob_name, blob_key FROM original WHERE blob_name IS NOT NULL
    UNION ALL SELECT blob_name, blob_key FROM quarantine WHERE blob_name IS NOT NULL`);
  return rows.flatMap((row) => {
    const key = row['blob_key'];
    const name = row['blob_name'];
    return typeof name === 'string' && key instanceof Uint8Array ? [{ name, key }] : [];
  });
}
