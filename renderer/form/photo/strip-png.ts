// PNG without what is not picture (PNG, third edition, section 11).
import { asciiAt, type Stripped } from './stripped.ts';

const signature = '\x89PNG\r\n\x1a\n';

/** Header, colours, transparency, pixels, and the frames of an animation. Text, times, Exif, profiles and chunks of unknown programs are not among them. */
const kept: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'acTL', 'fcTL', 'fdAT', 'IEND']);

/** Undefined for what is not a whole PNG. What follows the end mark goes. */
export function stripPng(bytes: Uint8Array): Stripped | undefined {
  if (asciiAt(bytes, 0, 8) !== signature) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  const seen = new Set<string>();
  for (let at = 8; at + 12 <= bytes.length; ) {
    const size = view.getUint32(at);
    const type = asciiAt(bytes, at + 4, 4);
    const end = at + 12 + size;
    if (end > bytes.length || (seen.size === 0) !== (type === 'IHDR') || (type === 'IHDR' && size !== 13) || (type === 'IEND' && size !== 0)) return undefined;
    seen.add(type);
    if (kept.has(type)) parts.push(bytes.subarray(at, end));
    if (type === 'IEND') return seen.has('IDAT') ? { parts, isAnimated: seen.has('acTL') } : undefined;
    at = end;
  }
  return undefined;
}
