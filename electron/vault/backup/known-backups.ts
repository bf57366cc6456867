import type { Database, SqlRow } from '../store/database.ts';
import { outsideKinds, type Outside } from '../store/events/event-types.ts';

/** A verified backup as the vault remembers it. */
export interface KnownBackup {
  readonly backupId: string;
  readonly placeId: string;
  readonly name: string;
  readonly madeAt: number;
  readonly events: number;
  readonly clock: string;
  readonly tips: number;
  readonly files: number;
  readonly sizeBytes: number;
  readonly outside: Outside;
}

/** Those that have not been removed, newest first. */
export function knownBackups(database: Database): readonly KnownBackup[] {
  return database.all('SELECT * FROM backup WHERE removed_at IS NULL ORDER BY events DESC, made_at DESC').map(knownBackup);
}

/** When the last verified copy was made, removed since or not: of all, and of those not on the vault's own disk. */
export function lastVerified(database: Database): { readonly anyAt: number | null; readonly outsideAt: number | null } {
  const latest = (where: string): number | null => {
    const at = database.get(`SELECT max(made_at) AS at FROM backup WHERE ${where}`)?.['at'];
    return typeof at === 'number' ? at : null;
  };
  return { anyAt: latest('true'), outsideAt: latest("outside <> 'no'") };
}

/**
 * Whether a copy that reached `clock` holds something that has been deleted since. Of one lineage only: what came later by the
 * clock was not there then.
 */
export function holdsDeleted(database: Database, clock: string): boolean {
  const found = database.get(
    `SELECT 1 AS found FROM event AS gone
     WHERE gone.type IN ('tip-deleted', 'intake-key-destroyed') AND gone.clock > ?1
       AND EXISTS (SELECT 1 FROM event AS came WHERE came.subject = gone.subject AND came.type IN ('tip-received', 'intake-key-made') AND came.clock <= ?1) LIMIT 1`,
    [clock],
  );
  return found !== undefined;
}

/** Whether a copy that reached `clock` was made while this tip or key was in the vault. */
export function wasThere(database: Database, id: string, clock: string): boolean {
  const came = database.get("SELECT min(clock) AS clock FROM event WHERE subject = ? AND type IN ('tip-received', 'intake-key-made')", [id])?.['clock'];
  const gone = database.get("SELECT min(clock) AS clock FROM event WHERE subject = ? AND type IN ('tip-deleted', 'intake-key-destroyed')", [id])?.['clock'];
  return typeof came === 'string' && came <= clock && !(typeof gone === 'string' && gone <= clock);
}

function knownBackup(row: SqlRow): KnownBackup {
  return {
    backupId: String(row['backup_id']),
    placeId: String(row['place_id']),
    name: String(row['name']),
    madeAt: Number(row['made_at']),
    events: Number(row['events']),
    clock: String(row['clock']),
    tips: Number(row['tips']),
    files: Number(row['files']),
    sizeBytes: Number(row['size_bytes']),
    outside: outsideKinds.find((kind) => kind === row['outside']) ?? 'unknown',
  };
}
