import type { ByteSource } from '#shared/viewing/byte-source.ts';
import type { BlobCode, BlobStore, NewBlob } from '../store/blob-store.ts';

/** One blob of a file and how many bytes of the file it holds. */
export interface StoredPart {
  readonly blob: NewBlob;
  readonly sizeBytes: number;
}

/** A stored file as bytes at places, opening only the chunks that are asked for. `fault` says why a read gave nothing. */
export class StoredBytes implements ByteSource {
  readonly length: number;
  readonly #blobs: BlobStore;
  readonly #parts: readonly StoredPart[];
  #fault: BlobCode | undefined;

  constructor(blobs: BlobStore, parts: readonly StoredPart[]) {
    this.#blobs = blobs;
    this.#parts = parts;
    this.length = parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  }

  get fault(): BlobCode | undefined {
    return this.#fault;
  }

  read(at: number, count: number): Uint8Array | undefined {
    if (!Number.isSafeInteger(at) || !Number.isSafeInteger(count) || at < 0 || count < 0 || at + count > this.length) return undefined;
    const bytes = new Uint8Array(count);
    let partAt = 0;
    for (const { blob, sizeBytes } of this.#parts) {
      const from = Math.max(at, partAt);
      const to = Math.min(at + count, partAt + sizeBytes);
      if (from < to) {
        const read = this.#blobs.readRange(blob.name, blob.key, from - partAt, to - from);
        if (!read.ok) {
          this.#fault = read.code;
          return undefined;
        }
        bytes.set(read.value, from - at);
      }
      partAt += sizeBytes;
    }
    return bytes;
  }
}
