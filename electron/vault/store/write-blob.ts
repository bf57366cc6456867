import { chunkBytes, fileKey, fileSaltBytes, sealChunk } from '../crypto/chunk-cipher.ts';
import type { RandomBytes } from '../crypto/random.ts';
import { wipe } from '../crypto/wipe.ts';
import type { FileSystem } from '../platform/file-system.ts';
import { blobHeadBytes, blobLayout, blobMagic, lengthFieldBytes } from './blob-layout.ts';
import type { Steps } from '#shared/steps.ts';

/** Content of known size, read in order. */
export interface BlobSource {
  readonly sizeBytes: number;
  /** Fills as much of `target` as there is, from `position`; fewer bytes mean that the content ended. */
  read(target: Uint8Array, position: number): number;
}

/** 1 MiB between two turns of others. */
const chunksPerStep = 16;

/** Writes a new file chunk by chunk and syncs it. False when the source ended early; then the file is incomplete. Throws FileFault. */
export function* writeBlobFile(files: FileSystem, file: string, source: BlobSource, blobKey: Uint8Array, randomBytes: RandomBytes): Steps<boolean> {
  const { paddedBytes, chunks } = blobLayout(source.sizeBytes);
  const salt = randomBytes(fileSaltBytes);
  const key = fileKey(blobKey, salt);
  const plaintext = new Uint8Array(chunkBytes);
  const descriptor = files.open(file, 'create');
  try {
    files.write(descriptor, Buffer.concat([blobMagic, salt]), 0);
    let at = blobHeadBytes;
    for (let index = 0; index < chunks; index += 1) {
      const start = index * chunkBytes;
      const chunk = plaintext.subarray(0, Math.min(chunkBytes, paddedBytes - start));
      if (!fillChunk(chunk, start, source)) return false;
      const sealed = sealChunk(key, index, index === chunks - 1, chunk);
      files.write(descriptor, sealed, at);
      at += sealed.length;
      if (index % chunksPerStep === chunksPerStep - 1) yield;
    }
    files.syncFile(descriptor);
    return true;
  } finally {
    files.close(descriptor);
    wipe(key, plaintext);
  }
}

/** Puts into `chunk` what stands at `start` of length field, content and zeros. */
function fillChunk(chunk: Uint8Array, start: number, source: BlobSource): boolean {
  chunk.fill(0);
  const fieldBytes = start === 0 ? lengthFieldBytes : 0;
  if (start === 0) new DataView(chunk.buffer, chunk.byteOffset).setBigUint64(0, BigInt(source.sizeBytes));
  const position = start + fieldBytes - lengthFieldBytes;
  const wanted = Math.min(chunk.length - fieldBytes, source.sizeBytes - position);
  return wanted <= 0 || source.read(chunk.subarray(fieldBytes, fieldBytes + wanted), position) === wanted;
}
