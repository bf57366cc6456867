import { seededRandom } from './seeded-random.ts';

/** What reached the file system, in order. Files are numbered by creation, so that a name can be lost while its content stays. */
export type FileCall =
  | { readonly kind: 'write'; readonly file: string; readonly position: number; readonly bytes: Uint8Array }
  | { readonly kind: 'truncate'; readonly file: string; readonly sizeBytes: number }
  | { readonly kind: 'sync-file'; readonly file: string }
  | { readonly kind: 'link'; readonly path: string; readonly file: string }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'make-folder'; readonly path: string }
  | { readonly kind: 'remove-folder'; readonly path: string }
  | { readonly kind: 'sync-folder'; readonly path: string };

type ContentCall = Extract<FileCall, { kind: 'write' | 'truncate' }>;
type NameCall = Extract<FileCall, { kind: 'link' | 'unlink' | 'rename' | 'make-folder' | 'remove-folder' }>;

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
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf('/')));
}

function changed(bytes: Uint8Array, call: ContentCall): Uint8Array {
  if (call.kind === 'truncate') {
    const cut = new Uint8Array(call.sizeBytes);
    cut.set(bytes.subarray(0, call.sizeBytes));
    return cut;
  }
  const grown = new Uint8Array(Math.max(bytes.length, call.position + call.bytes.length));
  grown.set(bytes);
  grown.set(call.bytes, call.position);
  return grown;
}

/** Only some of the sectors of a write arrived. */
function torn(bytes: Uint8Array, call: ContentCall, random: () => number, sectorBytes: number): Uint8Array {
  if (call.kind === 'truncate') return bytes;
  let result = bytes;
  const end = call.position + call.bytes.length;
  for (let from = call.position; from < end; ) {
    const to = Math.min(end, (Math.floor(from / sectorBytes) + 1) * sectorBytes);
    if (random() < 0.5) result = changed(result, { ...call, position: from, bytes: call.bytes.subarray(from - call.position, to - call.position) });
    from = to;
  }
  return result;
}

function renamed(image: DiskImage, call: NameCall): void {
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
    case 'make-folder':
      image.folders.add(call.path);
      break;
    case 'remove-folder':
      image.folders.delete(call.path);
      break;
  }
}

function folderTouched(call: NameCall): string {
  return folderOf(call.kind === 'rename' ? call.to : call.path);
}

/**
 * The disk after the power went. Synced content and names are there. Of what was not synced: nothing, everything, or a
 * seeded choice in which each write of a file arrives whole, torn at sectors, or not at all, in any order; changes of
 * names are lost from the end, folder by folder.
 */
export function afterPowerCut(start: DiskImage, calls: readonly FileCall[], { at, seed, sectorBytes = 512 }: PowerCut): DiskImage {
  const random = seededRandom(seed);
  const image: DiskImage = { names: new Map(start.names), contents: new Map(start.contents), folders: new Set(start.folders) };
  const unsynced = new Map<string, ContentCall[]>();
  let nameCalls: NameCall[] = [];
  for (const call of calls.slice(0, at)) {
    switch (call.kind) {
      case 'write':
      case 'truncate':
        unsynced.set(call.file, [...(unsynced.get(call.file) ?? []), call]);
        break;
      case 'sync-file':
        image.contents.set(call.file, (unsynced.get(call.file) ?? []).reduce(changed, image.contents.get(call.file) ?? new Uint8Array(0)));
        unsynced.delete(call.file);
        break;
      case 'sync-folder':
        for (const name of nameCalls) if (folderTouched(name) === call.path) renamed(image, name);
        nameCalls = nameCalls.filter((name) => folderTouched(name) !== call.path);
        break;
      case 'link':
      case 'unlink':
      case 'rename':
      case 'make-folder':
      case 'remove-folder':
        nameCalls.push(call);
        break;
    }
  }
  for (const name of nameCalls.slice(0, Math.floor(random() * (nameCalls.length + 1)))) renamed(image, name);
  const luck = random();
  for (const [file, pending] of unsynced) {
    let bytes = image.contents.get(file) ?? new Uint8Array(0);
    for (const call of luck < 0.2 ? [] : pending) {
      const fate = luck < 0.4 ? 0 : random();
      if (fate < 0.35) bytes = changed(bytes, call);
      else if (fate < 0.75) bytes = torn(bytes, call, random, sectorBytes);
    }
    image.contents.set(file, bytes);
  }
  return image;
}
