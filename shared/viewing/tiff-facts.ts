import { ByteReader, type ByteOrder } from './byte-reader.ts';
import { cleanValue } from './clean-value.ts';
import type { ExifFact } from './exif-fact.ts';
import { exifDirectoryTag, exifTags, gpsDirectoryTag, thumbnailLengthTag, thumbnailStartTag, type ExifTag } from './exif-tags.ts';
import { gpsFacts } from './gps-facts.ts';
import { tiffDirectory, tiffHeader, type TiffEntry } from './tiff-entries.ts';
import { encodedText, fractions, windowsText, wholeNumbers, writtenText } from './tiff-values.ts';

/** What an Exif block (TIFF 6.0 with the directories of CIPA DC-008) tells. At most four directories are read, each once, whatever they point at. */
export function tiffFacts(block: Uint8Array): readonly ExifFact[] {
  const reader = new ByteReader(block);
  const header = tiffHeader(reader);
  if (!header) return [];
  const { order, firstDirectory } = header;
  const seen = new Set<number>();
  const directory = (at: number | undefined): ReturnType<typeof tiffDirectory> => {
    if (at === undefined || at === 0 || seen.has(at)) return { entries: [], next: 0 };
    seen.add(at);
    return tiffDirectory(reader, order, at);
  };
  const pointer = (entries: readonly TiffEntry[], tag: number): number | undefined => {
    const entry = entries.find((each) => each.tag === tag);
    return entry && wholeNumbers(reader, order, entry)[0];
  };

  const picture = directory(firstDirectory);
  const exif = directory(pointer(picture.entries, exifDirectoryTag));
  const gps = directory(pointer(picture.entries, gpsDirectoryTag));
  const thumbnail = directory(picture.next);
  const thumbnailStart = pointer(thumbnail.entries, thumbnailStartTag);
  const thumbnailBytes = pointer(thumbnail.entries, thumbnailLengthTag);
  return [
    ...gpsFacts(reader, order, gps.entries),
    ...[...picture.entries, ...exif.entries].flatMap((entry) => factOf(reader, order, entry) ?? []),
    // A picture that was cut or blurred later may still carry the whole one, small.
    ...(thumbnailStart !== undefined && thumbnailBytes !== undefined && thumbnailBytes > 0 && reader.has(thumbnailStart, thumbnailBytes) ? [{ name: 'Thumbnail', value: `${thumbnailBytes} bytes`, kind: 'other' } as const] : []),
  ];
}

function factOf(reader: ByteReader, order: ByteOrder, entry: TiffEntry): ExifFact | undefined {
  const tag = exifTags[entry.tag];
  if (!tag) return undefined;
  const value = cleanValue(valueOf(tag, reader, order, entry));
  return value === '' ? undefined : { name: tag.name, value, kind: tag.kind };
}

function valueOf({ form }: ExifTag, reader: ByteReader, order: ByteOrder, entry: TiffEntry): string {
  switch (form) {
    case 'text':
      return writtenText(reader, entry);
    case 'windows':
      return windowsText(reader, entry);
    case 'encoded':
      return encodedText(reader, order, entry);
    case 'number':
      return wholeNumbers(reader, order, entry).join(' ');
    case 'fraction':
      return fractions(reader, order, entry).map(({ numerator, denominator }) => (denominator === 1 ? String(numerator) : `${numerator}/${denominator}`)).join(' ');
    case 'size':
      return `${entry.byteCount} bytes`;
  }
}
