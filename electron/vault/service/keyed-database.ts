import type { Result } from '#shared/result.ts';
import { hex } from '../crypto/hash.ts';
import { subkey } from '../crypto/hkdf.ts';
import { signerFromSeed } from '../crypto/signing.ts';
import type { OpenedHeader } from '../crypto/vault-header.ts';
import type { CopyableDatabase, Database, DatabaseCode } from '../store/database.ts';
import { logAnchor } from '../store/events/log-anchor.ts';
import { openVaultContext, type VaultContext } from '../store/events/vault-context.ts';
import { openDatabase } from '../store/open-database.ts';
import type { VaultEnvironment } from './vault-environment.ts';

/** The vault's sub-key for its database. */
export function databaseKeyOf({ vaultKey, header }: OpenedHeader): Uint8Array {
  return subkey(vaultKey, header.vaultId, 'database');
}

/** Opens the database in a folder, or makes it, under the key that an opened header gives. */
export function openKeyed(environment: VaultEnvironment, folder: string, opened: OpenedHeader, create: boolean): Promise<Result<CopyableDatabase, DatabaseCode>> {
  const { files, randomBytes } = environment;
  // The database keeps this sub-key, not a copy: it opens its files anew after a commit that storage refused.
  const database = databaseKeyOf(opened);
  return openDatabase({ files, folder, keys: { database }, vaultId: opened.header.vaultId, wasm: environment.sqliteWasm(), randomBytes, create, logAnchor });
}

/** A session's context: whoever opened the header acts. */
export function contextOf(environment: VaultEnvironment, database: Database, opened: OpenedHeader): VaultContext {
  const { now, randomBytes } = environment;
  return openVaultContext({ database, signer: signerFromSeed(opened.member.memberId, opened.seed), deviceId: hex(opened.header.deviceId), now, randomBytes, tombstoneKey: subkey(opened.vaultKey, opened.header.vaultId, 'tombstones') });
}
