import { type Result, fail, ok } from '#shared/result.ts';
import { gcmTagBytes } from '../crypto/aes-gcm.ts';
import { chunkBytes, fileKey, openChunk, sealedChunkBytes } from '../crypto/chunk-cipher.ts';
import { equalBytes } from '../crypto/hash.ts';
import { wipe } from '../crypto/wipe.ts';
import type { FileSystem } from '../platform/file-system.ts';
import { blobHeadBytes, blobLayout, blobMagic, lengthFieldBytes, maxBlobBytes, maxBlobFileBytes } from './blob-layout.ts';

/** The most that one reading hands over. */
export const blobRangeBytesAtMost = 2 * 1024 * 1024;

/**
 * Opens only the chunks that hold `count` bytes of the content from `at`, each proven for its place, the first always: it says how long the content is
 * and thereby how long the file must be. The rest of the file is not proven. `blob-damaged` also for a range outside the content. Throws FileFault.
 */
export function readBlobRange(files: FileSystem, file: string, blobKey: Uint8Array, at: number, count: number): Result<Uint8Array, 'blob-damaged'> {
  if (count > blobRangeBytesAtMost) throw new Error('too much of a blob at once');
  const descriptor = files.open(file, 'read');
  try {
    const { kind, sizeBytes: fileBytes } = files.statOpen(descriptor);
    if (kind !== 'file' || fileBytes < blobHeadBytes + gcmTagBytes || fileBytes > maxBlobFileBytes) return fail('blob-damaged');
    const head = new Uint8Array(blobHeadBytes);
    if (files.read(descriptor, head, 0) !== blobHeadBytes || !equalBytes(head.subarray(0, blobMagic.length), blobMagic)) return fail('blob-damaged');
    const key = fileKey(blobKey, head.subarray(blobMagic.length));
    const chunks = Math.ceil((fileBytes - blobHeadBytes) / sealedChunkBytes);
    const sealed = new Uint8Array(sealedChunkBytes);
    const chunkAt = (index: number): Uint8Array | undefined => {
      const read = files.read(descriptor, sealed, blobHeadBytes + index * sealedChunkBytes);
      return openChunk(key, index, index === chunks - 1, sealed.subarray(0, read));
    };
    try {
      const first = chunkAt(0);
      const stated = first && first.length >= lengthFieldBytes ? new DataView(first.buffer, first.byteOffset).getBigUint64(0) : undefined;
      if (!first || stated === undefined || stated > BigInt(maxBlobBytes) || blobLayout(Number(stated)).fileBytes !== fileBytes || at < 0 || at + count > Number(stated)) return fail('blob-damaged');
      const range = new Uint8Array(count);
      // Places in the plaintext, which begins with the length.
      const from = at + lengthFieldBytes;
      for (let index = Math.floor(from / chunkBytes); index * chunkBytes < from + count; index += 1) {
        const chunk = index === 0 ? first : chunkAt(index);
        if (!chunk) return fail('blob-damaged');
        const start = Math.max(0, from - index * chunkBytes);
        const piece = chunk.subarray(start, Math.min(chunk.length, from + count - index * chunkBytes));
        range.set(piece, index * chunkBytes + start - from);
        if (index > 0) wipe(chunk);
      }
      wipe(first);
      return ok(range);
    } finally {
      wipe(key);
    }
  } finally {
    files.close(descriptor);
  }
}
