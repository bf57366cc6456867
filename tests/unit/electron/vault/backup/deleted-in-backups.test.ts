import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { backupDiskFolder, makeFolders, tipsOf, vaultWithBackupPlace, type BackedUpVault } from '../../../../support/backed-up-vault.ts';
import { removeFolderTree } from '#vault/platform/remove-folder-tree.ts';
import { must, testPassphrase, vaultHarness } from '../../../../support/vault-harness.ts';

let files: MemoryFileSystem;
let world: BackedUpVault;
beforeEach(async () => {
  files = memoryFileSystem();
  world = await vaultWithBackupPlace({ files });
  await world.bring(['An invented tip that stays', 'An invented tip that must go'], 4000);
  must(await world.harness.api['backup.run']({}));
});
afterEach(() => {
  expect(world.harness.incidents).toEqual([]);
  world.harness.service.close();
});

const contentsBelow = (folder: string): ReadonlyMap<string, Uint8Array> => new Map(files.files().filter((file) => file.startsWith(`${folder}/`)).map((file) => [file, files.contents(file)!]));
const putBack = (kept: ReadonlyMap<string, Uint8Array>): void => {
  for (const [file, bytes] of kept) {
    if (files.stat(file) !== undefined) continue;
    makeFolders(files, path.dirname(file));
    const descriptor = files.open(file, 'create');
    files.write(descriptor, bytes, 0);
    files.close(descriptor);
  }
};

/** Deletes the tip that must go, lets half a minute pass, and waits until its backups were made anew. */
async function deleteForGood(): Promise<void> {
  const { api, clock, service, notices } = world.harness;
  const { rows } = must(await api['tips.list']({ search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 10 }));
  const { tipId } = rows.find(({ excerpt }) => excerpt.includes('must go'))!;
  expect(must(await api['deletion.preview']({ tipIds: [tipId] })).backups).toMatchObject({ withinReach: 1, elsewhere: 0, listed: [{ isWithinReach: true }] });
  must(await api['deletion.begin']({ tipIds: [tipId], reason: 'test', note: '' }));
  for (let second = 0; second < 32; second += 1) {
    clock.wallMs += 1000;
    clock.monotonicMs += 1000;
    service.tick();
  }
  await expect.poll(() => notices.find(({ notice }) => notice === 'backups.remade')?.value).toEqual({ remade: 1, failed: 0 });
}

const restoreOldest = async (folder: string) => {
  const other = vaultHarness({ files, folder });
  const { sourceId, backups } = must(await other.api['restore.look']({ handle: other.grant('restore-from', backupDiskFolder) }));
  const restored = must(await other.api['restore.run']({ sourceId, name: backups.at(-1)!.name, secret: testPassphrase, acceptPracticeMismatch: true }));
  must(await other.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: true }));
  const tips = await tipsOf(other);
  expect(must(await other.api['vault.verify']({}))).toMatchObject({ damagedPages: 0, missingBlobs: 0, alteredRows: 0, chainIntact: true });
  other.service.close();
  return { restored, tips };
};

describe('before a tip is deleted', () => {
  const holding = async () => {
    const { rows } = must(await world.harness.api['tips.list']({ search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 10 }));
    return must(await world.harness.api['deletion.preview']({ tipIds: [rows[0]?.tipId ?? ''] })).backups;
  };

  it('each backup that holds it is named: when it was made, where it lies, whether it can be reached', async () => {
    const { harness } = world;
    const { clock, api } = harness;
    const firstAt = clock.wallMs;
    const [{ backupId } = { backupId: '' }] = must(await api['backup.overview']({})).backups;
    expect(await holding()).toEqual({ withinReach: 1, elsewhere: 0, listed: [{ backupId, madeAt: firstAt, outside: 'yes', folder: backupDiskFolder, isWithinReach: true }] });
    // A second disk, after which the first one is taken away.
    clock.wallMs += 3_600_000;
    const otherDisk = '/media/other';
    makeFolders(files, otherDisk);
    must(await api['backup.choosePlace']({ handle: harness.grant('backup-folder', otherDisk) }));
    must(await api['backup.run']({}));
    removeFolderTree(files, backupDiskFolder);
    expect(await holding()).toMatchObject({
      withinReach: 1,
      elsewhere: 1,
      listed: [
        { madeAt: firstAt, folder: backupDiskFolder, isWithinReach: false },
        { madeAt: firstAt + 3_600_000, folder: otherDisk, isWithinReach: true },
      ],
    });
  });

  it('no more than twelve are named of those within reach, newest first, and all are counted', async () => {
    const { clock, api } = world.harness;
    must(await api['backup.keep']({ keep: 20 }));
    for (let more = 0; more < 13; more += 1) {
      clock.wallMs += 60_000;
      must(await api['backup.run']({}));
    }
    const { withinReach, elsewhere, listed } = await holding();
    expect([withinReach, elsewhere, listed.length]).toEqual([14, 0, 12]);
    expect(listed.map(({ madeAt }) => madeAt)).toEqual(Array.from({ length: 12 }, (_, index) => clock.wallMs - index * 60_000));
  });
});

