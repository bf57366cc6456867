import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import { removeFolderTree } from '#vault/platform/remove-folder-tree.ts';
import { sealedTip } from './sealed-tips.ts';
import { createTestVault, must, testPassphrase, vaultHarness, type Harness, type HarnessOptions } from './vault-harness.ts';

/** A vault of invented tips, with a disk beside it that backups can go to. */
export interface BackedUpVault {
  readonly harness: Harness;
  readonly publicKey: Uint8Array;
  /** Imports invented tips with these texts, each with a file of `fileBytes`. */
  readonly bring: (texts: readonly string[], fileBytes?: number) => Promise<void>;
}

export const backupDiskFolder = '/media/disk';

export function makeFolders(files: FileSystem, folder: string): void {
  const parts = folder.split('/').filter((part) => part !== '');
  parts.forEach((_part, index) => {
    const each = `/${parts.slice(0, index + 1).join('/')}`;
    if (files.stat(each) === undefined) files.makeFolder(each);
  });
}

function writeFile(files: FileSystem, file: string, bytes: Uint8Array): void {
  const descriptor = files.open(file, 'create');
  files.write(descriptor, bytes, 0);
  files.close(descriptor);
}

/** The ways of a vault that is open in this harness. */
export function vaultWays(harness: Harness, publicKey: Uint8Array, carried = `${harness.folder}-carried`): BackedUpVault {
  let brought = 0;
  return {
    harness,
    publicKey,
    bring: async (texts, fileBytes) => {
      makeFolders(harness.files, carried);
      const paths = texts.map((text) => {
        brought += 1;
        const file = `${carried}/${String(brought)}.bin`;
        writeFile(harness.files, file, sealedTip(publicKey, text, fileBytes === undefined ? {} : { attachments: [new Uint8Array(fileBytes).fill(brought)] }));
        return file;
      });
      const { previewId } = must(await harness.api['import.preview']({ handle: harness.grant('import-files', ...paths) }));
      must(await harness.api['import.commit']({ previewId }));
      removeFolderTree(harness.files, carried);
    },
  };
}

/** A new vault with one intake key, and its backup place chosen. */
export async function vaultWithBackupPlace(options: HarnessOptions = {}, place = backupDiskFolder): Promise<BackedUpVault> {
  const seed = new Uint8Array(32).fill(3);
  const plain = options.environment?.randomBytes;
  let next: Uint8Array | undefined;
  const harness: Harness = vaultHarness({
    ...options,
    environment: {
      ...options.environment,
      randomBytes: (count) => {
        const drawn = count === 32 ? next : undefined;
        if (drawn !== undefined) next = undefined;
        return drawn ?? (plain ? plain(count) : new Uint8Array(globalThis.crypto.getRandomValues(new Uint8Array(count))));
      },
    },
  });
  await createTestVault(harness);
  next = seed;
  must(await harness.api['intakeKey.create']({ validDays: 30 }));
  makeFolders(harness.files, place);
  must(await harness.api['backup.choosePlace']({ handle: harness.grant('backup-folder', place) }));
  return vaultWays(harness, intakeKeyFromSeed(seed).publicKey);
}

/** Every tip there is, as the list shows it. */
export async function tipsOf(harness: Harness): Promise<readonly unknown[]> {
  const { rows } = must(await harness.api['tips.list']({ search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 200 }));
  const tips = await Promise.all(rows.map(async ({ tipId }) => must(await harness.api['tips.get']({ tipId }))));
  return tips.map(({ overdue: _overdue, ...tip }) => tip);
}

/** Restores the newest backup found at `place` into `folder` of another laptop, and unlocks it there. */
export async function restoredVault(harness: Harness, place: string, secret = testPassphrase): Promise<{ readonly restored: Awaited<ReturnType<Harness['api']['restore.run']>> }> {
  const { sourceId, backups } = must(await harness.api['restore.look']({ handle: harness.grant('restore-from', place) }));
  const restored = await harness.api['restore.run']({ sourceId, name: backups[0]!.name, secret, acceptPracticeMismatch: true });
  return { restored };
}
