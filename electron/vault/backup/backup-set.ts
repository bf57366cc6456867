import path from 'node:path';
import { equalBytes, fromHex, hex } from '../crypto/hash.ts';
import type { RandomBytes } from '../crypto/random.ts';
import type { FileSystem } from '../platform/file-system.ts';
import { writeBeside } from '../platform/write-beside.ts';
import { BackupEnd } from './backup-fault.ts';
import { type BackupSet, isLeftover, isSetFolderName, readGenerationName, setFileName, setFolderName, setIn } from './backup-layout.ts';
import { makeFolderIfMissing, readWholeFile } from './whole-file.ts';

const format = 'tipkeep-backup-set';
const version = 1;
const maxSetFileBytes = 4096;
/** Far above what anybody keeps; a folder filled up on purpose does not fill memory. */
const maxEntries = 10_000;

export type SetFile = { readonly kind: 'set'; readonly vaultId: Uint8Array } | { readonly kind: 'newer' } | { readonly kind: 'damaged' } | { readonly kind: 'none' };

function encodeSetFile(vaultId: Uint8Array): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ format, version, vaultId: hex(vaultId) }, null, 1)}\n`);
}

/** Reads `set.json`. Only the exact bytes that are written are accepted; a later version is told from damage. */
export function decodeSetFile(bytes: Uint8Array): Exclude<SetFile, { readonly kind: 'none' }> {
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    if (typeof read !== 'object' || read === null) return { kind: 'damaged' };
    const json = read as Readonly<Record<string, unknown>>;
    if (json['format'] !== format) return { kind: 'damaged' };
    if (Number.isSafeInteger(json['version']) && Number(json['version']) > version) return { kind: 'newer' };
    const vaultId = typeof json['vaultId'] === 'string' ? fromHex(json['vaultId']) : undefined;
    return vaultId?.length === 16 && equalBytes(encodeSetFile(vaultId), bytes) ? { kind: 'set', vaultId } : { kind: 'damaged' };
  } catch {
    return { kind: 'damaged' };
  }
}

export function readSetFile(files: FileSystem, folder: string): SetFile {
  const file = path.join(folder, setFileName);
  const bytes = readWholeFile(files, file, maxSetFileBytes);
  if (bytes !== undefined) return decodeSetFile(bytes);
  return files.stat(file) === undefined ? { kind: 'none' } : { kind: 'damaged' };
}

/**
 * The folder of this vault's set: the chosen folder itself when it is one, else a folder in it with the vault's id in its name, so
 * that several vaults may share a disk. Ends with a reason when the folder belongs to another vault or a newer program.
 */
export function setFolderFor(files: FileSystem, chosen: string, vaultId: Uint8Array): BackupSet {
  if (files.stat(chosen)?.kind !== 'folder') throw new BackupEnd('backup-disk-absent');
  const here = readSetFile(files, chosen);
  if (here.kind === 'newer') throw new BackupEnd('backup-newer');
  if (here.kind === 'set') {
    if (!equalBytes(here.vaultId, vaultId)) throw new BackupEnd('backup-other-vault');
    return setIn(chosen);
  }
  // Somebody else's set with a damaged file: a set inside a set would only confuse.
  if (isSetFolderName(path.basename(chosen)) && path.basename(chosen) !== setFolderName(vaultId)) throw new BackupEnd('backup-other-vault');
  const set = setIn(path.basename(chosen) === setFolderName(vaultId) ? chosen : path.join(chosen, setFolderName(vaultId)));
  const inside = readSetFile(files, set.folder);
  if (inside.kind === 'newer') throw new BackupEnd('backup-newer');
  if (inside.kind === 'set' && !equalBytes(inside.vaultId, vaultId)) throw new BackupEnd('backup-other-vault');
  return set;
}

/** Makes what is missing of a set, durably, and clears away what an interrupted backup left. Throws FileFault. */
export function prepareSet(files: FileSystem, set: BackupSet, vaultId: Uint8Array, randomBytes: RandomBytes): void {
  if (makeFolderIfMissing(files, set.folder)) files.syncFolder(path.dirname(set.folder));
  const made = [set.blobs, set.generations].filter((folder) => makeFolderIfMissing(files, folder));
  if (made.length > 0) files.syncFolder(set.folder);
  if (readSetFile(files, set.folder).kind !== 'set') writeBeside(files, path.join(set.folder, setFileName), encodeSetFile(vaultId), hex(randomBytes(8)));
}

/** Names of the set's generations, newest first by what the names claim. */
export function generationsOf(files: FileSystem, set: BackupSet): readonly string[] {
  if (files.stat(set.generations)?.kind !== 'folder') return [];
  return files
    .list(set.generations, maxEntries)
    .filter((name) => readGenerationName(name) !== undefined)
    .sort()
    .reverse();
}

/** Names of what is not a generation yet, or no longer. */
export function leftoversOf(files: FileSystem, set: BackupSet): readonly string[] {
  return files.stat(set.generations)?.kind === 'folder' ? files.list(set.generations, maxEntries).filter(isLeftover) : [];
}

/** Every set in a folder that a person chose: the folder itself, what it lies in when it is part of one, or those in it. */
export function setsIn(files: FileSystem, chosen: string): readonly BackupSet[] {
  for (const folder of [chosen, path.dirname(chosen), path.dirname(path.dirname(chosen))]) if (readSetFile(files, folder).kind !== 'none') return [setIn(folder)];
  return files
    .list(chosen, maxEntries)
    .filter((name) => isSetFolderName(name) && files.stat(path.join(chosen, name))?.kind === 'folder')
    .sort()
    .map((name) => setIn(path.join(chosen, name)));
}
