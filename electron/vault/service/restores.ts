import path from 'node:path';
import { backupsOffered } from '#shared/contract/backup-calls.ts';
import type { Reply, Request } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { backupCode, backupDisk, onBackupDisk } from '../backup/backup-fault.ts';
import { type ClaimedBackup, findBackups } from '../backup/find-backups.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { MemoryShort } from '../crypto/argon2.ts';
import { openHeader } from '../crypto/vault-header.ts';
import { wipe } from '../crypto/wipe.ts';
import { isFaultOutcome } from '../platform/fault-code.ts';
import { newId } from '../store/events/vault-context.ts';
import { readHeaderFile } from '../store/header-file.ts';
import { paced } from './paced.ts';
import { checkNothingThere } from './vault-folder.ts';
import type { VaultSession } from './vault-session.ts';

/** Coming back from a backup: look at what is there, then make a vault of one, in a folder that has none. */
export class Restores {
  readonly #session: VaultSession;
  #cancelled = false;
  #looked: { readonly sourceId: string; readonly backups: readonly ClaimedBackup[] } | undefined;

  constructor(session: VaultSession) {
    this.#session = session;
  }

  cancel(): void {
    this.#cancelled = true;
  }

  look(folder: string): Result<Reply<'restore.look'>, Code> {
    const { files, randomBytes } = this.#session.environment;
    try {
      const backups = findBackups(backupDisk(files), folder);
      const sourceId = newId(randomBytes);
      this.#looked = { sourceId, backups };
      return ok({ sourceId, total: backups.length, backups: backups.slice(0, backupsOffered).map(({ name, claimedAt, sizeBytes, practice }) => ({ name, claimedAt, sizeBytes, practice })) });
    } catch (problem) {
      return fail(backupCode(problem));
    }
  }

  run({ sourceId, name, secret, acceptPracticeMismatch }: Request<'restore.run'>): Promise<Result<Reply<'restore.run'>, Code>> {
    const backup = this.#looked?.sourceId === sourceId ? this.#looked.backups.find((each) => each.name === name) : undefined;
    if (backup === undefined) return Promise.resolve(fail('not-found'));
    return this.#session.restore((folder) => this.#restore(backup, folder, secret, acceptPracticeMismatch));
  }

  async #restore(backup: ClaimedBackup, folder: string, secret: string, acceptPracticeMismatch: boolean): Promise<Result<Reply<'restore.run'>, Code>> {
    const { environment } = this.#session;
    const { files, randomBytes, now, runArgon2, practiceHost } = environment;
    this.#cancelled = false;
    // Never over a vault, nor over what is left of one, nor among other files.
    const nothingThere = checkNothingThere(environment, folder);
    if (!nothingThere.ok) return nothingThere;
    if (backup.practice !== null && backup.practice !== practiceHost && !acceptPracticeMismatch) return fail('practice-mismatch');
    const disk = backupDisk(files);
    try {
      const bytes = readHeaderFile(disk, path.join(backup.set.generations, backup.name));
      if (!bytes.ok) return fail(bytes.code === 'vault-newer' ? 'backup-newer' : isFaultOutcome(bytes.code) ? onBackupDisk(bytes.code) : 'backup-damaged');
      const opened = await this.#session.trySecret(() => openHeader(bytes.value.bytes, secret, runArgon2));
      if (!opened.ok) return opened;
      try {
        const pace = paced(this.#session, () => this.#cancelled, 'restoring');
        return ok(await restoreBackup({ files, randomBytes, now, wasm: environment.sqliteWasm() }, backup, opened.value, folder, pace));
      } finally {
        wipe(opened.value.vaultKey, opened.value.seed);
      }
    } catch (problem) {
      return problem instanceof MemoryShort ? fail('memory-short') : fail(backupCode(problem));
    }
  }
}
