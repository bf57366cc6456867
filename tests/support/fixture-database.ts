import type { Result } from '#shared/result.ts';
import { subkey } from '#vault/crypto/hkdf.ts';
import { systemRandom } from '#vault/crypto/random.ts';
import { openHeader } from '#vault/crypto/vault-header.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import type { Database, DatabaseCode } from '#vault/store/database.ts';
import { readHeaderFile } from '#vault/store/header-file.ts';
import { openDatabase } from '#vault/store/open-database.ts';
import { fixtureSecrets, rememberedArgon2 } from './fixture-vault.ts';
import { wasm } from './sealed-vault.ts';
import { must } from './vault-harness.ts';

const runArgon2 = rememberedArgon2();

/** The database of a fixture vault alone, with its own keys, on a disk that may refuse. */
export async function openFixtureDatabase(files: FileSystem, schema: number): Promise<Result<Database, DatabaseCode>> {
  const header = must(await openHeader(must(readHeaderFile(files, '/vault')).bytes, fixtureSecrets(schema).passphrase, runArgon2));
  const { vaultId } = header.header;
  return openDatabase({ files, folder: '/vault', keys: { database: subkey(header.vaultKey, vaultId, 'database') }, vaultId, wasm, randomBytes: systemRandom, create: false });
}

/** The same where nothing refuses. */
export async function fixtureDatabase(files: FileSystem, schema: number): Promise<Database> {
  return must(await openFixtureDatabase(files, schema));
}
