import type { BackupCode, VaultCode } from '#shared/errors.ts';
import type { FaultOutcome } from '../platform/fault-code.ts';
import { type FaultCode, FileFault, type FileSystem } from '../platform/file-system.ts';
import { renamingFaults } from '../platform/renaming-faults.ts';
import { storageCode } from '../store/storage-code.ts';

/** A file call on the backup's disk that failed: not the vault's, which goes on. */
export class BackupDiskFault extends FileFault {}

/** Ends a backup or a restore with a reason a person is told. */
export class BackupEnd extends Error {
  readonly code: BackupCode | VaultCode | 'cancelled';
  constructor(code: BackupCode | VaultCode | 'cancelled') {
    super(code);
    this.name = 'BackupEnd';
    this.code = code;
  }
}

const codes: Readonly<Partial<Record<FaultCode, BackupCode>>> = {
  ENOSPC: 'backup-disk-full',
  EACCES: 'backup-disk-denied',
  EROFS: 'backup-disk-denied',
  ENOENT: 'backup-disk-absent',
  ENOTDIR: 'backup-disk-absent',
  ENODEV: 'backup-disk-absent',
};

/** What a refused call is called when it was one on the backup disk. */
export function onBackupDisk(code: FaultOutcome): BackupCode {
  return code === 'disk-full' ? 'backup-disk-full' : code === 'storage-denied' ? 'backup-disk-denied' : 'backup-disk-failed';
}

/** The same file system; what fails in it counts as the backup disk's. */
export function backupDisk(files: FileSystem): FileSystem {
  return renamingFaults(files, ({ code, call }) => new BackupDiskFault(code, call));
}

/** The code of what ended a backup or a restore; a bug goes on. */
export function backupCode(problem: unknown): BackupCode | VaultCode | 'cancelled' {
  if (problem instanceof BackupEnd) return problem.code;
  if (problem instanceof BackupDiskFault) return codes[problem.code] ?? 'backup-disk-failed';
  const code = storageCode(problem);
  if (code === undefined) throw problem;
  return code;
}
