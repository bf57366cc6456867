import { expect, it } from 'vitest';
import { decodeHeader } from '#vault/crypto/header-codec.ts';
import { hex } from '#vault/crypto/hash.ts';
import { newRecoveryWords } from '#vault/crypto/recovery-words.ts';
import { createVault } from '#vault/service/create-vault.ts';
import { unlockVault } from '#vault/service/unlock-vault.ts';
import { addIntakeKey } from '#vault/store/commands/add-intake-key.ts';
import { readHeaderFile } from '#vault/store/header-file.ts';
import { must, testMember, testPassphrase, vaultHarness } from '../../../../support/vault-harness.ts';

it('a vault’s events go into the chain of the device that its header names, from the first event on', async () => {
  const { environment, files, folder } = vaultHarness();
  const made = must(await createVault(environment, folder, { memberName: testMember, passphrase: testPassphrase, recoveryWords: newRecoveryWords(environment.randomBytes) }));
  const header = must(decodeHeader(must(readHeaderFile(files, folder)).bytes));
  made.close();
  const { context } = must(await unlockVault(environment, folder, testPassphrase, false));
  addIntakeKey(context, { seed: new Uint8Array(32), publicKey: new Uint8Array(1216), expiresAt: 1 });
  expect(context.database.all('SELECT device_id, count(*) AS events FROM event GROUP BY device_id')).toEqual([{ device_id: hex(header.deviceId), events: 3 }]);
  // One place for it: nothing in the database says another.
  expect(context.database.get("SELECT value FROM meta WHERE key = 'device-id'")).toBeUndefined();
  context.database.abandon();
});
