import { describe, expect, it } from 'vitest';
import { FileFault } from '#vault/platform/file-system.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { MemoryShort } from '#vault/crypto/argon2.ts';
import { createTestVault, must, testMember, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';

describe('a vault, from nothing to locked and back', () => {
  it('is absent, is made once two recovery words were typed back, and is open then', async () => {
    const harness = vaultHarness();
    expect(must(await harness.api['session.status']({})).state).toBe('absent');
    await createTestVault(harness);
    expect(must(await harness.api['session.status']({}))).toMatchObject({ state: 'open', practice: true, memberName: testMember });
    expect(must(await harness.api['tips.list']({ search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 10 }))).toEqual({ total: 0, rows: [] });
    expect(harness.incidents).toEqual([]);
  });

  it('writes nothing before the words are typed back, and lets a wrong word be tried again', async () => {
    const harness = vaultHarness();
    const begun = must(await harness.api['vault.beginCreate']({ memberName: testMember, passphrase: testPassphrase }));
    expect(await harness.api['vault.finishCreate']({ creationId: begun.creationId, words: ['zebra', 'zebra'] })).toEqual({ ok: false, code: 'recovery-words-differ' });
    expect(harness.files.stat(harness.folder)).toBeUndefined();
    const words = begun.positions.map((position) => ` ${(begun.recoveryWords[position - 1] ?? '').toUpperCase()} `);
    expect((await harness.api['vault.finishCreate']({ creationId: begun.creationId, words })).ok).toBe(true);
  });

  it('refuses a passphrase that is easily guessed', async () => {
    const harness = vaultHarness();
    expect(await harness.api['vault.beginCreate']({ memberName: testMember, passphrase: 'password123' })).toEqual({ ok: false, code: 'passphrase-weak' });
  });

  it('opens again with the passphrase and names the last change, and with the recovery words', async () => {
    const first = vaultHarness();
    const recovery = await createTestVault(first);
    must(await first.api['intakeKey.create']({ validDays: 30 }));
    expect(first.service.close()).toBe(true);

    const second = vaultHarness({ files: first.files });
    expect(must(await second.api['session.status']({}))).toMatchObject({ state: 'locked', practice: true, memberName: null });
    expect(await second.api['vault.unlock']({ secret: 'invented wrong words entirely', acceptPracticeMismatch: false })).toEqual({ ok: false, code: 'wrong-passphrase' });
    expect(must(await second.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }))).toMatchObject({
      memberName: testMember,
      usedRecoveryKey: false,
      events: 3,
      lastChangeAt: first.clock.wallMs,
      recoveredTransactions: null,
      interruptedImport: false,
      clockBehindMs: null,
    });
    expect(must(await second.api['vault.about']({}))).toEqual({ folder: first.folder, memberName: testMember, events: 3, lastChangeAt: first.clock.wallMs });
    expect(must(await second.api['intakeKey.list']({})).keys).toHaveLength(1);
    second.service.close();

    const third = vaultHarness({ files: first.files });
    expect(must(await third.api['vault.unlock']({ secret: recovery.join('  ').toUpperCase(), acceptPracticeMismatch: false })).usedRecoveryKey).toBe(true);
    third.service.close();
  });

  it('asks before it opens a practice vault in Electron, or an unmarked one in the stand-in', async () => {
    const first = vaultHarness({ practiceHost: true });
    await createTestVault(first);
    first.service.close();
    const second = vaultHarness({ files: first.files, practiceHost: false });
    expect(await second.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false })).toEqual({ ok: false, code: 'practice-mismatch' });
    expect((await second.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: true })).ok).toBe(true);
    second.service.close();
  });

  it('locks after five idle minutes, counts the last one down, and a touch starts over', async () => {
    const harness = vaultHarness();
    await createTestVault(harness);
    const pass = (ms: number): void => {
      for (let passed = 0; passed < ms; passed += 1000) {
        harness.clock.wallMs += 1000;
        harness.clock.monotonicMs += 1000;
        harness.service.tick();
      }
    };
    pass(250_000);
    expect(harness.notices.some((notice) => notice.notice === 'lock.countdown')).toBe(true);
    await harness.api['session.touch']({});
    expect(harness.notices.at(-1)).toEqual({ notice: 'lock.countdown', value: { remainingMs: null } });
    pass(290_000);
    expect(harness.locks).toEqual([]);
    pass(11_000);
    expect(harness.locks).toEqual(['idle']);
  });

  it('locks after as many idle minutes as were chosen for the vault, at once and after the next unlock', async () => {
    const harness = vaultHarness();
    await createTestVault(harness);
    const lockedAfter = (each: Harness): number => {
      for (let seconds = 0; seconds < 3600; seconds += 1) {
        if (each.locks.length > 0) return seconds;
        each.clock.wallMs += 1000;
        each.clock.monotonicMs += 1000;
        each.service.tick();
      }
      return Infinity;
    };
    for (const minutes of [0, 31, 1.5]) expect(await harness.api['session.setIdleLimit']({ minutes })).toEqual({ ok: false, code: 'bad-request' });
    must(await harness.api['session.setIdleLimit']({ minutes: 2 }));
    expect(must(await harness.api['session.status']({})).idleLockAfterMs).toBe(120_000);
    expect(lockedAfter(harness)).toBe(120);
    harness.service.close();
    const next = vaultHarness({ files: harness.files });
    expect(await next.api['session.setIdleLimit']({ minutes: 2 })).toEqual({ ok: false, code: 'vault-locked' });
    must(await next.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect(lockedAfter(next)).toBe(120);
    next.service.close();
  });

  it('locks when the machine slept', async () => {
    const harness = vaultHarness();
    await createTestVault(harness);
    harness.clock.wallMs += 40_000;
    harness.service.tick();
    expect(harness.locks).toEqual(['slept']);
  });

  it('says that memory is short when the derivation cannot have its own, and changes nothing', async () => {
    const first = vaultHarness();
    await createTestVault(first);
    first.service.close();
    const second = vaultHarness({ files: first.files, environment: { runArgon2: () => Promise.reject(new MemoryShort()) } });
    expect(await second.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false })).toEqual({ ok: false, code: 'memory-short' });
    expect(second.incidents).toEqual([]);
  });

  it('opens and makes nothing with an engine that is not the pinned one', async () => {
    const harness = vaultHarness({ environment: { sqliteWasm: () => new Uint8Array(100) } });
    const begun = must(await harness.api['vault.beginCreate']({ memberName: testMember, passphrase: testPassphrase }));
    const words = begun.positions.map((position) => begun.recoveryWords[position - 1] ?? '');
    expect(await harness.api['vault.finishCreate']({ creationId: begun.creationId, words })).toEqual({ ok: false, code: 'engine-unfit' });
    expect(harness.files.stat(harness.folder)).toBeUndefined();

    const good = vaultHarness();
    await createTestVault(good);
    good.service.close();
    const before = good.files.list(good.folder, 100);
    const unfit = vaultHarness({ files: good.files, environment: { sqliteWasm: () => new Uint8Array(100) } });
    expect(await unfit.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false })).toEqual({ ok: false, code: 'engine-unfit' });
    expect(good.files.list(good.folder, 100)).toEqual(before);
  });

  it('grows in no folder that holds other files, and leaves nothing behind when the disk is full', async () => {
    const files = memoryFileSystem();
    files.makeFolder('/vaults');
    files.makeFolder('/vaults/papers');
    files.close(files.open('/vaults/papers/letter.txt', 'create'));
    const among = vaultHarness({ files, folder: '/vaults/papers' });
    await expect(createTestVault(among)).rejects.toThrow('folder-not-empty');

    for (let room = 0; room < 40; room += 3) {
      const disk = memoryFileSystem();
      let writes = 0;
      const full = vaultHarness({
        files: {
          ...disk,
          write: (descriptor, source, position) => {
            writes += 1;
            if (writes > room) throw new FileFault('ENOSPC', 'write');
            disk.write(descriptor, source, position);
          },
        },
      });
      const outcome = await createTestVault(full).then(
        () => 'made',
        (problem: unknown) => String(problem),
      );
      if (outcome === 'made') break;
      expect(outcome).toContain('disk-full');
      expect(disk.files()).toEqual([]);
      expect(full.incidents).toEqual([]);
    }
  });

  it('verifies itself', async () => {
    const harness = vaultHarness();
    await createTestVault(harness);
    const report = must(await harness.api['vault.verify']({}));
    expect(report).toMatchObject({ damagedPages: 0, blobs: 0, damagedBlobs: 0, missingBlobs: 0, events: 2, chainIntact: true });
    expect(report.pages).toBeGreaterThan(5);
  });

  it('opens after a crash that came when it had been verified and not changed since', async () => {
    const files = memoryFileSystem();
    const harness = vaultHarness({ files });
    await createTestVault(harness);
    must(await harness.api['intakeKey.create']({ validDays: 30 }));
    // Verifying brings the log into the database file and empties it; the anchor then says that nothing is running.
    must(await harness.api['vault.verify']({}));
    const next = vaultHarness({ files });
    const reply = must(await next.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect(reply.recoveredTransactions).toBeNull();
    expect(must(await next.api['intakeKey.list']({})).keys).toHaveLength(1);
  });
});
