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

/** The content after these calls, one after the other. */
function changed(bytes: Uint8Array, calls: readonly ContentCall[]): Uint8Array {
  const most = Math.max(bytes.length, ...calls.map((call) => (call.kind === 'write' ? call.position + call.bytes.length : call.sizeBytes)));
  const result = new Uint8Array(most);
  result.set(bytes);
  let sizeBytes = bytes.length;
  for (const call of calls) {
    if (call.kind === 'write') {
      result.set(call.bytes, call.position);
      sizeBytes = Math.max(sizeBytes, call.position + call.bytes.length);
    } else {
      if (call.sizeBytes < sizeBytes) result.fill(0, call.sizeBytes, sizeBytes);
      sizeBytes = call.sizeBytes;
    }
  }
  return result.slice(0, sizeBytes);
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
        if (unsynced.get(call.file)?.push(call) === undefined) unsynced.set(call.file, [call]);
        break;
      case 'sync-file':
        image.contents.set(call.file, changed(image.contents.get(call.file) ?? new Uint8Array(0), unsynced.get(call.file) ?? []));
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
    image.contents.set(file, changed(image.contents.get(file) ?? new Uint8Array(0), survivors(pending, luck, random, sectorBytes)));
  }
  return image;
}
