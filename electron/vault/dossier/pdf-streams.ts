import { inflateSync } from 'node:zlib';
import type { Steps } from '#shared/steps.ts';

/** A page of text takes kilobytes, a font a few megabytes; more than this is no dossier. */
const largestStreamBytes = 256 * 1024 * 1024;
const largestTotalBytes = 1024 * 1024 * 1024;

export interface InflatedStream {
  /** Counted in the order of the file, from 1. */
  readonly number: number;
  readonly bytes: Uint8Array;
  /** Where its packed bytes stand in the file; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * Every Flate stream of a PDF, found by the word `stream` in its bytes and not by its tables, so that a stream to which no
 * table leads is found as well. `refused` counts streams that grow beyond the limit. Others get a turn before each.
 */
export function* inflateStreams(file: Uint8Array): Steps<{ readonly streams: readonly InflatedStream[]; readonly refused: number }> {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const streams: InflatedStream[] = [];
  let refused = 0;
  let total = 0;
  let number = 0;
  for (let at = view.indexOf('stream'); at >= 0; at = view.indexOf('stream', at + 6)) {
    if (at >= 3 && view.toString('latin1', at - 3, at) === 'end') continue;
    let start = at + 6;
    if (view[start] === 0x0d) start += 1;
    if (view[start] === 0x0a) start += 1;
    number += 1;
    // RFC 1950: compression method 8, and the first two bytes are a multiple of 31.
    const [method = 0, flags = 0] = view.subarray(start, start + 2);
    if ((method & 0x0f) !== 8 || (method * 256 + flags) % 31 !== 0) continue;
    yield undefined;
    const found = inflated(view.subarray(start));
    if (found === 'too-large' || total > largestTotalBytes) refused += 1;
    else if (found !== 'not-deflated') {
      total += found.bytes.length;
      streams.push({ number, bytes: found.bytes, start, end: start + found.packedBytes });
    }
  }
  return { streams, refused };
}

/** What packed bytes hold; 'too-large' and 'not-deflated' where they hold nothing that can be used. */
export type Inflate = (packed: Uint8Array) => Uint8Array | 'too-large' | 'not-deflated';

/** Unpacks what `inflateStreams` unpacked already without doing it again. */
export function unpackedBy(file: Uint8Array, streams: readonly InflatedStream[]): Inflate {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const known = new Map(streams.map(({ bytes, start, end }) => [view.toString('latin1', start, end), bytes]));
  return (packed) => known.get(Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength).toString('latin1')) ?? inflate(packed);
}

/** Stops at the end of the compressed data; what follows is left alone. */
export function inflate(bytes: Uint8Array): Uint8Array | 'too-large' | 'not-deflated' {
  const found = inflated(bytes);
  return typeof found === 'string' ? found : found.bytes;
}

/** With how many bytes the packed data took. */
function inflated(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly packedBytes: number } | 'too-large' | 'not-deflated' {
  try {
    // Typed by @types/node without `info`.
    const { buffer, engine } = inflateSync(bytes, { maxOutputLength: largestStreamBytes, info: true }) as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };
    return { bytes: new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength), packedBytes: engine.bytesWritten };
  } catch (problem) {
    return problem instanceof RangeError ? 'too-large' : 'not-deflated';
  }
}
