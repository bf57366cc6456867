// PNG without what is not picture (PNG, third edition, section 11).
import { orientationIn, orientationOnly } from './exif-orientation.ts';
import { asciiAt, type Stripped } from './stripped.ts';

const signature = '\x89PNG\r\n\x1a\n';

/** Header, colours, transparency, pixels, and the frames of an animation. Text, times, Exif, profiles and chunks of unknown programs are not among them. */
const kept: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'acTL', 'fcTL', 'fdAT', 'IEND']);

/** Undefined for what is not a whole PNG. What follows the end mark goes. Of Exif stays which way up the picture is, where it is not the usual one. */
export function stripPng(bytes: Uint8Array): Stripped | undefined {
  if (asciiAt(bytes, 0, 8) !== signature) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  const seen = new Set<string>();
  let orientation = 1;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const size = view.getUint32(at);
    const type = asciiAt(bytes, at + 4, 4);
    const end = at + 12 + size;
    if (end > bytes.length || (seen.size === 0) !== (type === 'IHDR') || (type === 'IHDR' && size !== 13) || (type === 'IEND' && size !== 0)) return undefined;
    seen.add(type);
    if (type === 'eXIf') orientation = orientationIn(bytes.subarray(at + 8, at + 8 + size));
    // Anywhere but between the pixels.
    if (type === 'IEND' && orientation !== 1) parts.push(exifChunk(orientation));
    if (kept.has(type)) parts.push(bytes.subarray(at, end));
    if (type === 'IEND') return seen.has('IDAT') ? { parts, isAnimated: seen.has('acTL') } : undefined;
    at = end;
  }
  return undefined;
}

function exifChunk(orientation: number): Uint8Array {
  const tiff = orientationOnly(orientation);
  const typed = Uint8Array.of(...Array.from('eXIf', (character) => character.charCodeAt(0)), ...tiff);
  const chunk = new Uint8Array(4 + typed.length + 4);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, tiff.length);
  chunk.set(typed, 4);
  view.setUint32(4 + typed.length, crc32(typed));
  return chunk;
}

/** Bit by bit: it is asked for thirty bytes (PNG, third edition, annex D; ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 0 ? crc >>> 1 : (crc >>> 1) ^ 0xedb8_8320;
  }
  return ~crc >>> 0;
}
