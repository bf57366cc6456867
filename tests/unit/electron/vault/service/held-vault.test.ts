import { describe, expect, it } from 'vitest';
import type { ProcessIdentity } from '#vault/platform/process-identity.ts';
import { createTestVault, must, testPassphrase, vaultHarness } from '../../../../support/vault-harness.ts';

const bootId = 'cd'.repeat(16);
const process = (pid: number, uptimeSeconds: number): ProcessIdentity => ({ mark: () => ({ pid, startedTicks: pid, bootId, pidNamespace: 3, uptimeSeconds }), mayBeAlive: () => true });

describe('a vault that another process has open', () => {
  it('is refused, and said to be held by which process since when, without a key', async () => {
    const first = vaultHarness({ environment: { identity: process(4242, 1000) } });
    await createTestVault(first);
    const second = vaultHarness({ files: first.files, environment: { identity: process(5000, 1000 + 90 * 60) } });
    expect(await second.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false })).toEqual({ ok: false, code: 'vault-in-use' });
    expect(must(await second.api['vault.holder']({}))).toEqual({ holder: { processId: 4242, since: second.clock.wallMs - 90 * 60_000, isSure: true } });
    first.service.close();
    expect(must(await second.api['vault.holder']({}))).toEqual({ holder: null });
    expect((await second.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false })).ok).toBe(true);
    second.service.close();
  });
});
