import type { ByteReader } from './byte-reader.ts';

/** One chunk of a RIFF file. `start` and `end` bound its data, without name and size. */
export interface RiffChunk {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A long animation has a chunk a frame. */
const chunksAtMost = 10_000;

/** The chunks of a RIFF file whose form is `form`, in order, padded to even places. A chunk that the end of the file cuts short is given as far as it goes, and is the last. Every step goes forward. */
export function* riffChunks(reader: ByteReader, form: string): Generator<RiffChunk> {
  if (!reader.says(0, 'RIFF') || !reader.says(8, form)) return;
  let at = 12;
  for (let count = 0; count < chunksAtMost; count++) {
    const size = reader.uint32(at + 4, 'little');
    if (size === undefined) return;
    yield { name: reader.latin1(at, 4), start: at + 8, end: Math.min(at + 8 + size, reader.length) };
    at += 8 + size + (size % 2);
  }
}
