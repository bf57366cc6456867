import type { ByteSource } from './byte-source.ts';

/** The head of one element of EBML (RFC 8794, section 6): where its content lies is what the file claims, and may be behind its end. */
export interface EbmlElement {
  /** With its length marker, as the specifications write it. */
  readonly id: number;
  readonly start: number;
  /** undefined: its size is unknown (RFC 8794, section 6.2). */
  readonly end: number | undefined;
}

/** An id has at most four bytes in Matroska (RFC 9559, section 5.1), a size at most eight (RFC 8794, section 4). */
const idBytesAtMost = 4;
const sizeBytesAtMost = 8;

/** The element whose head begins at `at`. undefined: none begins there, or its head does not lie whole before `limit`. Reads at most twelve bytes. */
export function ebmlElement(source: ByteSource, at: number, limit: number): EbmlElement | undefined {
  const head = source.read(at, Math.min(idBytesAtMost + sizeBytesAtMost, limit - at));
  if (head === undefined) return undefined;
  const idLength = lengthOf(head[0], idBytesAtMost);
  const sizeLength = idLength && lengthOf(head[idLength], sizeBytesAtMost);
  if (idLength === undefined || sizeLength === undefined || idLength + sizeLength > head.length) return undefined;
  const id = number(head.subarray(0, idLength));
  const size = head.slice(idLength, idLength + sizeLength);
  // Without the bit that marks its length.
  size[0] = (size[0] ?? 0) & ((1 << (8 - sizeLength)) - 1);
  const start = at + idLength + sizeLength;
  const isUnknown = size[0] === (1 << (8 - sizeLength)) - 1 && size.subarray(1).every((byte) => byte === 0xff);
  return { id, start, end: isUnknown ? undefined : start + number(size) };
}

/** The number in an element of at most eight bytes, big-endian (RFC 8794, section 7.2). undefined: it is not all there, or longer. */
export function ebmlUint(source: ByteSource, { start, end }: EbmlElement): number | undefined {
  const bytes = end === undefined || end - start > sizeBytesAtMost ? undefined : source.read(start, end - start);
  return bytes && number(bytes);
}

/** The characters of one byte each in an element of at most `most` bytes, up to the first zero (RFC 8794, section 7.4). undefined: it is not all there, or longer. */
export function ebmlString(source: ByteSource, { start, end }: EbmlElement, most: number): string | undefined {
  const bytes = end === undefined || end - start > most ? undefined : source.read(start, end - start);
  return bytes && (Array.from(bytes, (byte) => String.fromCharCode(byte)).join('').split('\0')[0] ?? '');
}

/** The number in an element of four or eight bytes (RFC 8794, section 7.3). undefined: anything else. */
export function ebmlFloat(source: ByteSource, { start, end }: EbmlElement): number | undefined {
  if (end !== start + 4 && end !== start + 8) return undefined;
  const bytes = source.read(start, end - start);
  if (bytes === undefined) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length === 4 ? view.getFloat32(0) : view.getFloat64(0);
}

/** Zeros before the first set bit say how many bytes follow (RFC 8794, section 4). */
function lengthOf(first: number | undefined, most: number): number | undefined {
  const length = first === undefined ? 9 : Math.clz32(first) - 23;
  return length <= most ? length : undefined;
}

/** Exact up to 2^53; beyond that larger than any file. */
const number = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);
