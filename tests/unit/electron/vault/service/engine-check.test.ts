import { describe, expect, it } from 'vitest';
import type { FileSystem } from '#vault/platform/file-system.ts';
import { EngineCheck } from '#vault/service/engine-check.ts';
import { rehearseVault } from '#vault/service/rehearse-vault.ts';
import { vaultHarness } from '../../../../support/vault-harness.ts';

const refusing = (): never => {
  throw new Error('the rehearsal must not come here');
};

describe('the proof of the engine', () => {
  it('rehearses a vault in memory alone: no file of the machine, no key derivation', async () => {
    const { environment } = vaultHarness();
    const files = new Proxy({} as FileSystem, { get: () => refusing });
    expect(await new EngineCheck({ ...environment, files, runArgon2: refusing }).passed()).toEqual({ ok: true, value: undefined });
  });

  it('is made once a process, however many ask', async () => {
    const { environment } = vaultHarness();
    let asked = 0;
    const engine = new EngineCheck({
      ...environment,
      sqliteWasm: () => {
        asked += 1;
        return environment.sqliteWasm();
      },
    });
    await Promise.all([engine.passed(), engine.passed()]);
    const once = asked;
    await engine.passed();
    expect([once > 0, asked]).toEqual([true, once]);
  });

  it('begins while nobody has unlocked yet, with the first second that passes', async () => {
    let asked = 0;
    const { environment } = vaultHarness();
    const harness = vaultHarness({
      environment: {
        sqliteWasm: () => {
          asked += 1;
          return environment.sqliteWasm();
        },
      },
    });
    expect(asked).toBe(0);
    harness.service.tick();
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toBeGreaterThan(0);
  });

  it('fails where the vault’s own code does not run: here with randomness that gives too little', async () => {
    const { environment } = vaultHarness();
    await expect(rehearseVault({ ...environment, randomBytes: (count) => new Uint8Array(Math.min(count, 31)) })).rejects.toThrow();
    expect(await new EngineCheck({ ...environment, randomBytes: (count) => new Uint8Array(Math.min(count, 31)) }).passed()).toEqual({ ok: false, code: 'engine-unfit' });
  });
});
