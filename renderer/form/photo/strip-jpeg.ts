// JPEG without what is not picture (ITU-T T.81, annex B).
import { orientationIn, orientationOnly } from './exif-orientation.ts';
import { asciiAt, type Stripped } from './stripped.ts';

const startOfImage = Uint8Array.of(0xff, 0xd8);
const endOfImage = Uint8Array.of(0xff, 0xd9);
/** Version 1.1, no unit, square pixels, no thumbnail: says that the colours are YCbCr (JFIF 1.02, annex C). */
const plainJfif = Uint8Array.of(0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
/** With the colour transform as its last byte (Adobe Technical Note 5116, section 18). */
const plainAdobe = (transform: number): Uint8Array => Uint8Array.of(0xff, 0xee, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, transform);

const exifMark = 'Exif\0\0';

/** A segment whose content is exactly its tables, with no room for anything else. The bytes are the whole segment, from 0xff on. */
function isTight(marker: number, segment: Uint8Array): boolean {
  const byte = (at: number): number => segment[at] ?? 0;
  switch (marker) {
    case 0xdb: {
      let at = 4;
      while (at < segment.length) at += 1 + 64 * (byte(at) >> 4 === 0 ? 1 : 2);
      return at === segment.length;
    }
    case 0xc4: {
      let at = 4;
      while (at < segment.length) at += 17 + segment.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);
      return at === segment.length;
    }
    case 0xcc:
      return segment.length % 2 === 0;
    case 0xdd:
    case 0xdc:
      return segment.length === 6;
    case 0xda:
      return segment.length === 8 + 2 * byte(4);
    default:
      return segment.length === 10 + 3 * byte(9);
  }
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const isTable = (marker: number): boolean => marker === 0xc4 || marker === 0xcc || marker === 0xdb || marker === 0xdc || marker === 0xdd;
const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;
const isComment = (marker: number): boolean => marker >= 0xf0 && marker <= 0xfe;

/** Where the coded data from `at` on ends: at the next marker that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Uint8Array, at: number): number | undefined {
  for (let end = bytes.indexOf(0xff, at); end >= 0; end = bytes.indexOf(0xff, end + 1)) {
    const next = bytes[end + 1];
    if (next === undefined) return undefined;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return end;
  }
  return undefined;
}

/**
 * Frames, tables, scans and the end mark stay, and what says how to read colours and which way is up, written anew. Everything else goes: Exif,
 * XMP, profiles, thumbnails, further pictures, comments, and all that follows the end mark. Undefined for what is not a whole JPEG.
 */
export function stripJpeg(bytes: Uint8Array): Stripped | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const kept: Uint8Array[] = [];
  let orientation: number | undefined;
  let isJfif = false;
  let adobeTransform: number | undefined;
  let hasFrame = false;
  let hasScan = false;
  for (let at = 2; ; ) {
    if (bytes[at] !== 0xff) return undefined;
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) break;
    const end = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (end < at + 4 || end > bytes.length) return undefined;
    const segment = bytes.subarray(at, end);
    at = end;
    if (isApplication(marker)) {
      if (marker === 0xe1 && asciiAt(segment, 4, 6) === exifMark) orientation ??= orientationIn(segment.subarray(10));
      if (marker === 0xe0 && asciiAt(segment, 4, 5) === 'JFIF\0') isJfif = true;
      if (marker === 0xee && segment.length >= 16 && asciiAt(segment, 4, 5) === 'Adobe') adobeTransform = segment[15];
    } else if (isFrame(marker) || isTable(marker)) {
      if (!isTight(marker, segment)) return undefined;
      hasFrame ||= isFrame(marker);
      kept.push(segment);
    } else if (marker === 0xda) {
      const scan = scanEnd(bytes, at);
      if (!hasFrame || scan === undefined || !isTight(marker, segment)) return undefined;
      kept.push(segment, bytes.subarray(at, scan));
      at = scan;
      hasScan = true;
    } else if (!isComment(marker)) return undefined;
  }
  if (!hasScan) return undefined;
  const turned = orientation ?? 1;
  const parts = [
    startOfImage,
    ...(isJfif ? [plainJfif] : []),
    ...(adobeTransform === undefined ? [] : [plainAdobe(adobeTransform)]),
    ...(turned === 1 ? [] : [exifSegment(turned)]),
    ...kept,
    endOfImage,
  ];
  return { parts, isAnimated: false };
}

function exifSegment(orientation: number): Uint8Array {
  const tiff = orientationOnly(orientation);
  return Uint8Array.of(0xff, 0xe1, 0, 2 + exifMark.length + tiff.length, ...Array.from(exifMark, (character) => character.charCodeAt(0)), ...tiff);
}
