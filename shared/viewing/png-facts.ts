import type { ByteReader } from './byte-reader.ts';
import { cleanValue } from './clean-value.ts';
import type { ExifFact } from './exif-fact.ts';
import type { PngChunk } from './png-chunks.ts';

const textBytesAtMost = 4096;
const keywordBytesAtMost = 79;

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** Keywords of the PNG specification (section 11.3.3.1) that tell more than "a text". */
const kinds: Readonly<Record<string, ExifFact['kind']>> = { 'creation time': 'time', software: 'device', source: 'device' };

/** A text chunk's keyword and content (tEXt, and iTXt that is not compressed); undefined for others. */
function keywordAndText(reader: ByteReader, { type, start, end }: PngChunk): { readonly keyword: string; readonly at: number } | undefined {
  const zero = reader.bytes.subarray(start, Math.min(end, start + keywordBytesAtMost + 1)).indexOf(0);
  if (zero < 1) return undefined;
  const keyword = reader.latin1(start, zero);
  let at = start + zero + 1;
  if (type === 'tEXt') return { keyword, at };
  if (type !== 'iTXt' || reader.uint8(at) !== 0) return undefined;
  at += 2;
  for (let skipped = 0; skipped < 2; skipped++) {
    const next = reader.bytes.subarray(at, Math.min(end, at + 400)).indexOf(0);
    if (next < 0) return undefined;
    at += next + 1;
  }
  return { keyword, at };
}

/** Where the XMP packet of a PNG file lies, when this chunk is it and is not compressed. */
export function pngXmp(reader: ByteReader, chunk: PngChunk): Uint8Array | undefined {
  const found = chunk.type === 'iTXt' ? keywordAndText(reader, chunk) : undefined;
  return found?.keyword === 'XML:com.adobe.xmp' ? reader.bytes.subarray(found.at, chunk.end) : undefined;
}

/** What a chunk of a PNG file tells by itself: a text, or the time of the last change. */
export function pngFact(reader: ByteReader, chunk: PngChunk): ExifFact | undefined {
  if (chunk.type === 'tIME' && chunk.end - chunk.start === 7) {
    const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = reader.bytes.subarray(chunk.start + 2, chunk.end);
    const two = (value: number): string => String(value).padStart(2, '0');
    return { name: 'tIME', value: `${reader.uint16(chunk.start, 'big') ?? 0}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)} UTC`, kind: 'time' };
  }
  const found = chunk.type === 'tEXt' || chunk.type === 'iTXt' ? keywordAndText(reader, chunk) : undefined;
  if (!found || found.keyword === 'XML:com.adobe.xmp') return undefined;
  const bytes = reader.bytes.subarray(found.at, Math.min(chunk.end, found.at + textBytesAtMost));
  const value = cleanValue(new TextDecoder(chunk.type === 'tEXt' ? 'latin1' : 'utf-8').decode(bytes));
  return value === '' ? undefined : { name: cleanValue(found.keyword), value, kind: kinds[found.keyword.toLowerCase()] ?? 'other' };
}
