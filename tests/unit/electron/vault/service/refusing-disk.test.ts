import { describe, expect, it } from 'vitest';
import { cheapArgon2 } from '../../../../support/cheap-argon2.ts';
import { openedBytes } from '../../../../support/vault-bytes.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { tipsOf, vaultWithBackupPlace, type BackedUpVault } from '../../../../support/backed-up-vault.ts';
import { faultyFileSystem, type FaultyFileSystem } from '../../../../support/faulty-file-system.ts';
import { manyTurns } from '../../../../support/many-turns.ts';
import { createTestVault, must, testPassphrase, vaultHarness } from '../../../../support/vault-harness.ts';
import { testSize } from '../../../../size.ts';

const another = 'an invented candle over the northern stone river';
const refused = (code: string) => ({ ok: false, code });
const why = { reason: 'test', note: '' } as const;

async function opens(files: FaultyFileSystem, secret: string): Promise<boolean> {
  const next = vaultHarness({ files });
  const opened = await next.api['vault.unlock']({ secret, acceptPracticeMismatch: false });
  next.service.close();
  return opened.ok;
}

describe('a disk that does not confirm a new header', () => {
  it('is told apart from one that refused it: the new passphrase counts, and says so', async () => {
    const files = faultyFileSystem(memoryFileSystem());
    const harness = vaultHarness({ files });
    await createTestVault(harness);
    // The first is that of the copy which goes before.
    files.arm({ nth: 2, code: 'EIO', calls: ['syncFolder'] });
    expect(await harness.api['passphrase.change']({ secret: testPassphrase, passphrase: another })).toEqual(refused('header-unconfirmed'));
    files.heal();
    expect(await harness.api['passphrase.change']({ secret: another, passphrase: another })).toMatchObject({ ok: true });
    harness.service.close();
    expect([await opens(files, testPassphrase), await opens(files, another)]).toEqual([false, true]);
  });

  it('says so of new recovery words, which then count', async () => {
    const files = faultyFileSystem(memoryFileSystem());
    const harness = vaultHarness({ files });
    const old = await createTestVault(harness);
    const { wordsId, positions, recoveryWords } = must(await harness.api['recovery.beginRenewal']({ secret: testPassphrase }));
    files.arm({ nth: 2, code: 'EIO', calls: ['syncFolder'] });
    expect(await harness.api['recovery.finishRenewal']({ wordsId, words: positions.map((position) => recoveryWords[position - 1] ?? '') })).toEqual(refused('header-unconfirmed'));
    files.heal();
    harness.service.close();
    expect([await opens(files, old.join(' ')), await opens(files, recoveryWords.join(' '))]).toEqual([false, true]);
  });

  it('has shut out who was removed: the list, the log and the header say the same', async () => {
    const files = faultyFileSystem(memoryFileSystem());
    const harness = vaultHarness({ files });
    await createTestVault(harness);
    const { people } = must(await harness.api['people.add']({ name: 'Invented Colleague', role: 'read', passphrase: another, secret: testPassphrase }));
    const { memberId = '' } = people.find(({ name }) => name === 'Invented Colleague') ?? {};
    files.arm({ nth: 2, code: 'EIO', calls: ['syncFolder'] });
    expect(await harness.api['people.remove']({ memberId, secret: testPassphrase })).toEqual(refused('header-unconfirmed'));
    files.heal();
    expect(must(await harness.api['people.list']({})).people.find((person) => person.memberId === memberId)?.removedAt).not.toBeNull();
    harness.service.close();
    expect([await opens(files, testPassphrase), await opens(files, another)]).toEqual([true, false]);
  });

  it('is told apart from one that refuses the file itself: then the old passphrase counts', async () => {
    const files = faultyFileSystem(memoryFileSystem());
    const harness = vaultHarness({ files });
    await createTestVault(harness);
    files.arm({ nth: 1, code: 'ENOSPC', forEver: true, calls: ['rename'] });
    expect(await harness.api['passphrase.change']({ secret: testPassphrase, passphrase: another })).toEqual(refused('disk-full'));
    files.heal();
    harness.service.close();
    expect([await opens(files, testPassphrase), await opens(files, another)]).toEqual([true, false]);
  });
});

