import type { RunArgon2 } from './argon2.ts';
import type { VaultHeader } from './header-codec.ts';
import { secretBytes } from './secret-bytes.ts';
import { wipe } from './wipe.ts';

/** One Argon2id run over what a person typed: 32 bytes that open a slot. Wipe them after use. */
export async function deriveFromSecret(secret: string, costs: Pick<VaultHeader, 'kdf' | 'kdfSalt'>, runArgon2: RunArgon2): Promise<Uint8Array> {
  const bytes = secretBytes(secret);
  try {
    return await runArgon2({ secret: bytes, salt: costs.kdfSalt, parameters: costs.kdf });
  } finally {
    wipe(bytes);
  }
}
