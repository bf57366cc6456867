import path from 'node:path';
import { type Result, fail, ok } from '#shared/result.ts';
import { gcmTagBytes } from '../crypto/aes-gcm.ts';
import { fileKey, fileSaltBytes, openChunk, sealChunk, sealedChunkBytes } from '../crypto/chunk-cipher.ts';
import { equalBytes, hex } from '../crypto/hash.ts';
import type { RandomBytes } from '../crypto/random.ts';
import { wipe } from '../crypto/wipe.ts';
import { FileFault, type FileSystem } from '../platform/file-system.ts';
import { blobHeadBytes, blobMagic } from './blob-layout.ts';
import type { BlobCode, NewBlob } from './blob-store.ts';

/** A blob as a row names it, in the `blobs` folder it lies in. */
export interface BlobPlace extends NewBlob {
  readonly folder: string;
}

/**
 * Seals the chunks of a blob anew, under a new name and a new key, into another `blobs` folder, which must be for nobody but us: the file
 * has its name from the start. The content, its length and its padding are not looked at. One chunk in memory; yields after each.
 * Durable when it returns. Throws FileFault for what the new place refuses.
 */
export function* resealBlob(files: FileSystem, from: BlobPlace, into: string, randomBytes: RandomBytes): Generator<number, Result<NewBlob, BlobCode>> {
  const source = openSource(files, fileOf(from.folder, from.name));
  if (!source.ok) return source;
  const to: NewBlob = { name: hex(randomBytes(16)), key: randomBytes(32) };
  const salt = randomBytes(fileSaltBytes);
  const key = fileKey(to.key, salt);
  let target: number | undefined;
  try {
    const head = new Uint8Array(blobHeadBytes);
    const { sizeBytes } = files.statOpen(source.value);
    const chunks = Math.ceil((sizeBytes - blobHeadBytes) / sealedChunkBytes);
    if (files.read(source.value, head, 0) !== blobHeadBytes || !equalBytes(head.subarray(0, blobMagic.length), blobMagic) || chunks < 1) return fail('blob-damaged');
    const oldKey = fileKey(from.key, head.subarray(blobMagic.length));
    const shelf = path.dirname(fileOf(into, to.name));
    if (files.stat(shelf) === undefined) files.makeFolder(shelf);
    target = files.open(fileOf(into, to.name), 'create');
    files.write(target, Buffer.concat([blobMagic, salt]), 0);
    const sealed = new Uint8Array(sealedChunkBytes);
    for (let index = 0; index < chunks; index += 1) {
      const at = blobHeadBytes + index * sealedChunkBytes;
      const count = files.read(source.value, sealed, at);
      const plaintext = count > gcmTagBytes ? openChunk(oldKey, index, index === chunks - 1, sealed.subarray(0, count)) : undefined;
      if (plaintext === undefined) return fail('blob-damaged');
      files.write(target, sealChunk(key, index, index === chunks - 1, plaintext), at);
      wipe(plaintext);
      yield count;
    }
    wipe(oldKey);
    files.syncFile(target);
    files.syncFolder(shelf);
    return ok(to);
  } finally {
    wipe(key);
    files.close(source.value);
    if (target !== undefined) files.close(target);
  }
}

function openSource(files: FileSystem, file: string): Result<number, BlobCode> {
  try {
    return ok(files.open(file, 'read'));
  } catch (problem) {
    if (problem instanceof FileFault && problem.code === 'ENOENT') return fail('blob-missing');
    if (problem instanceof FileFault && problem.code !== 'EMFILE' && problem.code !== 'EACCES') return fail('blob-damaged');
    throw problem;
  }
}

function fileOf(folder: string, name: string): string {
  return path.join(folder, name.slice(0, 2), name);
}
