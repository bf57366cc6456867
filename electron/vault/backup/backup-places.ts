import type { Database } from '../store/database.ts';
import { newId, type VaultContext } from '../store/events/vault-context.ts';

/** A folder that a person chose for backups. The newest one is used; earlier ones may still hold some. */
export interface BackupPlace {
  readonly placeId: string;
  readonly folder: string;
}

export const keepByDefault = 5;
const keepKey = 'backups-kept';

/** Newest choice first. */
export function backupPlaces(database: Database): readonly BackupPlace[] {
  return database.all('SELECT place_id, folder FROM backup_place ORDER BY chosen_at DESC, rowid DESC').map((row) => ({ placeId: String(row['place_id']), folder: String(row['folder']) }));
}

/** Remembers the folder as the one in use; one that was used before keeps its id. */
export function chooseBackupPlace({ database, now, randomBytes }: VaultContext, folder: string): void {
  database.transaction(() => {
    // Later than every choice before, also where the wall clock was set back.
    const latest = Number(database.get('SELECT coalesce(max(chosen_at), 0) AS latest FROM backup_place')?.['latest']);
    database.run('INSERT INTO backup_place (place_id, folder, chosen_at) VALUES (?1, ?2, ?3) ON CONFLICT (folder) DO UPDATE SET chosen_at = ?3', [newId(randomBytes), folder, Math.max(now(), latest + 1)]);
  });
}

/** How many verified backups stay in one set. */
export function backupsKept(database: Database): number {
  const kept = Number(database.get('SELECT value FROM meta WHERE key = ?', [keepKey])?.['value'] ?? keepByDefault);
  return Number.isSafeInteger(kept) && kept >= 1 ? kept : keepByDefault;
}

export function keepBackups(database: Database, count: number): void {
  database.transaction(() => database.run('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', [keepKey, String(count)]));
}
