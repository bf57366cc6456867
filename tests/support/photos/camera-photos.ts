// The layouts that cameras and apps leave in photos, each part with a canary in it. Invented: no photo of anybody, and no place is at these coordinates.
import { flatJpeg, segment, type Colour, type FlatJpeg } from './flat-jpeg.ts';
import { tiff, type Directory } from './tiff.ts';

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const wide = (text: string): Uint8Array => Uint8Array.from(Array.from(text).flatMap((character) => [character.charCodeAt(0), 0]));
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

/** As text, as UTF-16, and as a number in either order of bytes: what must not be found in anything that was cleaned. */
export const canaries: readonly Uint8Array[] = [ascii('CANARY'), wide('CANARY'), ascii('CAN1'), ascii('1NAC')];
const canaryNumber = 0x43414e31;

/** Six squares by four: red, green, blue and grey among them, so that a turned or mangled picture is seen. */
export const columns = 6;
export const squares: readonly Colour[] = Array.from({ length: 24 }, (_, index): Colour => {
  if (index === 0) return [230, 20, 20];
  if (index === columns - 1) return [20, 200, 20];
  if (index === 24 - columns) return [20, 20, 230];
  return [60 + index * 6, 90, 200 - index * 6];
});

/** The same picture, and nothing but it. */
export const plainJpeg = (changes: Partial<FlatJpeg> = {}): Uint8Array => flatJpeg({ squares, columns, ...changes });

const thumbnail = flatJpeg({ squares: [[1, 2, 3]], columns: 1, before: [segment(0xfe, ascii('CANARY in the thumbnail'))] });

/** Everything a telephone writes, the way up included. */
export function exif(isLittle: boolean, orientation: number): Uint8Array {
  const gps: Directory = new Map([
    [1, { ascii: 'N' }],
    [2, { rationals: [[11, 1], [33, 1], [canaryNumber, 10_000]] }],
    [3, { ascii: 'E' }],
    [4, { rationals: [[104, 1], [55, 1], [canaryNumber, 10_000]] }],
    [27, { undefined: ascii('ASCII\0\0\0CANARY gps method') }],
    [29, { ascii: '2031:03:14 CANARY' }],
  ]);
  const details: Directory = new Map([
    [0x9003, { ascii: '2031:03:14 CANARY' }],
    [0x927c, { undefined: joined(ascii('MAKER\0CANARY maker note'), new Uint8Array(300), ascii('CANARY end of maker note')) }],
    [0x9286, { undefined: ascii('ASCII\0\0\0CANARY user comment') }],
    [0xa420, { ascii: 'CANARY unique image id' }],
    [0xa431, { ascii: 'CANARY serial number' }],
  ]);
  const first: Directory = new Map([
    [0x010e, { ascii: 'CANARY description' }],
    [0x010f, { ascii: 'CANARY make' }],
    [0x0110, { ascii: 'CANARY model' }],
    [0x0112, { short: orientation }],
    [0x0132, { ascii: '2031:03:14 CANARY' }],
    [0x013b, { ascii: 'CANARY artist' }],
    [0x8769, { directory: details }],
    [0x8825, { directory: gps }],
    [0x9c9c, { undefined: wide('CANARY comment of Windows') }],
  ]);
  const second: Directory = new Map([
    [0x0103, { short: 6 }],
    [0x0201, { placed: thumbnail }],
    [0x0202, { long: thumbnail.length }],
  ]);
  return tiff([first, second], isLittle);
}

const exifSegment = (isLittle: boolean, orientation: number): Uint8Array => segment(0xe1, joined(ascii('Exif\0\0'), exif(isLittle, orientation)));
const xmp = segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><CANARY/></x:xmpmeta>'));
const extendedXmp = (part: number): Uint8Array => segment(0xe1, joined(ascii('http://ns.adobe.com/xmp/extension/\0'), ascii('0'.repeat(32)), Uint8Array.of(0, 0, 2, 0, 0, 0, part, 0), ascii('CANARY extended')));
const jfif = segment(0xe0, Uint8Array.of(0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 1, 0, 72, 0, 72, 0, 0));
const jfxx = segment(0xe0, joined(ascii('JFXX\0'), Uint8Array.of(0x10), thumbnail));
const profile = segment(0xe2, joined(ascii('ICC_PROFILE\0'), Uint8Array.of(1, 1), ascii('CANARY profile')));
const moreParts = segment(0xe2, ascii('MPF\0CANARY list of further pictures'));
const photoshop = segment(0xed, ascii('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x10\x1c\x02\x50\0\x06CANARY'));
const adobe = segment(0xee, joined(ascii('Adobe'), Uint8Array.of(0, 100, 0x43, 0x41, 0x4e, 0x31, 1)));
const comment = segment(0xfe, ascii('CANARY comment'));
const samsung = joined(ascii('\0\0\x01\x0a\x0e\0\0\0Image_UTC_DataCANARY1931212800000'), ascii('SEFH\x6b\0\0\0\x01\0\0\0\0\0\x01\x0a\x36\0\0\0\x24\0\0\0\x18\0\0\0SEFT'));

export interface CameraPhoto {
  readonly name: string;
  readonly jpeg: Uint8Array;
  /** What only its picture is, the way up where it says one. */
  readonly picture: Uint8Array;
  readonly orientation: number;
}

const plainJfif = segment(0xe0, Uint8Array.of(0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0));
const plainAdobe = segment(0xee, joined(ascii('Adobe'), Uint8Array.of(0, 100, 0, 0, 0, 0, 1)));
const turned = (orientation: number): Uint8Array =>
  segment(0xe1, joined(ascii('Exif\0\0'), Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0)));

function photo(name: string, before: readonly Uint8Array[], kept: readonly Uint8Array[], more: Partial<FlatJpeg> = {}, orientation = 1): CameraPhoto {
  const { between = [], after = new Uint8Array(0), ...shape } = more;
  return { name, jpeg: plainJpeg({ ...shape, before, between, after }), picture: plainJpeg({ ...shape, before: kept }), orientation };
}

export const cameraPhotos: readonly CameraPhoto[] = [
  photo('a telephone: Exif in little-endian order, position, maker note, thumbnail', [exifSegment(true, 1)], []),
  photo('a camera: Exif in big-endian order, lying on its side', [exifSegment(false, 6)], [turned(6)], {}, 6),
  photo('edited: several APP1, Exif twice, XMP, XMP in further parts', [exifSegment(false, 3), xmp, extendedXmp(0), extendedXmp(1), exifSegment(true, 1)], [turned(3)], {}, 3),
  photo('from a laptop: JFIF with two thumbnails, profile, Photoshop, Adobe, comment', [jfif, jfxx, exifSegment(true, 1), profile, photoshop, adobe, comment], [plainJfif, plainAdobe]),
  photo('with trailers: a second picture after the first, then a block such as Samsung’s', [exifSegment(true, 1), moreParts], [], { after: joined(thumbnail, exifSegment(true, 1), samsung) }),
  photo('progressive, with segments between its scans', [jfif, exifSegment(true, 8), xmp], [plainJfif, turned(8)], { isProgressive: true, between: [comment, xmp] }, 8),
  photo('with restart marks and a text after the end', [exifSegment(false, 1), comment], [], { restartEvery: 5, after: ascii('CANARY') }),
];

/** Where the bytes hold a canary, as text; empty when they hold none. */
export function canariesIn(bytes: Uint8Array): readonly string[] {
  const whole = Buffer.from(bytes);
  return canaries.filter((canary) => whole.includes(Buffer.from(canary))).map((canary) => Buffer.from(canary).toString('latin1'));
}
