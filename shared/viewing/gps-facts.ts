import type { ByteOrder, ByteReader } from './byte-reader.ts';
import { cleanValue } from './clean-value.ts';
import type { ExifFact } from './exif-fact.ts';
import type { TiffEntry } from './tiff-entries.ts';
import { encodedText, fractions, wholeNumbers, writtenText, type Fraction } from './tiff-values.ts';

/** Tags of the GPS directory (CIPA DC-008, section 4.6.6). */
const tags = { latitudeRef: 1, latitude: 2, longitudeRef: 3, longitude: 4, altitudeRef: 5, altitude: 6, time: 7, directionRef: 16, direction: 17, datum: 18, method: 27, area: 28, date: 29, error: 31 } as const;

const quotient = ({ numerator, denominator }: Fraction): number => (denominator === 0 ? Number.NaN : numerator / denominator);
const asWritten = (value: Fraction): string => (value.denominator === 1 ? String(value.numerator) : `${value.numerator}/${value.denominator}`);

/** Decimal degrees out of degrees, minutes and seconds (missing ones are 0); undefined for what is no place on earth. */
export function decimalDegrees(parts: readonly number[], sign: 1 | -1, most: 90 | 180): number | undefined {
  const [degrees = Number.NaN, minutes = 0, seconds = 0] = parts;
  const value = degrees + minutes / 60 + seconds / 3600;
  return Number.isFinite(value) && value >= 0 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds <= 60 && value <= most ? sign * value : undefined;
}

/** A position for people, in degrees with six decimals: a tenth of a metre, more than a phone knows. */
export function positionText(latitude: number, longitude: number): string {
  return `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`;
}

/** What the GPS directory tells: the position in decimal degrees where both sides make sense, everything also as it was written. */
export function gpsFacts(reader: ByteReader, order: ByteOrder, entries: readonly TiffEntry[]): readonly ExifFact[] {
  const found = (tag: number): TiffEntry | undefined => entries.find((entry) => entry.tag === tag);
  const parts = (tag: number): readonly Fraction[] => {
    const entry = found(tag);
    return entry ? fractions(reader, order, entry) : [];
  };
  const words = (tag: number): string => {
    const entry = found(tag);
    return entry ? cleanValue(writtenText(reader, entry)) : '';
  };
  const encoded = (tag: number): string => {
    const entry = found(tag);
    return entry ? cleanValue(encodedText(reader, order, entry)) : '';
  };
  const facts: ExifFact[] = [];
  const add = (kind: ExifFact['kind'], name: string, value: string): void => {
    if (value !== '') facts.push({ name, value, kind });
  };

  const side = (tag: number, refTag: number, negative: string, most: 90 | 180): { readonly degrees: number | undefined; readonly written: string } => {
    const [ref, values] = [words(refTag), parts(tag)];
    const written = values.length === 0 ? '' : `${values.map((value, index) => `${asWritten(value)}${['°', '′', '″'][index] ?? ''}`).join(' ')} ${ref}`.trim();
    // Without a letter the side of the earth is not known.
    return { degrees: /^[NSEW]$/i.test(ref) ? decimalDegrees(values.map(quotient), ref.toUpperCase() === negative ? -1 : 1, most) : undefined, written };
  };
  const latitude = side(tags.latitude, tags.latitudeRef, 'S', 90);
  const longitude = side(tags.longitude, tags.longitudeRef, 'W', 180);
  if (latitude.degrees !== undefined && longitude.degrees !== undefined) add('place', 'GPSPosition', positionText(latitude.degrees, longitude.degrees));
  add('place', 'GPSLatitude', latitude.written);
  add('place', 'GPSLongitude', longitude.written);

  const [altitude] = parts(tags.altitude);
  const below = found(tags.altitudeRef);
  if (altitude) {
    const metres = quotient(altitude) * (below && wholeNumbers(reader, order, below)[0] === 1 ? -1 : 1);
    add('place', 'GPSAltitude', Number.isFinite(metres) ? `${Number(metres.toFixed(1))} m` : asWritten(altitude));
  }
  const [direction] = parts(tags.direction);
  if (direction) add('place', 'GPSImgDirection', `${Number.isFinite(quotient(direction)) ? `${Number(quotient(direction).toFixed(1))}°` : asWritten(direction)} ${words(tags.directionRef)}`.trim());
  const [error] = parts(tags.error);
  if (error) add('place', 'GPSHPositioningError', Number.isFinite(quotient(error)) ? `${Number(quotient(error).toFixed(1))} m` : asWritten(error));
  add('place', 'GPSMapDatum', words(tags.datum));
  add('place', 'GPSProcessingMethod', encoded(tags.method));
  add('place', 'GPSAreaInformation', encoded(tags.area));

  const time = parts(tags.time);
  const clock = time.length === 3 && time.every((value) => Number.isFinite(quotient(value))) ? time.map((value) => String(Math.floor(quotient(value))).padStart(2, '0')).join(':') : time.map(asWritten).join(' ');
  add('time', 'GPSDateStamp', words(tags.date));
  if (clock !== '') add('time', 'GPSTimeStamp', `${clock} UTC`);
  return facts;
}