describe('a tip that was deleted', () => {
  it('is in no backup within reach afterwards, and neither are its files', async () => {
    const before = contentsBelow(backupDiskFolder).size;
    await deleteForGood();
    expect(must(await world.harness.api['backup.overview']({})).backups).toMatchObject([{ state: 'here', tips: 1, files: 1, holdsDeleted: false }]);
    expect(contentsBelow(backupDiskFolder).size).toBeLessThan(before);
    expect((await restoreOldest('/back')).tips).toEqual(await tipsOf(world.harness));
  });

  it('keeps the vault from being rekeyed while backups are made anew without it', async () => {
    const { api, clock, service, notices } = world.harness;
    const { rows } = must(await api['tips.list']({ search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 10 }));
    must(await api['deletion.begin']({ tipIds: [rows[0]?.tipId ?? ''], reason: 'test', note: '' }));
    // Carried out while a backup is being made, so that making them anew begins only with the next second, when nothing else changes.
    const running = api['backup.run']({});
    clock.monotonicMs += 31_000;
    service.tick();
    await running;
    const { wordsId, positions, recoveryWords } = must(await api['rekey.begin']({ secret: testPassphrase }));
    service.tick();
    expect(await api['rekey.start']({ wordsId, words: positions.map((position) => recoveryWords[position - 1] ?? '') })).toEqual({ ok: false, code: 'busy' });
    expect(notices.some(({ notice }) => notice === 'rekey.progress')).toBe(false);
    await expect.poll(() => notices.find(({ notice }) => notice === 'backups.remade')?.value).toEqual({ remade: 1, failed: 0 });
  });

  it('is deleted again by a restore of a backup that still had it, keys and files with it', async () => {
    const kept = contentsBelow(backupDiskFolder);
    await deleteForGood();
    putBack(kept);
    expect(must(await world.harness.api['backup.overview']({})).backups).toMatchObject([{ holdsDeleted: false }, { holdsDeleted: true, tips: 2 }]);
    const { restored, tips } = await restoreOldest('/back');
    expect(restored).toMatchObject({ deletedAgain: 1, tombstonesUnsure: false });
    expect(tips).toHaveLength(1);
    // The next backup here removes it as well.
    must(await world.harness.api['backup.run']({}));
    expect(must(await world.harness.api['backup.overview']({})).backups.every(({ holdsDeleted }) => !holdsDeleted)).toBe(true);
  });

  it('is in no backup within reach after the next unlock, where a lock came before they were made anew', async () => {
    const { api, service } = world.harness;
    const { rows } = must(await api['tips.list']({ search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 10 }));
    must(await api['deletion.begin']({ tipIds: [rows.find(({ excerpt }) => excerpt.includes('must go'))?.tipId ?? ''], reason: 'test', note: '' }));
    // The half minute is not over: the lock carries it out, and has no time for backups.
    service.close();
    const next = vaultHarness({ files });
    must(await next.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect(must(await next.api['backup.overview']({})).backups).toMatchObject([{ holdsDeleted: true, tips: 2 }]);
    next.service.tick();
    await expect.poll(() => next.notices.find(({ notice }) => notice === 'backups.remade')?.value).toEqual({ remade: 1, failed: 0 });
    expect(must(await next.api['backup.overview']({})).backups).toMatchObject([{ state: 'here', tips: 1, holdsDeleted: false }]);
    // Nothing is made anew where nothing is held.
    next.service.close();
    const third = vaultHarness({ files });
    must(await third.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    for (let second = 0; second < 5; second += 1) third.service.tick();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(third.notices.filter(({ notice }) => notice === 'backups.remade')).toEqual([]);
    third.service.close();
  });

  it('may be back when the list of deletions is gone, and the restore says so', async () => {
    await deleteForGood();
    const [set = ''] = files.list(backupDiskFolder, 5);
    files.remove(`${backupDiskFolder}/${set}/tombstones`);
    expect((await restoreOldest('/back')).restored).toMatchObject({ tombstonesUnsure: true });
  });
});
