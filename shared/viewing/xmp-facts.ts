import { cleanValue } from './clean-value.ts';
import type { ExifFact } from './exif-fact.ts';
import { decimalDegrees, positionText } from './gps-facts.ts';

/** Properties that are told, by the name everybody writes them under; the prefix is not resolved, the packet is not parsed as XML. */
const properties: Readonly<Record<string, ExifFact['kind']>> = {
  'exif:GPSLatitude': 'place',
  'exif:GPSLongitude': 'place',
  'exif:GPSAltitude': 'place',
  'photoshop:City': 'place',
  'photoshop:State': 'place',
  'photoshop:Country': 'place',
  'Iptc4xmpCore:Location': 'place',
  'xmp:CreateDate': 'time',
  'xmp:ModifyDate': 'time',
  'xmp:MetadataDate': 'time',
  'photoshop:DateCreated': 'time',
  'exif:DateTimeOriginal': 'time',
  'exif:DateTimeDigitized': 'time',
  'xmp:CreatorTool': 'device',
  'tiff:Make': 'device',
  'tiff:Model': 'device',
  'aux:SerialNumber': 'device',
  'exifEX:BodySerialNumber': 'device',
};

/** Bytes of one packet that are looked at. The packet of a photograph has a few thousand. */
export const xmpBytesAtMost = 256 * 1024;
/** Units of one value as written. */
const valueUnits = 500;

/** Only the five that XML has of itself: an entity that a packet defines is left as it is written, and nothing grows. */
const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

const pattern = new RegExp(`(?<![\\w:-])(${Object.keys(properties).join('|')})(?:\\s{0,8}=\\s{0,8}(?:"([^"<]{1,${valueUnits}})"|'([^'<]{1,${valueUnits}})')|>([^<]{1,${valueUnits}})<)`, 'g');

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** "11,33.384N" or "11,33,23N" (XMP specification, part 2, GPSCoordinate) in decimal degrees. */
function coordinate(written: string | undefined): number | undefined {
  const found = /^(\d{1,3}),(\d{1,2}(?:\.\d{1,12})?)(?:,(\d{1,2}(?:\.\d{1,12})?))?([NSEW])$/.exec(written ?? '');
  if (!found) return undefined;
  const [, degrees, minutes, seconds, side] = found;
  return decimalDegrees([Number(degrees), Number(minutes), Number(seconds ?? 0)], side === 'S' || side === 'W' ? -1 : 1, side === 'N' || side === 'S' ? 90 : 180);
}

/** What an XMP packet tells, where it is written simply: as an attribute or as an element that holds text only. Each property once. */
export function xmpFacts(packet: Uint8Array): readonly ExifFact[] {
  const text = new TextDecoder('utf-8').decode(packet.subarray(0, xmpBytesAtMost));
  const values = new Map<string, string>();
  for (const [, name = '', inDouble, inSingle, inElement] of text.matchAll(pattern)) {
    const value = cleanValue((inDouble ?? inSingle ?? inElement ?? '').replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity));
    if (value !== '' && !values.has(name)) values.set(name, value);
  }
  const latitude = coordinate(values.get('exif:GPSLatitude'));
  const longitude = coordinate(values.get('exif:GPSLongitude'));
  return [
    ...(latitude !== undefined && longitude !== undefined ? [{ name: 'xmp:GPSPosition', value: positionText(latitude, longitude), kind: 'place' } as const] : []),
    ...Array.from(values, ([name, value]) => ({ name, value, kind: properties[name] ?? 'other' })),
  ];
}
