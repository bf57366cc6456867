import { BoundedReads } from './bounded-reads.ts';
import type { ByteSource } from './byte-source.ts';
import { ebmlElement, ebmlFloat, ebmlString, ebmlUint, type EbmlElement } from './ebml-element.ts';

/** What a film or a recording holds. `other`: a picture, or anything else that is not a sound that is played here. */
export type Tracks = 'sound' | 'other';

export interface WebmTracks {
  readonly tracks: Tracks;
  /** As the file says of itself, or where its last block begins; nobody has proven it. null: it was not looked for, or only decoding tells. */
  readonly seconds: number | null;
}

/** Elements of Matroska (RFC 9559, section 5.1) that are looked at; all others are stepped over by their size. */
const ids = {
  header: 0x1a45dfa3,
  docType: 0x4282,
  empty: 0xec,
  segment: 0x18538067,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackType: 0x83,
  codecId: 0x86,
  video: 0xe0,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
} as const;

/** Type 2 is sound (RFC 9559, section 5.1.4.1.3). */
const soundTrack = 2;
/** What WebM allows for sound. */
const soundCodecs: readonly string[] = ['A_OPUS', 'A_VORBIS'];
/** Nanoseconds of a unit of time, where the file says nothing else (RFC 9559, section 5.1.2.9). */
const usualScale = 1_000_000;
/** Of the header, which tells the kind and a few versions, and of what describes the tracks: each far larger than any that is honest. */
const headerBytesAtMost = 4096;
const partElementsAtMost = 2000;

/**
 * How often bytes are read: once for each element and once for what is in it. Up to the first cluster that is some fifty times; for six minutes of Opus in blocks of 20 ms, 36,000 times
 * in all, and the shortest blocks there are have 2.5 ms.
 */
const readsAtMost = { 'first cluster': 1000, end: 400_000 } as const;

/**
 * What a WebM holds, looked at up to its first cluster (what a player heeds) or to its end (which also tells how long it is where the file does not say so, as recorders in browsers do
 * not, and whether more tracks are hidden behind the first). undefined: not a WebM, or none that says so within the bounds.
 *
 * Clusters and groups of blocks are stepped into rather than over, in one flat loop: no element of the one level has an id of another, so nothing has to be believed of a size that is
 * unknown or lies, and nothing nests.
 */
export function webmTracks(file: ByteSource, upTo: keyof typeof readsAtMost): WebmTracks | undefined {
  const source = new BoundedReads(file, readsAtMost[upTo]);
  const segment = webmSegment(source);
  if (segment === undefined) return undefined;
  const walk = new SegmentWalk(source, Math.min(segment.end ?? source.length, source.length));
  let at: number | undefined = segment.start;
  while (at !== undefined && at < walk.limit) {
    const element = ebmlElement(source, at, walk.limit);
    if (element?.id === ids.cluster && upTo === 'first cluster') return walk.found(false);
    // What is behind the place where nothing can be read any more, or is too far to look, may be tracks while no block has come.
    if (element === undefined) return walk.hasBlocks ? walk.found(false) : undefined;
    at = walk.step(element);
  }
  return walk.found(at !== undefined);
}

class SegmentWalk {
  readonly #source: ByteSource;
  readonly limit: number;
  #tracks: Tracks | undefined;
  #info: Info = { stated: undefined, scale: usualScale };
  /** In units of the scale: when the cluster begins, and the last block so far. */
  #cluster = 0;
  #last: number | undefined;

  constructor(source: ByteSource, limit: number) {
    this.#source = source;
    this.limit = limit;
  }

  get hasBlocks(): boolean {
    return this.#last !== undefined;
  }

  /** Where the next element begins. undefined: nothing more is read, since where this one ends is not known. */
  step(element: EbmlElement): number | undefined {
    const { id, start, end } = element;
    if (id === ids.cluster || id === ids.blockGroup) return start;
    // Another file behind this one, which some players go on with.
    if (id === ids.header || id === ids.segment) this.#tracks = 'other';
    else if (id === ids.tracks) this.#tracks = this.#tracks === 'other' ? 'other' : tracksIn(this.#source, element, this.limit);
    else if (id === ids.info) this.#info = infoIn(this.#source, element, this.limit);
    else if (id === ids.timestamp) this.#cluster = ebmlUint(this.#source, element) ?? this.#cluster;
    else if (id === ids.simpleBlock || id === ids.block) this.#last = Math.max(this.#last ?? 0, this.#cluster + (blockTime(this.#source, element) ?? 0));
    return end;
  }

