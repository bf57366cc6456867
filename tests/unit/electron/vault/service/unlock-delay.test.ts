import { describe, expect, it } from 'vitest';
import { UnlockDelay } from '#vault/service/unlock-delay.ts';
import { createTestVault, must, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';

describe('the delay after wrong secrets', () => {
  it('grows with each and ends at half a minute', () => {
    const clock = { ms: 5000 };
    const delay = new UnlockDelay(() => clock.ms, 0, () => undefined);
    const seconds: number[] = [];
    for (let count = 0; count < 12; count += 1) {
      delay.wrong();
      seconds.push(delay.remainingMs / 1000);
      clock.ms += delay.remainingMs;
      expect(delay.remainingMs).toBe(0);
    }
    expect(seconds).toEqual([0, 0, 1, 2, 4, 8, 16, 30, 30, 30, 30, 30]);
  });

  it('begins anew with the number it was told of, whatever that is, and is over after a right one', () => {
    const told: number[] = [];
    const delay = new UnlockDelay(() => 0, 1_000_000, (count) => told.push(count));
    expect(delay.remainingMs).toBe(30_000);
    delay.right();
    delay.right();
    delay.wrong();
    expect(told).toEqual([0, 1]);
  });
});

const attempt = (harness: Harness, secret: string): ReturnType<Harness['api']['vault.unlock']> => harness.api['vault.unlock']({ secret, acceptPracticeMismatch: false });

async function lockedVault(): Promise<Harness> {
  const first = vaultHarness();
  await createTestVault(first);
  first.service.close();
  return vaultHarness({ files: first.files });
}

describe('unlocking after wrong passphrases', () => {
  it('does not even try a secret while the delay runs, the right one included, says how long, and answers other calls', async () => {
    const harness = await lockedVault();
    for (let count = 0; count < 3; count += 1) expect(await attempt(harness, 'wrong')).toMatchObject({ code: 'wrong-passphrase' });
    expect(must(await harness.api['session.status']({}))).toMatchObject({ state: 'locked', unlockWaitMs: 1000 });
    expect(await attempt(harness, testPassphrase)).toEqual({ ok: false, code: 'unlock-delayed' });
    expect((await harness.api['passphrase.suggest']({})).ok).toBe(true);
    harness.clock.monotonicMs += 999;
    expect(await attempt(harness, testPassphrase)).toEqual({ ok: false, code: 'unlock-delayed' });
    // The wall clock is anybody's to set.
    harness.clock.wallMs += 3_600_000;
    expect(await attempt(harness, testPassphrase)).toEqual({ ok: false, code: 'unlock-delayed' });
    harness.clock.monotonicMs += 1;
    expect((await attempt(harness, testPassphrase)).ok).toBe(true);
    expect(harness.wrongSecrets).toEqual([1, 2, 3, 0]);
    harness.service.close();
  });

  it('tries one at a time, however many come at once', async () => {
    const harness = await lockedVault();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => attempt(harness, 'wrong')));
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 'wrong-passphrase')).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 'busy')).toHaveLength(49);
  });

  it('goes on in the next vault process with the number main kept, and wipes nothing however many came', async () => {
    const first = await lockedVault();
    for (let count = 0; count < 40; count += 1) {
      await attempt(first, 'wrong');
      first.clock.monotonicMs += 30_000;
    }
    expect(first.wrongSecrets.at(-1)).toBe(8);
    first.service.close();
    const second = vaultHarness({ files: first.files, wrongSecrets: first.wrongSecrets.at(-1) ?? 0 });
    expect(await attempt(second, testPassphrase)).toEqual({ ok: false, code: 'unlock-delayed' });
    second.clock.monotonicMs += 30_000;
    expect((await attempt(second, testPassphrase)).ok).toBe(true);
    second.service.close();
  });
});
