import path from 'node:path';
import type { VaultCode } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { hex } from '../crypto/hash.ts';
import { createHeader, type WrittenHeader } from '../crypto/vault-header.ts';
import { removeFolderTree } from '../platform/remove-folder-tree.ts';
import { addMember } from '../store/commands/add-member.ts';
import { logAnchor } from '../store/events/log-anchor.ts';
import { writeFirstHeader } from '../store/header-file.ts';
import { migrate } from '../store/migrations/migrate.ts';
import { refusal } from '../store/storage-code.ts';
import { contextOf, openKeyed } from './keyed-database.ts';
import type { OpenVault } from './open-vault.ts';
import { openWithHeader } from './unlock-vault.ts';
import type { NewVaultChoice } from './vault-creation.ts';
import type { VaultEnvironment } from './vault-environment.ts';
import { blobsName, checkNothingThere } from './vault-folder.ts';
import { whileMemoryLasts } from './while-memory-lasts.ts';

/**
 * Makes a vault in a folder that is empty or not there yet. It grows under another name beside it and gets its own name by
 * one rename, so that a half-made vault never looks like one; what failed is removed.
 */
export async function createVault(environment: VaultEnvironment, folder: string, choice: NewVaultChoice): Promise<Result<OpenVault, VaultCode>> {
  const { files, randomBytes, runArgon2, kdf } = environment;
  const nothingThere = checkNothingThere(environment, folder);
  if (!nothingThere.ok) return nothingThere;
  const header = await whileMemoryLasts(async () => ok(await createHeader({ ...choice, practice: environment.practiceHost, ...(kdf === undefined ? {} : { kdf }) }, { randomBytes, runArgon2 })));
  if (!header.ok) return header;
  const growing = `${folder}.new-${hex(randomBytes(8))}`;
  const grown = await growVault(environment, growing, header.value);
  if (!grown.ok) {
    removeFolderTree(files, growing);
    return grown;
  }
  let place = growing;
  try {
    if (files.stat(folder) !== undefined) files.removeFolder(folder);
    files.rename(growing, folder);
    place = folder;
    files.syncFolder(path.dirname(folder));
  } catch (problem) {
    // Also after the rename: a vault whose name may not survive the next power cut is not one.
    removeFolderTree(files, place);
    return refusal(problem);
  }
  return openWithHeader(environment, folder, header.value.opened);
}

async function growVault(environment: VaultEnvironment, folder: string, written: WrittenHeader): Promise<Result<void, VaultCode>> {
  const { files, randomBytes, now } = environment;
  try {
    makeFolders(files, folder);
    files.makeFolder(path.join(folder, blobsName));
    const database = await openKeyed(environment, folder, written.opened, true);
    if (!database.ok) return database;
    try {
      const migrated = migrate(database.value, now);
      if (!migrated.ok) return migrated;
      const context = contextOf(environment, database.value, written.opened);
      for (const member of written.opened.members) addMember(context, member);
      database.value.close(logAnchor(database.value));
    } catch (problem) {
      database.value.abandon();
      throw problem;
    }
    return writeFirstHeader(files, folder, written.bytes, randomBytes);
  } catch (problem) {
    return refusal(problem);
  }
}

/** The folder and whatever is missing above it. */
function makeFolders(files: VaultEnvironment['files'], folder: string): void {
  const parent = path.dirname(folder);
  if (parent !== folder && files.stat(parent) === undefined) makeFolders(files, parent);
  files.makeFolder(folder);
}