  /** What was seen. The last block tells the length only when nothing comes behind it. */
  found(isAtEnd: boolean): WebmTracks | undefined {
    if (this.#tracks === undefined) return undefined;
    const { stated, scale } = this.#info;
    // A length of nothing is what is written before the end is known.
    const units = stated !== undefined && stated > 0 ? stated : isAtEnd ? this.#last : undefined;
    const seconds = units === undefined ? Number.NaN : (units * scale) / 1e9;
    return { tracks: this.#tracks, seconds: Number.isFinite(seconds) ? seconds : null };
  }
}

/** Behind the header, which says "webm". */
function webmSegment(source: ByteSource): EbmlElement | undefined {
  const header = ebmlElement(source, 0, source.length);
  if (header?.id !== ids.header || header.end === undefined || header.end - header.start > headerBytesAtMost || header.end > source.length) return undefined;
  const docType = children(source, header, source.length)?.find(({ id }) => id === ids.docType);
  if (docType === undefined || ebmlString(source, docType, 16) !== 'webm') return undefined;
  const next = ebmlElement(source, header.end, source.length);
  const segment = next?.id === ids.empty && next.end !== undefined ? ebmlElement(source, next.end, source.length) : next;
  return segment?.id === ids.segment ? segment : undefined;
}

interface Info {
  /** In units of `scale`. */
  readonly stated: number | undefined;
  /** Nanoseconds. */
  readonly scale: number;
}

function infoIn(source: ByteSource, info: EbmlElement, limit: number): Info {
  const inside = children(source, info, limit) ?? [];
  const scale = inside.find(({ id }) => id === ids.timestampScale);
  const duration = inside.find(({ id }) => id === ids.duration);
  return { stated: duration && ebmlFloat(source, duration), scale: (scale && ebmlUint(source, scale)) ?? usualScale };
}

/** `sound` only when every track says so, and nothing that describes them is missing. */
function tracksIn(source: ByteSource, element: EbmlElement, limit: number): Tracks {
  const entries = children(source, element, limit)?.filter(({ id }) => id === ids.trackEntry);
  if (entries === undefined || entries.length === 0) return 'other';
  return entries.every((entry) => isSound(source, entry)) ? 'sound' : 'other';
}

function isSound(source: ByteSource, entry: EbmlElement): boolean {
  const inside = children(source, entry, entry.end ?? 0);
  if (inside === undefined || inside.some(({ id }) => id === ids.video)) return false;
  const types = inside.filter(({ id }) => id === ids.trackType);
  const codecs = inside.filter(({ id }) => id === ids.codecId);
  // Of two that contradict each other nobody knows which one a player heeds.
  return types.length > 0 && codecs.length > 0 && types.every((type) => ebmlUint(source, type) === soundTrack) && codecs.every((codec) => soundCodecs.includes(ebmlString(source, codec, 32) ?? ''));
}

/** The elements inside one whose size is known and lies before `limit`. undefined: it or one of them does not end where it must, or there are more than anybody needs. */
function children(source: ByteSource, { start, end }: EbmlElement, limit: number): readonly EbmlElement[] | undefined {
  if (end === undefined || end > limit) return undefined;
  const found: EbmlElement[] = [];
  let at = start;
  while (at < end) {
    const element = found.length < partElementsAtMost ? ebmlElement(source, at, end) : undefined;
    if (element?.end === undefined || element.end > end) return undefined;
    found.push(element);
    at = element.end;
  }
  return found;
}

/** Units of time since the cluster began: two bytes behind the number of the track (RFC 9559, section 10.1), which has one byte or two. */
function blockTime(source: ByteSource, { start }: EbmlElement): number | undefined {
  const head = source.read(start, 4);
  if (head === undefined) return undefined;
  const at = (head[0] ?? 0) >= 0x80 ? 1 : 2;
  const time = ((head[at] ?? 0) << 8) | (head[at + 1] ?? 0);
  return time >= 0x8000 ? time - 0x10000 : time;
}
