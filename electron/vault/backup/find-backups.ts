import path from 'node:path';
import { decodeHeader } from '../crypto/header-codec.ts';
import type { FileSystem } from '../platform/file-system.ts';
import { databaseFileNames } from '../store/database-files.ts';
import { readHeaderFile } from '../store/header-file.ts';
import { BackupEnd } from './backup-fault.ts';
import { type BackupSet, readGenerationName } from './backup-layout.ts';
import { generationsOf, readSetFile, setsIn } from './backup-set.ts';

/** A backup as its names and files claim, without any key. */
export interface ClaimedBackup {
  readonly set: BackupSet;
  readonly name: string;
  readonly claimedAt: number;
  /** Of its database. */
  readonly sizeBytes: number;
  /** As the copied header claims; null when it cannot be read. */
  readonly practice: boolean | null;
}

/** The backups in a folder that a person chose, newest first. Ends with a reason when there are none, or a newer program made them. */
export function findBackups(files: FileSystem, chosen: string): readonly ClaimedBackup[] {
  if (files.stat(chosen)?.kind !== 'folder') throw new BackupEnd('backup-disk-absent');
  const sets = setsIn(files, chosen);
  const found = sets.flatMap((set) => generationsOf(files, set).map((name) => claimed(files, set, name)));
  if (found.length === 0) throw new BackupEnd(sets.some((set) => readSetFile(files, set.folder).kind === 'newer') ? 'backup-newer' : 'backup-absent');
  return found.sort((one, other) => (one.name < other.name ? 1 : -1));
}

function claimed(files: FileSystem, set: BackupSet, name: string): ClaimedBackup {
  const folder = path.join(set.generations, name);
  const header = readHeaderFile(files, folder);
  const decoded = header.ok ? decodeHeader(header.value.bytes) : header;
  return {
    set,
    name,
    claimedAt: readGenerationName(name)?.madeAt ?? 0,
    sizeBytes: files.stat(path.join(folder, databaseFileNames.pages))?.sizeBytes ?? 0,
    practice: decoded.ok ? decoded.value.practice : null,
  };
}
