import { type Result, fail, ok } from '#shared/result.ts';
import { gcmTagBytes } from '../crypto/aes-gcm.ts';
import { chunkBytes, fileKey, openChunk, sealedChunkBytes } from '../crypto/chunk-cipher.ts';
import { equalBytes } from '../crypto/hash.ts';
import { wipe } from '../crypto/wipe.ts';
import type { FileSystem } from '../platform/file-system.ts';
import type { Steps } from '#shared/steps.ts';
import { blobHeadBytes, blobLayout, blobMagic, lengthFieldBytes, maxBlobBytes, maxBlobFileBytes } from './blob-layout.ts';

/** 1 MiB between two turns of others. */
const chunksPerStep = 16;

/**
 * Opens a blob file chunk by chunk and hands over the content with its whole size. The first chunk says how long the content
 * is and thereby how long the file must be, so a file cut short or added to is refused before any content is handed over.
 * The file's own size is only used to allocate one chunk. Yields between chunks, so that others get a turn while a large file is read. Throws FileFault.
 */
export function* readBlobInSteps(files: FileSystem, file: string, blobKey: Uint8Array, take: (chunk: Uint8Array, sizeBytes: number) => void): Steps<Result<number, 'blob-damaged'>> {
  const descriptor = files.open(file, 'read');
  try {
    const { kind, sizeBytes: fileBytes } = files.statOpen(descriptor);
    if (kind !== 'file' || fileBytes < blobHeadBytes + gcmTagBytes || fileBytes > maxBlobFileBytes) return fail('blob-damaged');
    const head = new Uint8Array(blobHeadBytes);
    if (files.read(descriptor, head, 0) !== blobHeadBytes || !equalBytes(head.subarray(0, blobMagic.length), blobMagic)) return fail('blob-damaged');
    const key = fileKey(blobKey, head.subarray(blobMagic.length));
    try {
      return yield* readChunks(files, descriptor, fileBytes, key, take);
    } finally {
      wipe(key);
    }
  } finally {
    files.close(descriptor);
  }
}

function* readChunks(files: FileSystem, descriptor: number, fileBytes: number, key: Uint8Array, take: (chunk: Uint8Array, sizeBytes: number) => void): Steps<Result<number, 'blob-damaged'>> {
  const sealed = new Uint8Array(sealedChunkBytes);
  const chunks = Math.ceil((fileBytes - blobHeadBytes) / sealedChunkBytes);
  let sizeBytes = 0;
  for (let index = 0; index < chunks; index += 1) {
    const count = files.read(descriptor, sealed, blobHeadBytes + index * sealedChunkBytes);
    const chunk = openChunk(key, index, index === chunks - 1, sealed.subarray(0, count));
    if (!chunk) return fail('blob-damaged');
    if (index === 0) {
      const stated = statedSize(chunk);
      if (stated === undefined || blobLayout(stated).fileBytes !== fileBytes) return fail('blob-damaged');
      sizeBytes = stated;
    }
    const start = index * chunkBytes - lengthFieldBytes;
    const content = chunk.subarray(index === 0 ? lengthFieldBytes : 0, Math.max(0, Math.min(chunk.length, sizeBytes - start)));
    if (content.length > 0) take(content, sizeBytes);
    wipe(chunk);
    if (index % chunksPerStep === chunksPerStep - 1) yield;
  }
  return ok(sizeBytes);
}

function statedSize(firstChunk: Uint8Array): number | undefined {
  if (firstChunk.length < lengthFieldBytes) return undefined;
  const stated = new DataView(firstChunk.buffer, firstChunk.byteOffset).getBigUint64(0);
  return stated <= BigInt(maxBlobBytes) ? Number(stated) : undefined;
}
