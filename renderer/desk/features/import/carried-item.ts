import { carriedLimits } from '#shared/domain/carried.ts';

/** Something whose bytes the window can read piece by piece. */
export interface CarriedItem {
  readonly name: string;
  readonly sizeBytes: number;
  /** Rejects when the file cannot be read any more. */
  readonly read: (start: number, end: number) => Promise<Uint8Array<ArrayBuffer>>;
}

/** What was dropped and did not come along. */
export interface NotTaken {
  /** Files that could not be read. */
  readonly unreadable: number;
  /** Files over the limits. */
  readonly tooMany: number;
  /** There was so much that it was not even counted. */
  readonly hasMore: boolean;
}

export const allTaken: NotTaken = { unreadable: 0, tooMany: 0, hasMore: false };

export function itemOfFile(file: File): CarriedItem {
  return {
    name: file.name.slice(0, carriedLimits.nameUnits),
    sizeBytes: file.size,
    read: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
  };
}

export function itemOfText(name: string, text: string): CarriedItem {
  const bytes = new TextEncoder().encode(text);
  return { name, sizeBytes: bytes.length, read: (start, end) => Promise.resolve(bytes.slice(start, end)) };
}
