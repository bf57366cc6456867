import { expect, it } from 'vitest';
import { memoryFileSystem as plainMemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { backupDiskFolder, tipsOf, vaultWithBackupPlace } from '../support/backed-up-vault.ts';
import { memoryFileSystem, type RecordedFileSystem } from '../support/memory-file-system.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { must, testPassphrase, vaultHarness, type Harness } from '../support/vault-harness.ts';
import { torture } from './settings.ts';

const folders = ['/vaults', '/vaults/one', '/vaults/one/blobs', '/vaults/one/lock', '/media', backupDiskFolder];

/** A closed vault of two tips with one backup of the first, on a disk that records from here on. */
async function prepared(ignoreSyncs = false): Promise<RecordedFileSystem> {
  const files = plainMemoryFileSystem();
  const { harness, bring } = await vaultWithBackupPlace({ files });
  await bring(['An invented first tip'], 3000);
  must(await harness.api['backup.run']({}));
  await bring(['An invented second tip'], 3000);
  harness.service.close();
  return memoryFileSystem({ files: new Map(files.files().map((file) => [file, files.contents(file)!])), folders, ignoreSyncs });
}

const unlock = async (harness: Harness): Promise<boolean> => (await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: true })).ok;

async function restore(harness: Harness, which: number): Promise<Awaited<ReturnType<Harness['api']['restore.run']>>> {
  const looked = await harness.api['restore.look']({ handle: harness.grant('restore-from', backupDiskFolder) });
  if (!looked.ok) return looked;
  const chosen = looked.value.backups.at(which);
  return chosen ? harness.api['restore.run']({ sourceId: looked.value.sourceId, name: chosen.name, secret: testPassphrase, acceptPracticeMismatch: true }) : { ok: false, code: 'backup-absent' };
}

/** What is wrong after a cut at `at` while the second backup was being made, or undefined. */
async function wrongAfterBackupCut(files: RecordedFileSystem, at: number, seed: number): Promise<string | undefined> {
  const disk = files.afterPowerCut({ at, seed });
  const vault = vaultHarness({ files: disk });
  if (!(await unlock(vault))) return 'the vault does not open';
  const verified = must(await vault.api['vault.verify']({}));
  vault.service.close();
  if (verified.damagedPages + verified.missingBlobs + verified.damagedBlobs > 0 || !verified.chainIntact) return 'the vault is not whole';
  for (const [which, tips] of [[-1, 1], [0, undefined]] as const) {
    const restored = await restore(vaultHarness({ files: disk, folder: `/back${which}` }), which);
    if (!restored.ok) return `backup ${which}: ${restored.code}`;
    if (restored.value.missingFiles > 0 || (tips !== undefined && restored.value.tips !== tips)) return `backup ${which} lacks something`;
  }
  return undefined;
}

async function failures(files: RecordedFileSystem, cuts: number, wrong: (at: number, seed: number) => Promise<string | undefined>): Promise<readonly string[]> {
  const random = seededRandom(torture.seed);
  const found: string[] = [];
  for (let cut = 0; cut < cuts; cut += 1) {
    const at = 1 + Math.floor(random() * files.calls.length);
    const seed = Math.floor(random() * 1_000_000);
    const what = await wrong(at, seed);
    if (what !== undefined) found.push(`TORTURE_SEED=${torture.seed}, cut at ${at}, seed ${seed}: ${what}`);
  }
  return found;
}

async function recordedBackup(ignoreSyncs = false): Promise<RecordedFileSystem> {
  const files = await prepared(ignoreSyncs);
  const harness = vaultHarness({ files });
  // A minute later than the first, so that the two stand in order.
  harness.clock.wallMs += 60_000;
  expect(await unlock(harness)).toBe(true);
  must(await harness.api['backup.run']({}));
  harness.service.close();
  return files;
}

it('no power cut during a backup costs the vault or an earlier backup, and what has its name is whole', { timeout: 24 * 3_600_000 }, async () => {
  const files = await recordedBackup();
  expect(await failures(files, Math.ceil(torture.cuts / 4), (at, seed) => wrongAfterBackupCut(files, at, seed))).toEqual([]);
  expect(await wrongAfterBackupCut(files, files.calls.length, 1)).toBeUndefined();
});

it('on a disk that ignores syncs the same cuts do cost something, so the test can tell', { timeout: 600_000 }, async () => {
  const files = await recordedBackup(true);
  expect((await failures(files, 6, (at, seed) => wrongAfterBackupCut(files, at, seed))).length).toBeGreaterThan(0);
});

it('a power cut during a restore leaves no vault, or a whole one', { timeout: 24 * 3_600_000 }, async () => {
  const files = await prepared();
  const first = vaultHarness({ files, folder: '/home/new/vault' });
  must(await restore(first, 0));
  const opened = vaultHarness({ files: files.copy(), folder: '/home/new/vault' });
  expect(await unlock(opened)).toBe(true);
  const expected = await tipsOf(opened);
  const outcomes = { none: 0, whole: 0 };
  const found = await failures(files, torture.cuts, async (at, seed) => {
    const harness = vaultHarness({ files: files.afterPowerCut({ at, seed }), folder: '/home/new/vault' });
    if (must(await harness.api['session.status']({})).state === 'absent') {
      outcomes.none += 1;
      return undefined;
    }
    if (!(await unlock(harness))) return 'a vault that does not open';
    outcomes.whole += 1;
    const tips = await tipsOf(harness);
    const { damagedPages, missingBlobs, damagedBlobs, chainIntact } = must(await harness.api['vault.verify']({}));
    harness.service.close();
    return JSON.stringify(tips) === JSON.stringify(expected) && damagedPages + missingBlobs + damagedBlobs === 0 && chainIntact ? undefined : 'a vault that is not whole';
  });
  expect(found).toEqual([]);
  expect(outcomes.none).toBeGreaterThan(0);
});
