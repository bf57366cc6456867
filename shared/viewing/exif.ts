import { ByteReader } from './byte-reader.ts';
import { cleanValue } from './clean-value.ts';
import { exifFactsAtMost, type ExifFact } from './exif-fact.ts';
import { jpegSegments } from './jpeg-segments.ts';
import { pngChunks } from './png-chunks.ts';
import { pngFact, pngXmp } from './png-facts.ts';
import { riffChunks } from './riff-chunks.ts';
import { tiffFacts } from './tiff-facts.ts';
import { xmpFacts } from './xmp-facts.ts';

export type { ExifFact } from './exif-fact.ts';

/** Bytes of one Exif block. A JPEG segment cannot hold more than 64 KiB; other files could say anything. */
const blockBytesAtMost = 1024 * 1024;
const exifName = 'Exif\0\0';
const xmpName = 'http://ns.adobe.com/xap/1.0/\0';
const commentBytesAtMost = 4096;

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/**
 * What a JPEG, PNG or WebP file says of place, time and device: Exif (both byte orders), XMP where it is written simply, and the text chunks and
 * comments of PNG and JPEG. Place first, then time. Empty when it says nothing or is none of these; never throws, follows no loop, reads at most
 * a megabyte of Exif and four directories, and gives at most 200 facts of at most 500 units each.
 * Not read: maker notes (only their size), IPTC, extended XMP, compressed PNG text.
 */
export function exifOf(bytes: Uint8Array): readonly ExifFact[] {
  const facts: ExifFact[] = [];
  for (const fact of allFacts(new ByteReader(bytes))) {
    facts.push(fact);
    if (facts.length >= exifFactsAtMost) break;
  }
  return facts.sort((a, b) => rank[a.kind] - rank[b.kind]);
}

const rank: Readonly<Record<ExifFact['kind'], number>> = { place: 0, time: 1, device: 2, other: 3 };

/** One Exif block and one XMP packet a file: the first of each. */
function* allFacts(reader: ByteReader): Generator<ExifFact> {
  const seen = new Set<'exif' | 'xmp'>();
  const first = (what: 'exif' | 'xmp'): boolean => !seen.has(what) && seen.add(what).has(what);
  const block = (start: number, end: number): Uint8Array => {
    const from = reader.says(start, exifName) ? start + exifName.length : start;
    return reader.bytes.subarray(from, Math.min(end, from + blockBytesAtMost));
  };

  for (const { marker, start, end } of jpegSegments(reader)) {
    if (marker === 0xe1 && reader.says(start, exifName) && first('exif')) yield* tiffFacts(block(start, end));
    if (marker === 0xe1 && reader.says(start, xmpName) && first('xmp')) yield* xmpFacts(reader.bytes.subarray(start + xmpName.length, end));
    if (marker === 0xfe) {
      const comment = cleanValue(new TextDecoder('utf-8').decode(reader.bytes.subarray(start, Math.min(end, start + commentBytesAtMost))));
      if (comment !== '') yield { name: 'Comment', value: comment, kind: 'other' };
    }
  }
  for (const chunk of pngChunks(reader)) {
    if (chunk.type === 'eXIf' && first('exif')) yield* tiffFacts(block(chunk.start, chunk.end));
    const packet = pngXmp(reader, chunk);
    if (packet && first('xmp')) yield* xmpFacts(packet);
    const fact = pngFact(reader, chunk);
    if (fact) yield fact;
  }
  for (const { name, start, end } of riffChunks(reader, 'WEBP')) {
    if (name === 'EXIF' && first('exif')) yield* tiffFacts(block(start, end));
    if (name === 'XMP ' && first('xmp')) yield* xmpFacts(reader.bytes.subarray(start, end));
  }
}
