import { seededRandom } from './seeded-random.ts';

/** What reached the file system, in order. Files are numbered by creation, so that a name can be lost while its content stays. */
export type FileCall =
  | { readonly kind: 'write'; readonly file: string; readonly position: number; readonly bytes: Uint8Array }
  | { readonly kind: 'truncate'; readonly file: string; readonly sizeBytes: number }
  | { readonly kind: 'sync-file'; readonly file: string }
  | { readonly kind: 'link'; readonly path: string; readonly file: string }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'rename-folder'; readonly from: string; readonly to: string }
  | { readonly kind: 'make-folder'; readonly path: string }
  | { readonly kind: 'remove-folder'; readonly path: string }
  | { readonly kind: 'sync-folder'; readonly path: string };

type ContentCall = Extract<FileCall, { kind: 'write' | 'truncate' }>;
type NameCall = Extract<FileCall, { kind: 'link' | 'unlink' | 'rename' | 'rename-folder' | 'make-folder' | 'remove-folder' }>;

/** A disk: which name is which file, what each file holds, which folders there are. */
export interface DiskImage {
  readonly names: Map<string, string>;
  readonly contents: Map<string, Uint8Array>;
  readonly folders: Set<string>;
}

export interface PowerCut {
  /** How many calls were made before the power went. */
  readonly at: number;
  readonly seed: number;
  /** What the disk writes in one piece. */
  readonly sectorBytes?: 512 | 4096;
  /** What becomes of all that was not synced, of contents and of names; a seeded choice by default. */
  readonly contents?: Fate;
  readonly names?: Fate;
}

export type Fate = 'all' | 'none' | 'seeded';

function folderOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf('/')));
}

/** The content of one file, changed in place: a file of megabytes is synced hundreds of times. */
class Content {
  #bytes: Uint8Array;
  #sizeBytes: number;

  /** `bytes` stays as it is. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes.slice();
    this.#sizeBytes = bytes.length;
  }

  /** One call after the other. */
  change(calls: readonly ContentCall[]): void {
    for (const call of calls) {
      if (call.kind === 'write') {
        this.#reach(call.position + call.bytes.length);
        this.#bytes.set(call.bytes, call.position);
      } else if (call.sizeBytes < this.#sizeBytes) {
        this.#bytes.fill(0, call.sizeBytes, this.#sizeBytes);
        this.#sizeBytes = call.sizeBytes;
      } else this.#reach(call.sizeBytes);
    }
  }

