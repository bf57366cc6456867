import type { FileSystem } from '../platform/file-system.ts';

/** Read and written between two turns of others. */
export const sliceBytes = 1024 * 1024;

/** Where a copy comes from and where it goes: two file systems, so that a fault tells which side failed. */
export interface CopyRoute {
  readonly from: FileSystem;
  readonly to: FileSystem;
}

/**
 * Copies a file to a new name, durable except for the name. `afterSlice` is told how many bytes were copied and may throw, which
 * ends the copy. Returns the size. Throws FileFault.
 */
export async function copyFile({ from, to }: CopyRoute, source: string, target: string, afterSlice: (bytes: number) => Promise<void>): Promise<number> {
  const reading = from.open(source, 'read');
  try {
    const writing = to.open(target, 'create');
    try {
      const slice = new Uint8Array(sliceBytes);
      let position = 0;
      for (;;) {
        const count = from.read(reading, slice, position);
        if (count > 0) to.write(writing, slice.subarray(0, count), position);
        position += count;
        if (count < slice.length) break;
        await afterSlice(count);
      }
      to.syncFile(writing);
      await afterSlice(position % slice.length);
      return position;
    } finally {
      to.close(writing);
    }
  } finally {
    from.close(reading);
  }
}