describe('a header that was never put in place', () => {
  it('is removed by the next unlock, and nothing beside it is', async () => {
    const memory = memoryFileSystem();
    const harness = vaultHarness({ files: memory });
    await createTestVault(harness);
    harness.service.close();
    for (const name of ['.tipkeep-0123456789abcdef.part', 'notes.part', '.tipkeep-short.part']) memory.close(memory.open(`${harness.folder}/${name}`, 'create'));
    const next = vaultHarness({ files: memory });
    must(await next.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect(memory.list(harness.folder, 100).filter((name) => name.endsWith('.part')).sort()).toEqual(['.tipkeep-short.part', 'notes.part']);
    next.service.close();
  });
});

describe('a disk that refuses around a deletion', () => {
  const pass = ({ harness: { clock, service } }: BackedUpVault, ms: number): void => {
    clock.wallMs += ms;
    clock.monotonicMs += ms;
    service.tick();
  };

  async function withTwoTips(files: FaultyFileSystem): Promise<BackedUpVault & { readonly tipId: string; readonly stays: string }> {
    const world = await vaultWithBackupPlace({ files });
    await world.bring(['An invented tip that stays', 'An invented tip that must go'], 4000);
    must(await world.harness.api['backup.run']({}));
    const { rows } = must(await world.harness.api['tips.list']({ search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 10 }));
    const [tipId = '', stays = ''] = ['must go', 'stays'].map((words) => rows.find(({ excerpt }) => excerpt.includes(words))?.tipId);
    return { ...world, tipId, stays };
  }

  it('may have kept what it did not confirm: then it is shown, and can be taken back', async () => {
    const files = faultyFileSystem(memoryFileSystem());
    const world = await withTwoTips(files);
    const { api } = world.harness;
    files.arm({ nth: 1, code: 'EIO', calls: ['syncFile'] });
    expect((await api['deletion.begin']({ tipIds: [world.tipId], ...why })).ok).toBe(false);
    files.heal();
    const { pending } = must(await api['deletion.pending']({}));
    expect(pending).toMatchObject([{ count: 1, remainingMs: 30_000 }]);
    must(await api['deletion.undo']({ deletionId: pending[0]?.deletionId ?? '' }));
    pass(world, 31_000);
    expect(await tipsOf(world.harness)).toHaveLength(2);
    world.harness.service.close();
  });

  it('does not keep backups from being made anew a minute later', async () => {
    const files = faultyFileSystem(memoryFileSystem());
    const world = await withTwoTips(files);
    const { stays } = world;
    const { api, notices } = world.harness;
    must(await api['deletion.begin']({ tipIds: [world.tipId], ...why }));
    // While a backup is being made none is made anew.
    const running = api['backup.run']({});
    pass(world, 31_000);
    files.arm({ nth: 1, code: 'EIO', forEver: true });
    // After a write that was refused the store looks at its files again before it answers anything.
    expect((await api['tips.setUrgency']({ tipId: stays, urgency: 'U2' })).ok).toBe(false);
    expect((await running).ok).toBe(false);
    pass(world, 1000);
    await manyTurns();
    files.heal();
    pass(world, 1000);
    await manyTurns();
    expect(notices.filter(({ notice }) => notice === 'backups.remade')).toEqual([]);
    pass(world, 60_000);
    await manyTurns();
    expect(notices.filter(({ notice }) => notice === 'backups.remade')).toMatchObject([{ value: { remade: 1, failed: 0 } }]);
    expect(world.harness.incidents).toEqual([]);
    world.harness.service.close();
  });

  it.each([
    ['once', 120, testSize === 'long' ? 1 : 14],
    ['until the cause is gone', 1, testSize === 'long' ? 4 : 19],
  ] as const)('owes nothing of it in the end, whichever call of it fails %s: the tip is on no page, in no frame of the log, and in no backup within reach', async (how, first, step) => {
    // The commit, the emptying of the log, and the first calls of the backups that are made anew.
    for (let nth = first; nth <= first + 56; nth += step) {
      const memory = memoryFileSystem();
      const files = faultyFileSystem(memory);
      const world = await withTwoTips(files);
      const { harness } = world;
      must(await harness.api['deletion.begin']({ tipIds: [world.tipId], ...why }));
      files.arm({ nth, code: 'EIO', forEver: how !== 'once', calls: ['write', 'syncFile', 'truncate', 'remove', 'rename', 'syncFolder'] });
      pass(world, 31_000);
      await manyTurns();
      expect([nth, files.failed.length > 0]).toEqual([nth, true]);
      files.heal();
      for (const ms of [1000, 61_000, 125_000, 1000]) {
        pass(world, ms);
        await manyTurns();
      }
      expect([nth, must(await harness.api['backup.overview']({})).backups.flatMap(({ state, holdsDeleted }) => (state === 'gone' ? [] : [holdsDeleted]))]).toEqual([nth, [false]]);
      const { pages, frames } = await openedBytes(memory, harness.folder, testPassphrase, cheapArgon2);
      expect({ nth, tips: (await tipsOf(harness)).length, found: Buffer.concat([pages, frames]).includes('tip that must go') }).toEqual({ nth, tips: 1, found: false });
      expect(harness.incidents).toEqual([]);
      harness.service.close();
      const next = vaultHarness({ files: memory });
      must(await next.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
      await manyTurns();
      expect(must(await next.api['vault.verify']({}))).toMatchObject({ damagedPages: 0, damagedBlobs: 0, missingBlobs: 0, alteredRows: 0, chainIntact: true });
      expect(memory.files().filter((file) => file.startsWith(`${harness.folder}/`) && file.includes('/blobs/'))).toHaveLength(1);
      next.service.close();
    }
  });

  it('of the backups is asked again, later each time, and that it refused is told once', async () => {
    const files = faultyFileSystem(memoryFileSystem());
    const world = await withTwoTips(files);
    const { api, notices } = world.harness;
    const remade = () => notices.flatMap(({ notice, value }) => (notice === 'backups.remade' ? [value] : []));
    must(await api['deletion.begin']({ tipIds: [world.tipId], ...why }));
    files.arm({ nth: 1, code: 'ENOSPC', forEver: true, calls: ['makeFolder'] });
    pass(world, 31_000);
    await manyTurns();
    expect(remade()).toEqual([{ remade: 0, failed: 1 }]);
    const tried = files.failed.length;
    pass(world, 30_000);
    await manyTurns();
    expect(files.failed.length).toBe(tried);
    pass(world, 31_000);
    await manyTurns();
    expect(files.failed.length).toBeGreaterThan(tried);
    files.heal();
    pass(world, 61_000);
    await manyTurns();
    expect(remade()).toEqual([{ remade: 0, failed: 1 }]);
    pass(world, 60_000);
    await manyTurns();
    expect(remade()).toEqual([{ remade: 0, failed: 1 }, { remade: 1, failed: 0 }]);
    world.harness.service.close();
  });

  it('lets nobody use a key that may be destroyed', async () => {
    const files = faultyFileSystem(memoryFileSystem());
    const world = await withTwoTips(files);
    const { api } = world.harness;
    const [{ keyId } = { keyId: '' }] = must(await api['intakeKey.list']({})).keys;
    must(await api['intakeKey.destroy']({ keyId, reason: 'key-exposed', note: '' }));
    // The commit stands; what empties the log after it does not come to its end.
    files.arm({ nth: 1, code: 'EIO', calls: ['truncate'] });
    pass(world, 31_000);
    expect(files.failed).toEqual(['truncate']);
    files.heal();
    await world.bring(['An invented tip that nobody can open']);
    expect(await tipsOf(world.harness)).toHaveLength(2);
    world.harness.service.close();
  });

  it('keeps nobody from locking', async () => {
    const files = faultyFileSystem(memoryFileSystem());
    const world = await withTwoTips(files);
    must(await world.harness.api['deletion.begin']({ tipIds: [world.tipId], ...why }));
    files.arm({ nth: 1, code: 'EIO', forEver: true });
    expect(() => world.harness.service.close()).not.toThrow();
    files.heal();
    const next = vaultHarness({ files });
    must(await next.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect(await tipsOf(next)).toHaveLength(1);
    next.service.close();
  });
});

describe('a table of compounds whose first rows the disk does not take', () => {
  it('is not listed as taken: the next try is the only one', async () => {
    const memory = memoryFileSystem();
    const files = faultyFileSystem(memory);
    const harness = vaultHarness({ files });
    await createTestVault(harness);
    memory.makeFolder('/carried');
    const descriptor = memory.open('/carried/register.csv', 'create');
    memory.write(descriptor, new TextEncoder().encode('Name,Province\nInvented Warehouse,Kampot\n'), 0);
    memory.close(descriptor);
    const open = async () => must(await harness.api['register.open']({ handle: harness.grant('register-read', '/carried/register.csv') })).previewId;
    const imports = async () => must(await harness.api['register.imports']({ offset: 0, limit: 5 })).total;
    // Near the beginning and near the end of what is written for them.
    for (const nth of [1, 10, 20]) {
      const previewId = await open();
      files.arm({ nth, code: 'ENOSPC', calls: ['write'] });
      expect(await harness.api['register.commit']({ previewId })).toEqual(refused('disk-full'));
      expect(await imports()).toBe(0);
    }
    files.heal();
    must(await harness.api['register.commit']({ previewId: await open() }));
    expect(await imports()).toBe(1);
  });
});