  /** As it is now, and not to be changed. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#sizeBytes);
  }

  #reach(sizeBytes: number): void {
    if (sizeBytes > this.#bytes.length) {
      const longer = new Uint8Array(Math.max(sizeBytes, 2 * this.#bytes.length));
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#sizeBytes = Math.max(this.#sizeBytes, sizeBytes);
  }
}

/** Only some of the sectors of a write arrived. */
function torn(call: ContentCall, random: () => number, sectorBytes: number): readonly ContentCall[] {
  if (call.kind === 'truncate') return [];
  const parts: ContentCall[] = [];
  const end = call.position + call.bytes.length;
  for (let from = call.position; from < end; ) {
    const to = Math.min(end, (Math.floor(from / sectorBytes) + 1) * sectorBytes);
    if (random() < 0.5) parts.push({ ...call, position: from, bytes: call.bytes.subarray(from - call.position, to - call.position) });
    from = to;
  }
  return parts;
}

/** What became of the calls on one file that were not synced. */
function survivors(calls: readonly ContentCall[], luck: number, random: () => number, sectorBytes: number): readonly ContentCall[] {
  if (luck < 0.2) return [];
  if (luck < 0.4) return calls;
  return calls.flatMap((call) => {
    const fate = random();
    if (fate < 0.35) return [call];
    return fate < 0.75 ? torn(call, random, sectorBytes) : [];
  });
}

/** A change of names that no sync of its folder has made durable. */
interface PendingName {
  call: NameCall;
  /** The folder whose sync makes it durable, under the name that folder has for the running system. */
  folder: string;
}

const moved = (path: string, from: string, to: string): string => (path === from || path.startsWith(`${from}/`) ? to + path.slice(from.length) : path);

function movedCall(call: NameCall, from: string, to: string): NameCall {
  return call.kind === 'rename' || call.kind === 'rename-folder' ? { ...call, from: moved(call.from, from, to), to: moved(call.to, from, to) } : { ...call, path: moved(call.path, from, to) };
}

/** The call with the names the disk has: folders whose renaming has not arrived are still where they were. */
function asOnDisk(call: NameCall, earlier: readonly PendingName[]): NameCall {
  return earlier.reduceRight((named, { call: before }) => (before.kind === 'rename-folder' ? movedCall(named, before.to, before.from) : named), call);
}

/** Puts one change of names on the disk; `earlier` ones that are still pending then find their folder under its new name. */
function settle(image: DiskImage, pendingCall: NameCall, earlier: readonly PendingName[]): void {
  const call = asOnDisk(pendingCall, earlier);
  switch (call.kind) {
    case 'link':
      image.names.set(call.path, call.file);
      break;
    case 'unlink':
      image.names.delete(call.path);
      break;
    case 'rename': {
      const file = image.names.get(call.from);
      image.names.delete(call.from);
      if (file !== undefined) image.names.set(call.to, file);
      break;
    }
    case 'rename-folder': {
      const { from, to } = call;
      for (const folder of [...image.folders]) if (image.folders.delete(folder)) image.folders.add(moved(folder, from, to));
      for (const [path, file] of [...image.names]) if (image.names.delete(path)) image.names.set(moved(path, from, to), file);
      for (const other of earlier) other.call = movedCall(other.call, from, to);
      break;
    }
    case 'make-folder':
      image.folders.add(call.path);
      break;
    case 'remove-folder':
      image.folders.delete(call.path);
      break;
  }
}

function folderTouched(call: NameCall): string {
  return folderOf(call.kind === 'rename' || call.kind === 'rename-folder' ? call.to : call.path);
}

/** What arrives although nothing said so: in each folder its changes are lost from the end. */
function settleUnsynced(image: DiskImage, pending: readonly PendingName[], fate: Fate, random: () => number): void {
  const left = new Map<string, number>();
  for (const { folder } of pending) left.set(folder, (left.get(folder) ?? 0) + 1);
  for (const [folder, count] of left) left.set(folder, fate === 'all' ? count : fate === 'none' ? 0 : Math.floor(random() * (count + 1)));
  const lost: PendingName[] = [];
  for (const entry of pending) {
    const allowed = left.get(entry.folder) ?? 0;
    if (allowed === 0) lost.push(entry);
    else settle(image, entry.call, lost);
    left.set(entry.folder, Math.max(0, allowed - 1));
  }
}

/** A name in a folder that did not survive is not there either. */
function dropOrphans(image: DiskImage): void {
  const isThere = (folder: string): boolean => folder === '/' || (image.folders.has(folder) && isThere(folderOf(folder)));
  for (const folder of [...image.folders]) if (!isThere(folder)) image.folders.delete(folder);
  for (const path of [...image.names.keys()]) if (!isThere(folderOf(path))) image.names.delete(path);
}

/**
 * The disk after the power went. Synced content and names are there. Of what was not synced: nothing, everything, or a
 * seeded choice in which each write of a file arrives whole, torn at sectors, or not at all, in any order; changes of
 * names are lost from the end, folder by folder.
 */
export function afterPowerCut(start: DiskImage, calls: readonly FileCall[], { at, seed, sectorBytes = 512, contents = 'seeded', names = 'seeded' }: PowerCut): DiskImage {
  const random = seededRandom(seed);
  const image: DiskImage = { names: new Map(start.names), contents: new Map(start.contents), folders: new Set(start.folders) };
  const unsynced = new Map<string, ContentCall[]>();
  const contentsNow = new Map<string, Content>();
  const contentOf = (file: string): Content => {
    const known = contentsNow.get(file) ?? new Content(image.contents.get(file) ?? new Uint8Array(0));
    contentsNow.set(file, known);
    return known;
  };
  let pending: PendingName[] = [];
  for (const call of calls.slice(0, at)) {
    switch (call.kind) {
      case 'write':
      case 'truncate':
        if (unsynced.get(call.file)?.push(call) === undefined) unsynced.set(call.file, [call]);
        break;
      case 'sync-file':
        contentOf(call.file).change(unsynced.get(call.file) ?? []);
        unsynced.delete(call.file);
        break;
      case 'sync-folder': {
        const left: PendingName[] = [];
        for (const entry of pending) {
          if (entry.folder === call.path) settle(image, entry.call, left);
          else left.push(entry);
        }
        pending = left;
        break;
      }
      case 'rename-folder':
        for (const other of pending) other.folder = moved(other.folder, call.from, call.to);
        pending.push({ call, folder: folderTouched(call) });
        break;
      case 'link':
      case 'unlink':
      case 'rename':
      case 'make-folder':
      case 'remove-folder':
        pending.push({ call, folder: folderTouched(call) });
        break;
    }
  }
  settleUnsynced(image, pending, names, random);
  dropOrphans(image);
  const luck = contents === 'none' ? 0 : contents === 'all' ? 0.3 : random();
  for (const [file, calls] of unsynced) {
    contentOf(file).change(survivors(calls, luck, random, sectorBytes));
  }
  for (const [file, content] of contentsNow) image.contents.set(file, content.bytes);
  return image;
}
