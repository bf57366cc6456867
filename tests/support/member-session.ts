import type { Role } from '#shared/domain/role.ts';
import { must, testPassphrase, vaultHarness, type Harness } from './vault-harness.ts';
import type { VaultWithTips } from './vault-with-tips.ts';

const passphrase = 'invented lantern quarry willow anchor thimble';

/** Adds a colleague with this role to an open vault, locks it, and unlocks it as them. The clock goes on where it was. */
export async function memberSession({ files, harness }: Pick<VaultWithTips, 'files' | 'harness'>, role: Role, name = 'Dara (invented)'): Promise<Harness> {
  must(await harness.api['people.add']({ name, role, passphrase, secret: testPassphrase }));
  return unlockedAs({ files, harness }, passphrase);
}

/** Locks a vault and unlocks it with this passphrase, later in the same day. */
export async function unlockedAs({ files, harness }: Pick<VaultWithTips, 'files' | 'harness'>, secret: string): Promise<Harness> {
  harness.service.close();
  const again = vaultHarness({ files, folder: harness.folder });
  again.clock.wallMs = harness.clock.wallMs;
  must(await again.api['vault.unlock']({ secret, acceptPracticeMismatch: false }));
  return again;
}
