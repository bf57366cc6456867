import { carriedLimits } from '#shared/domain/carried.ts';
import { tipLimits } from '#shared/domain/tip-content.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { type CandidateSource, worthKeeping } from './import-source.ts';

interface CarriedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  takenBytes: number;
}

/** One piece of a file that comes without a path. */
export interface CarriedChunk {
  /** Which file, from 0. */
  readonly position: number;
  readonly name: string;
  /** Of the whole file. */
  readonly sizeBytes: number;
  /** Where in the file `bytes` belong. */
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** Files that were dropped on the window or pasted, in memory from their first piece to their import. */
export class CarriedFiles implements CandidateSource {
  readonly #files: CarriedFile[] = [];
  #totalBytes = 0;

  /** Files one after the other, each from its beginning. Limits hold before memory is taken; `bad-request` for a piece that does not fit on the one before. */
  take({ position, name, sizeBytes, offset, bytes }: CarriedChunk): Result<Record<string, never>, 'too-large' | 'bad-request'> {
    if (offset === 0) {
      if (position !== this.#files.length) return fail('bad-request');
      if (position >= carriedLimits.files || sizeBytes > tipLimits.sealedBytes || this.#totalBytes + sizeBytes > carriedLimits.totalBytes) return fail('too-large');
      if (bytes.length > sizeBytes) return fail('bad-request');
      this.#totalBytes += sizeBytes;
      this.#files.push({ name, bytes: new Uint8Array(sizeBytes), takenBytes: 0 });
    }
    const file = this.#files[position];
    const isNext = file !== undefined && position === this.#files.length - 1 && file.bytes.length === sizeBytes && file.takenBytes === offset && offset + bytes.length <= sizeBytes;
    if (!isNext || (bytes.length === 0 && sizeBytes > 0)) return fail('bad-request');
    file.bytes.set(bytes, offset);
    file.takenBytes += bytes.length;
    return ok({});
  }

  /** Those that have come whole. The number makes the name unique; what is shown of it is after the last slash. */
  get names(): readonly string[] {
    return this.#files.flatMap(({ name, bytes, takenBytes }, position) => (takenBytes === bytes.length ? [`${position}/${name.replaceAll(/[/\\]/gu, '_')}`] : []));
  }

  read(name: string): ReturnType<CandidateSource['read']> {
    const bytes = this.#bytesOf(name);
    return bytes === undefined ? fail('file-unreadable') : worthKeeping(bytes);
  }

  sizeBytes(name: string): number {
    return this.#bytesOf(name)?.length ?? 0;
  }

  #bytesOf(name: string): Uint8Array | undefined {
    return this.#files[Number(name.slice(0, name.indexOf('/')))]?.bytes;
  }
}
