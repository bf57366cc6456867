import { hmacSha256 } from './hash.ts';
import { type VaultHeader, authenticatedBytes } from './header-codec.ts';
import { subkey } from './hkdf.ts';
import { wipe } from './wipe.ts';

/** The header with the MAC that belongs to it under this vault key. */
export function withMac(header: Omit<VaultHeader, 'mac'>, vaultKey: Uint8Array): VaultHeader {
  const key = subkey(vaultKey, header.vaultId, 'header-mac');
  const mac = hmacSha256(key, authenticatedBytes(header));
  wipe(key);
  return { ...header, mac };
}
