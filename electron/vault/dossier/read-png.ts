import { crc32, inflateSync } from 'node:zlib';
import { fail, ok, type Result } from '#shared/result.ts';

export interface ReadPicture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, row by row. */
  readonly rgb: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const kind = [8, 2, 0, 0, 0] as const;
/** No side of a picture that leaves is longer (`picture-limits.ts`). */
const longestSide = 4096;

/**
 * Reads a PNG of a dossier and no other, without knowing how it was written: the header, one piece of data, the end, each with its checksum true, and nothing before, between or behind. `not-plain` for
 * anything else: a chunk that holds words, a colour that can be seen through, data that goes on behind its end.
 */
export function readPng(bytes: Uint8Array): Result<ReadPicture, 'not-plain'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!signature.every((byte, at) => bytes[at] === byte)) return fail('not-plain');
  const header = chunkAt(bytes, view, signature.length, 'IHDR');
  const data = header && chunkAt(bytes, view, header.end, 'IDAT');
  const end = data && chunkAt(bytes, view, data.end, 'IEND');
  if (header?.data.length !== 13 || data === undefined || end?.data.length !== 0 || end.end !== bytes.length) return fail('not-plain');
  const [width, height] = [view.getUint32(signature.length + 8), view.getUint32(signature.length + 12)];
  if (width < 1 || height < 1 || width > longestSide || height > longestSide || !kind.every((byte, at) => header.data[8 + at] === byte)) return fail('not-plain');
  const rows = inflated(data.data, height * (1 + 3 * width));
  const rgb = rows && unfiltered(rows, width, height);
  return rgb === undefined ? fail('not-plain') : ok({ width, height, rgb });
}

function chunkAt(bytes: Uint8Array, view: DataView, at: number, type: string): { readonly data: Uint8Array; readonly end: number } | undefined {
  if (at + 12 > bytes.length) return undefined;
  const end = at + 12 + view.getUint32(at);
  if (end > bytes.length || !Array.from(type).every((letter, index) => bytes[at + 4 + index] === letter.charCodeAt(0))) return undefined;
  return crc32(bytes.subarray(at + 4, end - 4)) === view.getUint32(end - 4) ? { data: bytes.subarray(at + 8, end - 4), end } : undefined;
}

/** Exactly so many bytes from exactly these: nothing stands behind the end of the packed data. */
function inflated(data: Uint8Array, sizeBytes: number): Uint8Array | undefined {
  try {
    const { buffer, engine } = inflateSync(data, { maxOutputLength: sizeBytes, info: true }) as unknown as { readonly buffer: Uint8Array; readonly engine: { readonly bytesWritten: number } };
    return buffer.length === sizeBytes && engine.bytesWritten === data.length ? buffer : undefined;
  } catch {
    return undefined;
  }
}

/** The five filters of ISO/IEC 15948, 9.2. undefined for a sixth. */
function unfiltered(rows: Uint8Array, width: number, height: number): Uint8Array | undefined {
  const rowBytes = 3 * width;
  const rgb = new Uint8Array(height * rowBytes);
  for (let row = 0; row < height; row += 1) {
    const filter = rows[row * (1 + rowBytes)] ?? 0;
    if (filter > 4) return undefined;
    for (let at = 0; at < rowBytes; at += 1) {
      const here = row * rowBytes + at;
      const a = at >= 3 ? (rgb[here - 3] ?? 0) : 0;
      const b = row > 0 ? (rgb[here - rowBytes] ?? 0) : 0;
      const c = at >= 3 && row > 0 ? (rgb[here - rowBytes - 3] ?? 0) : 0;
      rgb[here] = (rows[row * (1 + rowBytes) + 1 + at] ?? 0) + expected(filter, a, b, c);
    }
  }
  return rgb;
}

function expected(filter: number, a: number, b: number, c: number): number {
  switch (filter) {
    case 1:
      return a;
    case 2:
      return b;
    case 3:
      return (a + b) >> 1;
    case 4:
      return nearest(a, b, c);
    default:
      return 0;
  }
}

/** Paeth's predictor as the standard spells it out (9.4). */
function nearest(a: number, b: number, c: number): number {
  const p = a + b - c;
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
}
