import { hmacSha256 } from '#vault/crypto/hash.ts';
import type { Database, SqlRow } from './database.ts';

/**
 * What a tombstone keeps of a tip's hashes: HMACs under a sub-key of the vault. A plain hash would match the file on the
 * reporter's phone; these match only for whoever has the vault's key, and tell the desk that a deleted tip has come again.
 */
export interface TombstoneMacs {
  readonly sealedMac: Uint8Array;
  readonly contentMac: Uint8Array;
}

const sealedLabel = new TextEncoder().encode('tipkeep tombstone sealed 1');
const contentLabel = new TextEncoder().encode('tipkeep tombstone content 1');

/** `key` is the vault's sub-key for tombstones; the hashes are SHA-256 of the sealed bytes and of the opened content. */
export function tombstoneMacs(key: Uint8Array, sealedSha256: Uint8Array, plaintextSha256: Uint8Array): TombstoneMacs {
  return { sealedMac: hmacSha256(key, sealedLabel, sealedSha256), contentMac: hmacSha256(key, contentLabel, plaintextSha256) };
}

/** When the tip of exactly these sealed bytes was last deleted (milliseconds since 1970), or undefined. */
export function sealedBytesDeletedAt(place: Gravestones, sealedSha256: Uint8Array): number | undefined {
  return deletedAt(place, 'sealed_mac', (key) => hmacSha256(key, sealedLabel, sealedSha256));
}

/** The same for a tip of this content, however it was sealed or carried. */
export function contentDeletedAt(place: Gravestones, plaintextSha256: Uint8Array): number | undefined {
  return deletedAt(place, 'content_mac', (key) => hmacSha256(key, contentLabel, plaintextSha256));
}

/** Where tombstones stand, and the key that recognises them. A vault context is one. */
export interface Gravestones {
  readonly database: Database;
  readonly tombstoneKey: Uint8Array;
}

/** Before a vault gets another key: its present sub-key goes on recognising the tombstones there are. Inside a transaction of the new vault. */
export function keepTombstoneKey(database: Database, formerKey: Uint8Array): void {
  database.run('INSERT INTO former_tombstone_key (tombstone_key) VALUES (?) ON CONFLICT DO NOTHING', [formerKey]);
}

function deletedAt({ database, tombstoneKey }: Gravestones, column: 'sealed_mac' | 'content_mac', macUnder: (key: Uint8Array) => Uint8Array): number | undefined {
  const times = [tombstoneKey, ...formerKeys(database)].flatMap((key) => {
    const found = database.get(`SELECT max(deleted_at) AS deleted_at FROM tombstone WHERE ${column} = ?`, [macUnder(key)])?.['deleted_at'];
    return typeof found === 'number' ? [found] : [];
  });
  return times.length === 0 ? undefined : Math.max(...times);
}

function formerKeys(database: Database): readonly Uint8Array[] {
  return database.all('SELECT tombstone_key FROM former_tombstone_key').flatMap(({ tombstone_key: key }: SqlRow) => (key instanceof Uint8Array ? [key] : []));
}
