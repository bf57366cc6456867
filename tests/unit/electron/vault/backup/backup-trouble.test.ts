import { afterEach, describe, expect, it } from 'vitest';
import { FileFault, type OpenMode } from '#vault/platform/file-system.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { removeFolderTree } from '#vault/platform/remove-folder-tree.ts';
import { backupDiskFolder, makeFolders, restoredVault, vaultWithBackupPlace, type BackedUpVault } from '../../../../support/backed-up-vault.ts';
import { createTestVault, must, vaultHarness } from '../../../../support/vault-harness.ts';

let opened: BackedUpVault | undefined;
afterEach(() => {
  expect(opened?.harness.incidents ?? []).toEqual([]);
  opened?.harness.service.close();
  opened = undefined;
});

/** A vault with one backup and a tip more; the `fault` hits calls below the backup folder only. */
async function withFault(fault: (call: string, path: string) => void): Promise<BackedUpVault> {
  const inner = memoryFileSystem();
  let isOn = false;
  const guarded = <P extends readonly [string, ...unknown[]], T>(call: string, work: (...parameters: P) => T) => (...parameters: P): T => {
    if (isOn && parameters[0].startsWith(backupDiskFolder)) fault(call, parameters[0]);
    return work(...parameters);
  };
  const files = { ...inner, open: guarded('open', (path: string, mode: OpenMode) => inner.open(path, mode)) };
  opened = await vaultWithBackupPlace({ files });
  await opened.bring(['An invented first tip'], 3000);
  must(await opened.harness.api['backup.run']({}));
  await opened.bring(['An invented second tip'], 3000);
  isOn = true;
  return opened;
}

const names = (): readonly string[] => {
  const [set = ''] = opened!.harness.files.list(backupDiskFolder, 10);
  return opened!.harness.files.list(`${backupDiskFolder}/${set}/generations`, 100);
};
const refuse = (code: 'ENOSPC' | 'EROFS' | 'EIO' | 'ENOENT') => (call: string, path: string): void => {
  if (call === 'open' && path.endsWith('vault.db')) throw new FileFault(code, call);
};

describe('a backup that goes wrong', () => {
  it.each([
    ['ENOSPC', 'backup-disk-full'],
    ['EROFS', 'backup-disk-denied'],
    ['EIO', 'backup-disk-failed'],
    ['ENOENT', 'backup-disk-absent'],
  ] as const)('names a disk that says %s, and leaves the earlier backup and nothing half-made', async (fault, code) => {
    const { harness } = await withFault(refuse(fault));
    expect(await harness.api['backup.run']({})).toEqual({ ok: false, code });
    expect(names()).toHaveLength(1);
    expect(names()[0]).toMatch(/^\d{8}t\d{6}z-[0-9a-f]{32}$/u);
    expect(must(await harness.api['backup.overview']({})).backups).toHaveLength(1);
  });

  it('says that the disk is not there, and what is known of its backups', async () => {
    const { harness } = await withFault(() => undefined);
    removeFolderTree(harness.files, backupDiskFolder);
    expect(await harness.api['backup.run']({})).toEqual({ ok: false, code: 'backup-disk-absent' });
    expect(must(await harness.api['backup.overview']({}))).toMatchObject({ place: { isThere: false }, backups: [{ state: 'away' }] });
  });

  it('refuses a folder of another vault, one of a newer program, and one inside the vault', async () => {
    const { harness } = await withFault(() => undefined);
    const [set = ''] = harness.files.list(backupDiskFolder, 10);
    const other = vaultHarness({ files: harness.files, folder: '/vaults/two' });
    await createTestVault(other);
    const choose = (folder: string) => other.api['backup.choosePlace']({ handle: other.grant('backup-folder', folder) });
    expect(await choose(`${backupDiskFolder}/${set}`)).toEqual({ ok: false, code: 'backup-other-vault' });
    expect(await choose(backupDiskFolder)).toEqual({ ok: true, value: {} });
    makeFolders(harness.files, '/vaults/two/inside');
    expect(await choose('/vaults/two/inside')).toEqual({ ok: false, code: 'backup-place-inside' });
    expect(await choose('/vaults')).toEqual({ ok: false, code: 'backup-place-inside' });
    makeFolders(harness.files, '/newer');
    const descriptor = harness.files.open('/newer/set.json', 'create');
    harness.files.write(descriptor, new TextEncoder().encode('{"format":"tipkeep-backup-set","version":2}'), 0);
    harness.files.close(descriptor);
    expect(await choose('/newer')).toEqual({ ok: false, code: 'backup-newer' });
    expect(await other.api['backup.run']({})).toMatchObject({ ok: true });
    other.service.close();
  });

  it('is stopped by the person, and by a lock; the next one clears away what was left', async () => {
    const { harness } = await withFault(() => undefined);
    const running = harness.api['backup.run']({});
    await harness.api['backup.cancel']({});
    expect(await running).toEqual({ ok: false, code: 'cancelled' });
    expect(names()).toHaveLength(1);
    const [set = ''] = harness.files.list(backupDiskFolder, 10);
    makeFolders(harness.files, `${backupDiskFolder}/${set}/generations/20310101t000000z-${'a'.repeat(32)}.new/deep`);
    must(await harness.api['backup.run']({}));
    expect(names()).toHaveLength(2);
  });

  it('copies again a file that has rotted on the backup disk, and never counts one it cannot read', async () => {
    const { harness } = await withFault(() => undefined);
    const [set = ''] = harness.files.list(backupDiskFolder, 10);
    const blobs = `${backupDiskFolder}/${set}/blobs`;
    const [shelf = ''] = harness.files.list(blobs, 300);
    const [name = ''] = harness.files.list(`${blobs}/${shelf}`, 300);
    const descriptor = harness.files.open(`${blobs}/${shelf}/${name}`, 'edit');
    harness.files.write(descriptor, new Uint8Array(8).fill(255), 100);
    harness.files.close(descriptor);
    harness.clock.wallMs += 60_000;
    expect(must(await harness.api['backup.run']({}))).toMatchObject({ lacking: 0 });
    const other = vaultHarness({ files: harness.files, folder: '/back' });
    expect(must((await restoredVault(other, backupDiskFolder)).restored).missingFiles).toBe(0);
  });

  it('is made without a file that the vault itself has lost, and says how many', async () => {
    const { harness, bring } = await withFault(() => undefined);
    await bring(['An invented third tip'], 3000);
    const blobs = `${harness.folder}/blobs`;
    const kept = new Set(harness.files.list(`${backupDiskFolder}/${harness.files.list(backupDiskFolder, 1)[0]!}/blobs`, 300));
    const lost = harness.files.list(blobs, 300).find((shelf) => !kept.has(shelf)) ?? '';
    for (const name of harness.files.list(`${blobs}/${lost}`, 10)) harness.files.remove(`${blobs}/${lost}/${name}`);
    // A minute after the backup before, so that this one is the newest.
    harness.clock.wallMs += 60_000;
    expect(must(await harness.api['backup.run']({})).lacking).toBe(1);
    const other = vaultHarness({ files: harness.files, folder: '/back' });
    expect(must((await restoredVault(other, backupDiskFolder)).restored)).toMatchObject({ missingFiles: 1, tips: 3 });
  });
});
