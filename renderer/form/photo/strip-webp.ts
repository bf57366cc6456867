// WebP without what is not picture (RFC 9649, section 2).
import { orientationIn, orientationOnly } from './exif-orientation.ts';
import { asciiAt, type Stripped } from './stripped.ts';

const exifFlag = 0x08;
const alphaFlag = 0x10;
const animationFlag = 0x02;
const frameHeaderBytes = 16;

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** The chunks that fill the bytes exactly, or undefined. An odd chunk is followed by a byte of padding. */
function chunksIn(bytes: Uint8Array): readonly Chunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at + 4, true);
    if (at + 8 + size > bytes.length) return undefined;
    chunks.push({ type: asciiAt(bytes, at, 4), data: bytes.subarray(at + 8, at + 8 + size) });
    at += 8 + size + (size % 2);
  }
  // The padding of the very last chunk is sometimes left out.
  return at === bytes.length || at === bytes.length + 1 ? chunks : undefined;
}

function little32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

const sizeOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, part) => sum + part.length, 0);

function written(type: string, ...data: readonly Uint8Array[]): readonly Uint8Array[] {
  const size = sizeOf(data);
  return [Uint8Array.from(type, (character) => character.charCodeAt(0)), little32(size), ...data, ...(size % 2 === 0 ? [] : [new Uint8Array(1)])];
}

const isPicture = ({ type }: Chunk): boolean => type === 'VP8 ' || type === 'VP8L' || type === 'ALPH';

function frame(data: Uint8Array): readonly Uint8Array[] | undefined {
  const inside = chunksIn(data.subarray(frameHeaderBytes));
  return inside && written('ANMF', data.subarray(0, frameHeaderBytes), ...inside.filter(isPicture).flatMap(({ type, data: picture }) => written(type, picture)));
}

/** Undefined for what is not a whole WebP. What follows the end that its header gives goes. */
export function stripWebp(bytes: Uint8Array): Stripped | undefined {
  if (bytes.length < 20 || asciiAt(bytes, 0, 4) !== 'RIFF' || asciiAt(bytes, 8, 4) !== 'WEBP') return undefined;
  const end = 8 + new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true);
  const chunks = end > bytes.length || end < 20 ? undefined : chunksIn(bytes.subarray(12, end));
  if (!chunks) return undefined;
  const extended = chunks[0]?.type === 'VP8X' ? chunks[0].data : undefined;
  if (extended && extended.length < 10) return undefined;
  const exif = chunks.find(({ type }) => type === 'EXIF')?.data;
  const orientation = exif && extended ? orientationIn(asciiAt(exif, 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif) : 1;
  const kept: Uint8Array[] = [];
  if (extended) {
    const flags = ((extended[0] ?? 0) & (alphaFlag | animationFlag)) | (orientation === 1 ? 0 : exifFlag);
    kept.push(...written('VP8X', Uint8Array.of(flags, 0, 0, 0), extended.subarray(4, 10)));
  }
  for (const chunk of chunks) {
    if (isPicture(chunk)) kept.push(...written(chunk.type, chunk.data));
    if (chunk.type === 'ANIM' && chunk.data.length === 6) kept.push(...written('ANIM', chunk.data));
    if (chunk.type === 'ANMF') {
      const whole = frame(chunk.data);
      if (!whole) return undefined;
      kept.push(...whole);
    }
  }
  if (!chunks.some((chunk) => isPicture(chunk) || chunk.type === 'ANMF')) return undefined;
  if (orientation !== 1) kept.push(...written('EXIF', orientationOnly(orientation)));
  const parts = [...written('RIFF', Uint8Array.from('WEBP', (character) => character.charCodeAt(0)), ...kept)];
  return { parts, isAnimated: chunks.some(({ type }) => type === 'ANMF') };
}
