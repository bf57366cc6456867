import type { ByteReader } from './byte-reader.ts';

/** One marker segment before the picture's data. `start` and `end` bound its content, without marker and length. */
export interface JpegSegment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
}

/** A photograph has some dozens; colour profiles and previews in pieces make a few hundred. */
const segmentsAtMost = 1000;
/** Fill bytes before a marker are allowed without limit (ITU-T T.81, B.1.1.2); nobody writes many. */
const fillBytesAtMost = 256;

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
/** TEM and RST0 to RST7 stand alone, without a length. */
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/**
 * The segments of a JPEG file up to its first scan (ITU-T T.81, annex B), in order. Stops without a word at whatever is not one: what came
 * before stays good to read. Every step goes forward, and there are at most a thousand.
 */
export function* jpegSegments(reader: ByteReader): Generator<JpegSegment> {
  if (reader.uint8(0) !== 0xff || reader.uint8(1) !== startOfImage) return;
  let at = 2;
  for (let count = 0; count < segmentsAtMost; count++) {
    if (reader.uint8(at) !== 0xff) return;
    let fill = 0;
    while (reader.uint8(at + 1) === 0xff && fill <= fillBytesAtMost) {
      at++;
      fill++;
    }
    const marker = reader.uint8(at + 1);
    if (marker === undefined || marker === 0x00 || marker === 0xff || marker === startOfImage || marker === endOfImage || marker === startOfScan) return;
    if (standsAlone(marker)) {
      at += 2;
      continue;
    }
    const length = reader.uint16(at + 2, 'big');
    if (length === undefined || length < 2 || !reader.has(at + 2, length)) return;
    yield { marker, start: at + 4, end: at + 2 + length };
    at += 2 + length;
  }
}
