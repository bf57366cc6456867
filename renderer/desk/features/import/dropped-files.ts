import { carriedLimits } from '#shared/domain/carried.ts';
import { allTaken, itemOfFile, type CarriedItem, type NotTaken } from './carried-item.ts';

const depthAtMost = 8;
/** Names that are looked at, files and folders together. */
const entriesAtMost = 50_000;

/** Whether a drag carries files, as far as a page may know before the drop. */
export function carriesFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') === true;
}

/**
 * The files of a drop, folders walked. Call it inside the drop event: afterwards the browser takes the list away. At most
 * `carriedLimits.files`; what is beyond is said, not read.
 */
export function droppedFiles(transfer: DataTransfer): Promise<{ readonly items: readonly CarriedItem[]; readonly notTaken: NotTaken }> {
  const roots: (FileSystemEntry | File)[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const root = item.webkitGetAsEntry() ?? item.getAsFile();
    if (root !== null) roots.push(root);
  }
  return walked(roots);
}

async function walked(roots: readonly (FileSystemEntry | File)[]): Promise<{ readonly items: readonly CarriedItem[]; readonly notTaken: NotTaken }> {
  const items: CarriedItem[] = [];
  let { unreadable, tooMany, hasMore } = allTaken;
  let seen = 0;
  const open = roots.map((entry) => ({ entry, depth: 0 })).reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { entry, depth } = next;
    seen += 1;
    if (seen > entriesAtMost) {
      hasMore = true;
      break;
    }
    try {
      if (entry instanceof File || isFile(entry)) {
        if (items.length >= carriedLimits.files) tooMany += 1;
        else items.push(itemOfFile(entry instanceof File ? entry : await fileOf(entry)));
      } else if (isFolder(entry)) {
        if (depth >= depthAtMost) hasMore = true;
        else open.push(...(await entriesOf(entry)).map((inner) => ({ entry: inner, depth: depth + 1 })).reverse());
      }
    } catch {
      // The browser refuses what the person themselves may not read.
      unreadable += 1;
    }
  }
  return { items, notTaken: { unreadable, tooMany, hasMore } };
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A folder gives its entries some at a time, and an empty list at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  while (all.length <= entriesAtMost) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    all.push(...some);
  }
  return all;
}
