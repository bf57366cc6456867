import { describe, expect, it } from 'vitest';
import { backupDiskFolder, makeFolders, restoredVault, tipsOf, vaultWithBackupPlace } from '../../../../support/backed-up-vault.ts';
import { must, testPassphrase, vaultHarness } from '../../../../support/vault-harness.ts';

const overview = async (harness: { api: { 'backup.overview': (request: Record<string, never>) => Promise<{ ok: true; value: unknown } | { ok: false; code: string }> } }) => must(await harness.api['backup.overview']({}));

describe('a backup', () => {
  it('is made while the vault is open, is restored elsewhere, and holds the same tips', async () => {
    const { harness, bring } = await vaultWithBackupPlace();
    await bring(['An invented first tip. សូមជួយ', 'An invented second tip'], 100_000);
    const made = must(await harness.api['backup.run']({}));
    expect(made).toMatchObject({ files: 4, lacking: 0, removed: 0, outside: 'yes' });
    const before = await tipsOf(harness);
    await bring(['An invented third tip, after the backup']);
    expect(await overview(harness)).toMatchObject({ isDue: false, backups: [{ state: 'here', tips: 2, files: 4 }] });

    const other = vaultHarness({ files: harness.files, folder: '/home/somebody/else/deep/vault' });
    const { restored } = await restoredVault(other, backupDiskFolder);
    expect(must(restored)).toMatchObject({ tips: 2, files: 4, missingFiles: 0, deletedAgain: 0, tombstonesUnsure: false });
    must(await other.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect(await tipsOf(other)).toEqual(before);
    expect(must(await other.api['vault.verify']({}))).toMatchObject({ damagedPages: 0, damagedBlobs: 0, missingBlobs: 0, alteredRows: 0, chainIntact: true });
    expect(harness.incidents).toEqual([]);
    expect(other.incidents).toEqual([]);
    expect(other.service.close()).toBe(true);
    expect(harness.service.close()).toBe(true);
  });

  it('keeps five, and sweeps the files that no backup names any more', async () => {
    const { harness, bring } = await vaultWithBackupPlace();
    await bring(['An invented tip'], 5000);
    for (let count = 0; count < 7; count += 1) {
      must(await harness.api['backup.run']({}));
      harness.clock.wallMs += 1000;
    }
    const { backups } = must(await harness.api['backup.overview']({}));
    expect(backups.map(({ state }) => state)).toEqual(['here', 'here', 'here', 'here', 'here']);
    must(await harness.api['backup.keep']({ keep: 2 }));
    expect(must(await harness.api['backup.run']({})).removed).toBe(4);
    expect(must(await harness.api['backup.overview']({})).backups).toHaveLength(2);
    harness.service.close();
  });

  it('never goes over a vault, nor among other files', async () => {
    const { harness, bring } = await vaultWithBackupPlace();
    await bring(['An invented tip']);
    must(await harness.api['backup.run']({}));
    harness.service.close();
    const there = vaultHarness({ files: harness.files, folder: harness.folder });
    expect((await restoredVault(there, backupDiskFolder)).restored).toEqual({ ok: false, code: 'vault-exists' });
    makeFolders(harness.files, '/other/full');
    const among = vaultHarness({ files: harness.files, folder: '/other' });
    expect((await restoredVault(among, backupDiskFolder)).restored).toEqual({ ok: false, code: 'folder-not-empty' });
    const wrong = vaultHarness({ files: harness.files, folder: '/new' });
    expect((await restoredVault(wrong, backupDiskFolder, 'an invented wrong one')).restored).toEqual({ ok: false, code: 'wrong-passphrase' });
    expect(harness.files.stat('/new')).toBeUndefined();
  });
});
