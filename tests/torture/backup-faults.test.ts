import { expect, it } from 'vitest';
import type { FaultCode, FileSystem } from '#vault/platform/file-system.ts';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { backupDiskFolder, makeFolders, vaultWithBackupPlace } from '../support/backed-up-vault.ts';
import { faultyFileSystem, type FaultPlan } from '../support/faulty-file-system.ts';
import { must, testPassphrase, vaultHarness } from '../support/vault-harness.ts';
import { torture } from './settings.ts';

/** A vault of one tip with one backup, closed. */
async function prepared(): Promise<MemoryFileSystem> {
  const files = memoryFileSystem();
  const { harness, bring } = await vaultWithBackupPlace({ files });
  await bring(['An invented first tip'], 3000);
  must(await harness.api['backup.run']({}));
  harness.service.close();
  return files;
}

function copyOf(base: MemoryFileSystem): MemoryFileSystem {
  const disk = memoryFileSystem();
  for (const file of base.files()) {
    makeFolders(disk, file.slice(0, file.lastIndexOf('/')));
    const descriptor = disk.open(file, 'create');
    disk.write(descriptor, base.contents(file)!, 0);
    disk.close(descriptor);
  }
  return disk;
}

/** Either file system, as `isFaulty` says whenever one of its functions is asked for. */
function switched(plain: FileSystem, faulty: FileSystem, isFaulty: () => boolean): FileSystem {
  return new Proxy(plain, { get: (target, name): unknown => Reflect.get(isFaulty() ? faulty : target, name) });
}

const restoreInto = async (files: FileSystem, folder: string) => {
  const harness = vaultHarness({ files, folder });
  const looked = await harness.api['restore.look']({ handle: harness.grant('restore-from', backupDiskFolder) });
  const oldest = looked.ok ? looked.value.backups.at(-1)!.name : '';
  const restored = looked.ok ? await harness.api['restore.run']({ sourceId: looked.value.sourceId, name: oldest, secret: testPassphrase, acceptPracticeMismatch: true }) : looked;
  expect(harness.incidents).toEqual([]);
  return restored;
};

/** A backup and a restore with one fault in them; false when the fault was not reached. */
async function survive(base: MemoryFileSystem, plan: FaultPlan): Promise<boolean> {
  const disk = copyOf(base);
  const faulty = faultyFileSystem(disk, plan);
  let isOn = false;
  const harness = vaultHarness({ files: switched(disk, faulty, () => isOn) });
  must(await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: true }));
  isOn = true;
  await harness.api['backup.run']({});
  const restored = await restoreInto(switched(disk, faulty, () => isOn), '/back');
  isOn = false;
  expect(harness.incidents).toEqual([]);
  if (!restored.ok) expect(disk.stat('/back')).toBeUndefined();
  // The cause is gone: it works again, and neither the vault nor the earlier backup has lost anything.
  expect(must(await harness.api['backup.run']({}))).toMatchObject({ lacking: 0 });
  expect(must(await harness.api['vault.verify']({}))).toMatchObject({ damagedPages: 0, missingBlobs: 0, chainIntact: true });
  expect(must(await restoreInto(disk, '/later'))).toMatchObject({ missingFiles: 0, tips: 1 });
  harness.service.close();
  return faulty.failed.length > 0;
}

it.each<FaultCode>(['ENOSPC', 'EIO'])('a file call that says %s during a backup or a restore costs neither the vault nor an earlier backup', { timeout: 3_600_000 }, async (code) => {
  const base = await prepared();
  let nth = 1;
  while (await survive(base, { nth, code, forEver: nth % 2 === 0, shortWrite: code === 'ENOSPC' })) nth += 4 * torture.faultStride + 1;
  expect(nth).toBeGreaterThan(150); // both were gone through, not just begun
});
