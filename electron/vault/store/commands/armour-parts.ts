import { fromHex, hex } from '#vault/crypto/hash.ts';
import type { Database, SqlRow } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import type { StoredBytes } from './received-tip.ts';

/** Parts belong together that name one tip and one number of parts: a tip may come cut up in two ways. */
export interface PartSet {
  /** 16 hex digits. */
  readonly armourId: string;
  readonly parts: number;
}

export interface KeptPart extends PartSet {
  /** From 1. */
  readonly part: number;
  readonly sha256: Uint8Array;
  readonly sizeBytes: number;
  readonly bytes: StoredBytes;
}

/** Keeps parts, in one transaction of its own; one that is here already stays as it is. Blobs must be durable before. Returns the names of blobs that no row took. */
export function keepParts({ database, now }: VaultContext, parts: readonly KeptPart[]): readonly string[] {
  return database.transaction(() =>
    parts.flatMap(({ armourId, parts: of, part, sha256, sizeBytes, bytes }) => {
      const blobName = bytes.kind === 'blob' ? bytes.blobName : null;
      const isHere = database.get('SELECT 1 AS found FROM armour_part WHERE armour_id = ? AND parts = ? AND part = ? AND sha256 = ?', [armourId, of, part, sha256]) !== undefined;
      if (isHere) return blobName === null ? [] : [blobName];
      database.run('INSERT INTO armour_part (armour_id, parts, part, sha256, received_at, size_bytes, sealed, blob_name, blob_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
        armourId,
        of,
        part,
        sha256,
        now(),
        sizeBytes,
        bytes.kind === 'inline' ? bytes.bytes : null,
        blobName,
        bytes.kind === 'blob' ? bytes.blobKey : null,
      ]);
      return [];
    }),
  );
}

/** What is kept of one set, without the bytes. */
export function heldParts(database: Database, { armourId, parts }: PartSet): readonly { readonly part: number; readonly sha256: Uint8Array; readonly sizeBytes: number }[] {
  return database.all('SELECT part, sha256, size_bytes FROM armour_part WHERE armour_id = ? AND parts = ?', [armourId, parts]).map((row) => {
    const hash = row['sha256'];
    if (!(hash instanceof Uint8Array)) throw new Error('a hash of a part is not bytes');
    return { part: Number(row['part']), sha256: hash, sizeBytes: Number(row['size_bytes']) };
  });
}

/** Rows of one set with their bytes, by part. */
export function partRows(database: Database, { armourId, parts }: PartSet): readonly SqlRow[] {
  return database.all('SELECT part, sealed, blob_name, blob_key FROM armour_part WHERE armour_id = ? AND parts = ? ORDER BY part, received_at, sha256', [armourId, parts]);
}

/** Inside a transaction: the rows of a set go. Returns the names of their blobs, to be removed once that is durable. */
export function dropParts(database: Database, { armourId, parts }: PartSet): readonly string[] {
  const names = database.all('SELECT blob_name FROM armour_part WHERE armour_id = ? AND parts = ? AND blob_name IS NOT NULL', [armourId, parts]).map((row) => String(row['blob_name']));
  database.run('DELETE FROM armour_part WHERE armour_id = ? AND parts = ?', [armourId, parts]);
  return names;
}

/** A person gave a set up, in one transaction of its own: its rows go, and the log says who did it. undefined: no such set. */
export function discardParts(context: VaultContext, set: PartSet): readonly string[] | undefined {
  const { database } = context;
  return database.transaction(() => {
    const row = database.get('SELECT count(DISTINCT part) AS kept, coalesce(sum(size_bytes), 0) AS size FROM armour_part WHERE armour_id = ? AND parts = ?', [set.armourId, set.parts]);
    const kept = Number(row?.['kept']);
    if (kept === 0) return undefined;
    const names = dropParts(database, set);
    appendEvents(context, [{ type: 'parts-discarded', payload: { discardId: newId(context.randomBytes), armourId: set.armourId, parts: set.parts, kept, sizeBytes: Number(row?.['size']), at: context.now() } }]);
    return names;
  });
}

/** Whether a tip, or a sealed tip in quarantine, has this armour id: the first eight bytes of its SHA-256. */
export function wholeOfArmour(database: Database, armourId: string): boolean {
  return tipOfArmour(database, armourId) !== undefined || database.get('SELECT 1 AS found FROM quarantine WHERE sha256 BETWEEN ? AND ? LIMIT 1', hashesOf(armourId)) !== undefined;
}

/** The tip whose sealed bytes have this armour id. */
export function tipOfArmour(database: Database, armourId: string): string | undefined {
  const tipId = database.get('SELECT tip_id FROM tip WHERE sealed_sha256 BETWEEN ? AND ? LIMIT 1', hashesOf(armourId))?.['tip_id'];
  return typeof tipId === 'string' ? tipId : undefined;
}

/** How much is kept of all sets together. */
export function partTotals(database: Database): { readonly sets: number; readonly sizeBytes: number } {
  const row = database.get('SELECT count(*) AS sets, coalesce(sum(size), 0) AS size FROM (SELECT sum(size_bytes) AS size FROM armour_part GROUP BY armour_id, parts)');
  return { sets: Number(row?.['sets']), sizeBytes: Number(row?.['size']) };
}

export interface ListedSet extends PartSet {
  readonly present: readonly number[];
  readonly sizeBytes: number;
  /** Milliseconds since 1970. */
  readonly firstAt: number;
  readonly lastAt: number;
}

/** Every set that is kept, oldest first. */
export function listSets(database: Database): readonly ListedSet[] {
  return database
    .all('SELECT armour_id, parts, group_concat(DISTINCT part) AS present, sum(size_bytes) AS size, min(received_at) AS first_at, max(received_at) AS last_at FROM armour_part GROUP BY armour_id, parts ORDER BY first_at, armour_id, parts')
    .map((row) => ({
      armourId: String(row['armour_id']),
      parts: Number(row['parts']),
      present: String(row['present'])
        .split(',')
        .map(Number)
        .sort((one, other) => one - other),
      sizeBytes: Number(row['size']),
      firstAt: Number(row['first_at']),
      lastAt: Number(row['last_at']),
    }));
}

/** Which part this is, for a map. */
export function partName(part: number, sha256: Uint8Array): string {
  return `${part} ${hex(sha256)}`;
}

/** The lowest and the highest SHA-256 that begins with it. */
function hashesOf(armourId: string): readonly Uint8Array[] {
  return ['00', 'ff'].map((filling) => {
    const bytes = fromHex(armourId + filling.repeat(24));
    if (bytes === undefined) throw new Error('the id of a set of parts is not hexadecimal');
    return bytes;
  });
}
