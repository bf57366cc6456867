// Every secret of a vault, opened in the test's own process with the known passphrase: the program itself tells nobody.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RunArgon2 } from '#vault/crypto/argon2.ts';
import { databaseKeys } from '#vault/crypto/database-keys.ts';
import { subkey } from '#vault/crypto/hkdf.ts';
import { secretBytes } from '#vault/crypto/secret-bytes.ts';
import { openHeader } from '#vault/crypto/vault-header.ts';
import { unlockVault } from '#vault/service/unlock-vault.ts';
import type { VaultEnvironment } from '#vault/service/vault-environment.ts';
import { formsOfBytes, formsOfText, type Needle } from '../../support/leaks/needles.ts';
import { must } from '../../support/vault-harness.ts';

/** Needles for the passphrase and every key of the vault in `folder`, which nobody has open. One Argon2id run. */
export async function vaultSecrets(environment: VaultEnvironment, folder: string, passphrase: string): Promise<readonly Needle[]> {
  let derived: Uint8Array = new Uint8Array();
  const keeping: RunArgon2 = async (input) => (derived = await environment.runArgon2(input)).slice();
  const { header, vaultKey, seed } = must(await openHeader(new Uint8Array(readFileSync(path.join(folder, 'vault.json'))), passphrase, keeping));
  const database = subkey(vaultKey, header.vaultId, 'database');
  const keys = databaseKeys(database, header.vaultId);
  const vault = must(await unlockVault({ ...environment, runArgon2: () => Promise.resolve(derived.slice()) }, folder, passphrase, false));
  const intakeSeed = vault.context.database.get('SELECT seed FROM intake_key')?.['seed'] as Uint8Array;
  vault.close();
  const secrets: Readonly<Record<string, Uint8Array>> = {
    'Argon2id result': derived,
    'vault key': vaultKey,
    'database key': database,
    'page key': keys.pages,
    'anchor key': keys.anchor,
    'signing seed': seed,
    'intake seed': intakeSeed,
  };
  return [
    ...Object.entries(secrets).flatMap(([name, key]) => formsOfBytes(name, Buffer.from(key)).slice(0, 2)),
    ...formsOfText('passphrase', passphrase).filter(({ encoding }) => /^utf|^base64 of utf-8/.test(encoding)),
    // As Argon2id is given it.
    { name: 'passphrase', encoding: 'as hashed', bytes: Buffer.from(secretBytes(passphrase)) },
  ];
}
