import { describe, expect, it } from 'vitest';
import { argon2Here, MemoryShort } from '#vault/crypto/argon2.ts';
import { hex } from '#vault/crypto/hash.ts';
import { kdfAllowed, kdfCeiling, kdfDefault, kdfFloor } from '#vault/crypto/kdf-parameters.ts';
import { argon2InThread } from '#vault/crypto/run-argon2.ts';
import { helperThread } from '#vault/platform/helper-thread.ts';
import { argon2FromSource } from '../../../../support/argon2-from-source.ts';

const secret = new TextEncoder().encode('Pរឿងសាកល្បង');
const salt = new Uint8Array(16).fill(7);

describe('the Argon2id thread', () => {
  it('gives the same key as a run in this thread, and leaves the caller’s secret alone', async () => {
    const before = hex(secret);
    const there = await argon2FromSource({ secret, salt, parameters: kdfFloor });
    expect(hex(there)).toBe(hex(await argon2Here({ secret, salt, parameters: kdfFloor })));
    expect(hex(secret)).toBe(before);
  });

  it('gives its memory back', async () => {
    const before = process.memoryUsage().rss;
    await argon2FromSource({ secret, salt, parameters: kdfDefault });
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * 1024 * 1024);
  });

  it('is not started for parameters out of bounds', async () => {
    let started = 0;
    const run = argon2InThread(() => {
      started += 1;
      return Promise.resolve(new Uint8Array(32));
    });
    await expect(run({ secret, salt, parameters: { ...kdfCeiling, memoryKib: kdfCeiling.memoryKib + 1 } })).rejects.toThrow('out of bounds');
    await expect(run({ secret, salt, parameters: { ...kdfFloor, iterations: 2 } })).rejects.toThrow('out of bounds');
    await expect(argon2Here({ secret, salt, parameters: { ...kdfFloor, parallelism: 2 } })).rejects.toThrow('out of bounds');
    expect(started).toBe(0);
  });

  it('says that memory is short when the thread fails or says nothing', async () => {
    const broken = argon2InThread(helperThread(new URL('data:text/javascript,throw new Error("no")')));
    await expect(broken({ secret, salt, parameters: kdfFloor })).rejects.toThrow(MemoryShort);
    const silent = argon2InThread(helperThread(new URL('data:text/javascript,')));
    await expect(silent({ secret, salt, parameters: kdfFloor })).rejects.toThrow(MemoryShort);
  });
});

describe('the bounds of the key derivation', () => {
  it('hold the default, the floor and the ceiling and nothing beyond', () => {
    for (const parameters of [kdfDefault, kdfFloor, kdfCeiling]) expect(kdfAllowed(parameters)).toBe(true);
    for (const change of [{ memoryKib: 65_535 }, { memoryKib: 1_048_577 }, { memoryKib: 70_000.5 }, { memoryKib: NaN }, { iterations: 2 }, { iterations: 11 }, { parallelism: 0 }, { parallelism: 4 }]) {
      expect(kdfAllowed({ ...kdfDefault, ...change })).toBe(false);
    }
  });
});
