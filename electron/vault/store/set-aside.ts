import path from 'node:path';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';

const chunkBytes = 256 * 1024;

function* chunks(files: FileSystem, descriptor: number): Generator<{ readonly bytes: Uint8Array; readonly position: number }> {
  const chunk = new Uint8Array(chunkBytes);
  for (let position = 0; ; ) {
    const count = files.read(descriptor, chunk, position);
    if (count === 0) return;
    yield { bytes: chunk.subarray(0, count), position };
    position += count;
  }
}

function copy(files: FileSystem, source: number, target: string): void {
  const descriptor = files.open(target, 'create');
  try {
    for (const { bytes, position } of chunks(files, source)) files.write(descriptor, bytes, position);
    files.syncFile(descriptor);
  } finally {
    files.close(descriptor);
  }
}

/**
 * Copies a damaged file to a name beside it and leaves the original alone. The name carries the start of the content's
 * hash, so setting the same damage aside twice makes one copy. Throws FileFault.
 */
export function setAside(files: FileSystem, folder: string, name: string): void {
  const source = files.open(path.join(folder, name), 'read');
  try {
    let digest: Uint8Array = new Uint8Array(0);
    for (const { bytes } of chunks(files, source)) digest = sha256(digest, bytes);
    const target = path.join(folder, `${name}.damaged-${hex(digest).slice(0, 16)}`);
    if (files.stat(target) !== undefined) return;
    const unfinished = `${target}.part`;
    if (files.stat(unfinished) !== undefined) files.remove(unfinished);
    copy(files, source, unfinished);
    files.rename(unfinished, target);
    files.syncFolder(folder);
  } finally {
    files.close(source);
  }
}
