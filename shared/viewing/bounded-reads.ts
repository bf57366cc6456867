import type { ByteSource } from './byte-source.ts';

/** The same bytes for at most so many reads: what is asked for after that is not there. So a reader that jumps about in a hostile file ends, whatever the file says. */
export class BoundedReads implements ByteSource {
  readonly length: number;
  readonly #source: ByteSource;
  #left: number;

  constructor(source: ByteSource, readsAtMost: number) {
    this.#source = source;
    this.#left = readsAtMost;
    this.length = source.length;
  }

  read(at: number, count: number): Uint8Array | undefined {
    if (this.#left === 0) return undefined;
    this.#left -= 1;
    return this.#source.read(at, count);
  }
}
