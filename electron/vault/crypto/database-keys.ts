import { hkdfSync } from 'node:crypto';

const keyBytes = 32;

/** HKDF-SHA256 (RFC 5869) with the vault id as salt; the label says what the key is for. */
function derived(databaseKey: Uint8Array, vaultId: Uint8Array, label: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', databaseKey, vaultId, label, keyBytes));
}

/** One key for each thing the database's files need, so that nothing sealed for one can pass as another. */
export interface DatabaseKeys {
  readonly pages: Uint8Array;
  readonly anchor: Uint8Array;
  readonly tagSum: Uint8Array;
  /**
   * The key of one WAL generation. Every generation has its own: frames of an older one never open, and the number of
   * blocks sealed under one key stays far below the 2^32 that random 96-bit nonces allow (NIST SP 800-38D, 8.3).
   */
  log(generation: Uint8Array): Uint8Array;
}

/** Derives the database's keys from the vault's sub-key for the database (32 bytes) and the vault id (16 bytes). */
export function databaseKeys(databaseKey: Uint8Array, vaultId: Uint8Array): DatabaseKeys {
  if (databaseKey.length !== keyBytes) throw new RangeError('database key: 32 bytes expected');
  const labelled = (label: string): Uint8Array => derived(databaseKey, vaultId, Buffer.from(`tipkeep database ${label}`, 'latin1'));
  return {
    pages: labelled('pages'),
    anchor: labelled('anchor'),
    tagSum: labelled('tag sum'),
    log: (generation) => derived(databaseKey, vaultId, Buffer.concat([Buffer.from('tipkeep database log ', 'latin1'), generation])),
  };
}
