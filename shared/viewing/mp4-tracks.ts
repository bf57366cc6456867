import { BoundedReads } from './bounded-reads.ts';
import { ByteReader } from './byte-reader.ts';
import type { ByteSource } from './byte-source.ts';
import type { Tracks } from './webm-tracks.ts';

export interface Mp4Tracks {
  readonly tracks: Tracks;
  /** As the file says of itself; nobody has proven it. null: it says nothing, as recorders in browsers do, which write piece by piece. */
  readonly seconds: number | null;
}

/** How many boxes of one level are walked: one track has a dozen in all. */
const boxesAtMost = 64;
/** Each box is one read, each thing that one says another. */
const readsAtMost = 500;

/** What a track is of (ISO/IEC 14496-12, 8.4.3): sound, and what may go with it without being seen as a picture. */
const soundHandler = 'soun';
const besideSound: readonly string[] = [soundHandler, 'text', 'sbtl', 'meta', 'hint'];

interface Box {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What a film or a recording in MP4, QuickTime or 3GPP holds (ISO/IEC 14496-12). undefined: it says nothing of that within the bounds. */
export function mp4Tracks(source: ByteSource): Mp4Tracks | undefined {
  const reads = new BoundedReads(source, readsAtMost);
  const walk = new BoxWalk(reads);
  const movie = walk.first('moov', 0, source.length);
  if (movie === undefined) return undefined;
  const parts = walk.all(movie.start, movie.end);
  const handlers = parts?.filter(({ name }) => name === 'trak').map((track) => walk.handler(track));
  if (handlers === undefined || handlers.length === 0) return undefined;
  const isSound = handlers.includes(soundHandler) && handlers.every((handler) => handler !== undefined && besideSound.includes(handler));
  const header = parts?.find(({ name }) => name === 'mvhd');
  return { tracks: isSound ? 'sound' : 'other', seconds: (header && secondsIn(reads, header)) ?? null };
}

class BoxWalk {
  readonly #source: ByteSource;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** The first box of this name on one level. A size that leads out of the level ends the walk. */
  first(name: string, start: number, end: number): Box | undefined {
    let at = start;
    for (let walked = 0; walked < boxesAtMost && at < end; walked += 1) {
      const box = this.#box(at, end);
      if (box === undefined || box.name === name) return box;
      at = box.end;
    }
    return undefined;
  }

  /** All boxes of one level. undefined: one does not end where it must, or there are too many, so that something may be hidden behind. */
  all(start: number, end: number): readonly Box[] | undefined {
    const found: Box[] = [];
    let at = start;
    // Less than a head is what some writers leave at the end of a level.
    while (at + 8 <= end) {
      const box = found.length < boxesAtMost ? this.#box(at, end) : undefined;
      if (box === undefined) return undefined;
      found.push(box);
      at = box.end;
    }
    return found;
  }

  /** What a track says that it is of. */
  handler(track: Box): string | undefined {
    const media = this.first('mdia', track.start, track.end);
    const named = media && this.first('hdlr', media.start, media.end);
    const bytes = named && named.end - named.start >= 12 ? this.#source.read(named.start + 8, 4) : undefined;
    return bytes && new ByteReader(bytes).latin1(0, 4);
  }

  #box(at: number, end: number): Box | undefined {
    const head = this.#source.read(at, Math.min(16, end - at));
    if (head === undefined) return undefined;
    const reader = new ByteReader(head);
    const stated = reader.uint32(0, 'big');
    const isLarge = stated === 1;
    const size = isLarge ? largeSize(reader) : stated === 0 ? end - at : stated;
    const headBytes = isLarge ? 16 : 8;
    if (size === undefined || size < headBytes || at + size > end || !reader.has(4, 4)) return undefined;
    return { name: reader.latin1(4, 4), start: at + headBytes, end: at + size };
  }
}

/** Exact up to 2^53; beyond that larger than any file. */
function largeSize(reader: ByteReader): number | undefined {
  const [high, low] = [reader.uint32(8, 'big'), reader.uint32(12, 'big')];
  return high === undefined || low === undefined ? undefined : high * 2 ** 32 + low;
}

/** The length that "mvhd" names (ISO/IEC 14496-12, 8.2.2). A length of nothing is what is written before the end is known. */
function secondsIn(source: ByteSource, { start, end }: Box): number | null {
  const bytes = end - start < 32 ? undefined : source.read(start, 32);
  if (bytes === undefined) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLong = bytes[0] === 1;
  const perSecond = view.getUint32(isLong ? 20 : 12);
  const length = isLong ? Number(view.getBigUint64(24)) : view.getUint32(16);
  return perSecond === 0 || length === 0 ? null : length / perSecond;
}
