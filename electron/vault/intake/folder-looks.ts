import path from 'node:path';
import { fail, ok, type Result } from '#shared/result.ts';
import { FileFault, type FileStat, type FileSystem } from '../platform/file-system.ts';
import { entriesAtMost } from './scan-folder.ts';
import { isBeingWiped } from './wipe-file.ts';

/** Files that other programs are still writing under a name of their own: browsers, mail and sync programs. */
const unfinished = /^\.|\.(?:part|partial|crdownload|download|tmp)$/iu;

type Seen = Pick<FileStat, 'identity' | 'sizeBytes' | 'modifiedMs'>;

/** Files in the folder itself, by path, as they are now; links, folders, empty files and what is plainly unfinished are left alone. */
export function filesWaiting(files: FileSystem, folder: string): Result<ReadonlyMap<string, Seen>, 'absent' | 'unreadable' | 'too-large'> {
  try {
    const stat = files.stat(folder);
    if (stat === undefined) return fail('absent');
    if (stat.kind !== 'folder') return fail('unreadable');
    const names = files.list(folder, entriesAtMost + 1);
    if (names.length > entriesAtMost) return fail('too-large');
    const found = new Map<string, Seen>();
    for (const name of [...names].sort()) {
      if (unfinished.test(name) || isBeingWiped(name)) continue;
      const file = path.join(folder, name);
      const each = files.stat(file);
      if (each?.kind === 'file' && each.sizeBytes > 0) found.set(file, each);
    }
    return ok(found);
  } catch (problem) {
    if (problem instanceof FileFault) return fail('unreadable');
    throw problem;
  }
}

/** What was seen in one folder, look after look. Call `look` some seconds apart. */
export class FolderLooks {
  readonly #folder: string;
  #lastLook: ReadonlyMap<string, Seen> = new Map();
  readonly #taken = new Map<string, Seen>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Paths of files that are to be taken: the same size, time and identity as at the look before, and not taken as such yet.
   */
  look(files: FileSystem): Result<readonly string[], 'absent' | 'unreadable' | 'too-large'> {
    const found = filesWaiting(files, this.#folder);
    if (!found.ok) return found;
    const now = found.value;
    const ready = [...now].filter(([file, stat]) => isSame(this.#lastLook.get(file), stat) && !isSame(this.#taken.get(file), stat)).map(([file]) => file);
    for (const file of this.#taken.keys()) if (!now.has(file)) this.#taken.delete(file);
    this.#lastLook = now;
    return ok(ready);
  }

  /** How many of the files that lie there were taken as they are. */
  get takenCount(): number {
    return [...this.#lastLook].filter(([file, stat]) => isSame(this.#taken.get(file), stat)).length;
  }

  /** This file, as it was at the last look, need not be taken again. */
  taken(file: string): void {
    const seen = this.#lastLook.get(file);
    if (seen !== undefined) this.#taken.set(file, seen);
  }

  /** This file has to be taken once more, though it has not changed. */
  notTaken(file: string): void {
    this.#taken.delete(file);
  }
}

function isSame(one: Seen | undefined, other: Seen): boolean {
  return one?.identity === other.identity && one.sizeBytes === other.sizeBytes && one.modifiedMs === other.modifiedMs;
}
