import { hkdfSync } from 'node:crypto';

/** HKDF-SHA-256 (RFC 5869), extract and expand. `lengthBytes` at most 8160. */
export function hkdfSha256(keyMaterial: Uint8Array, salt: Uint8Array, info: Uint8Array, lengthBytes: number): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', keyMaterial, salt, info, lengthBytes));
}

/** One label per purpose; a key is never used for two. */
export type SubkeyLabel = 'header-mac' | 'slot-labels' | 'database' | 'backup' | 'tombstones';

const keyBytes = 32;

/** The 32-byte key for one purpose: HKDF(vault key, salt = vault id, info = "tipkeep/vault/1/<label>"). */
export function subkey(vaultKey: Uint8Array, vaultId: Uint8Array, label: SubkeyLabel): Uint8Array {
  return hkdfSha256(vaultKey, vaultId, new TextEncoder().encode(`tipkeep/vault/1/${label}`), keyBytes);
}
