// PNG, WebP and GIF with canaries in every place where programs leave something, and the same pictures without.
import { deflateSync } from 'node:zlib';
import { exif } from './camera-photos.ts';

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

export interface OtherPicture {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly picture: Uint8Array;
  readonly isAnimated: boolean;
}

/** CRC-32 of PNG, bit by bit (PNG, third edition, annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ ((crc & 1) * 0xedb8_8320);
  }
  return ~crc >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined(ascii(type), data);
  const bytes = new Uint8Array(body.length + 8);
  bytes.set(body, 4);
  new DataView(bytes.buffer).setUint32(0, data.length);
  new DataView(bytes.buffer).setUint32(body.length + 4, crc32(body));
  return bytes;
}

/** Eight by eight pixels, red turning to blue from left to right. */
const pixels = joined(...Array.from({ length: 8 }, () => joined(Uint8Array.of(0), ...Array.from({ length: 8 }, (_, column) => Uint8Array.of(240 - column * 30, 30, column * 30)))));
const header = chunk('IHDR', Uint8Array.of(0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0));
const picture = chunk('IDAT', new Uint8Array(deflateSync(pixels)));
const end = chunk('IEND', new Uint8Array(0));
const signature = ascii('\x89PNG\r\n\x1a\n');
const animation = chunk('acTL', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 0));
const control = chunk('fcTL', Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0));
const said = [
  chunk('tEXt', ascii('Author\0CANARY')),
  chunk('iTXt', ascii('XML:com.adobe.xmp\0\0\0\0\0<CANARY/>')),
  chunk('zTXt', joined(ascii('CANARY\0\0'), new Uint8Array(deflateSync(ascii('x'))))),
  chunk('eXIf', exif(false, 1)),
  chunk('tIME', ascii('CANARY!')),
  chunk('prVt', ascii('CANARY')),
];

const little32 = (value: number): Uint8Array => Uint8Array.of(value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24);
const riffChunk = (type: string, data: Uint8Array, padding = 0): Uint8Array => joined(ascii(type), little32(data.length), data, data.length % 2 === 0 ? new Uint8Array(0) : Uint8Array.of(padding));
const webp = (...chunks: readonly Uint8Array[]): Uint8Array => riffChunk('RIFF', joined(ascii('WEBP'), ...chunks));

/** Lossless WebP of one colour, 16 by 16: five codes of one symbol each need no bits for the pixels (RFC 9649, section 3). */
function vp8l([red, green, blue]: readonly [number, number, number]): Uint8Array {
  let bits = '';
  const put = (value: number, count: number) => {
    for (let at = 0; at < count; at += 1) bits += String((value >> at) & 1);
  };
  put(15, 14);
  put(15, 14);
  put(0, 1);
  put(0, 3);
  put(0, 3);
  for (const symbol of [green, red, blue, 255, 0]) {
    put(1, 1);
    put(0, 1);
    put(1, 1);
    put(symbol, 8);
  }
  const bytes = (bits.padEnd(Math.ceil(bits.length / 8) * 8, '0').match(/.{8}/g) ?? []).map((byte) => parseInt(Array.from(byte).reverse().join(''), 2));
  return Uint8Array.of(0x2f, ...bytes);
}

const still = riffChunk('VP8L', vp8l([200, 40, 40]));
const vp8x = (flags: number): Uint8Array => riffChunk('VP8X', Uint8Array.of(flags, 0, 0, 0, 15, 0, 0, 15, 0, 0));
const frame = (...inside: readonly Uint8Array[]): Uint8Array => riffChunk('ANMF', joined(Uint8Array.of(0, 0, 0, 0, 0, 0, 15, 0, 0, 15, 0, 0, 100, 0, 0, 0), ...inside));
const repeats = riffChunk('ANIM', Uint8Array.of(0, 0, 0, 0, 0, 0));
const turnedExif = Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0);

/** Two by two pixels in two colours (GIF89a, appendix F): clear, 0, 1, 1, 0, end in codes of three bits. */
const gifImage = Uint8Array.of(0x2c, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 3, 0x44, 0x02, 0x05, 0);
const gifHead = joined(ascii('GIF89a'), Uint8Array.of(2, 0, 2, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 255));
const gifTiming = Uint8Array.of(0x21, 0xf9, 4, 0, 10, 0, 0, 0);
const gifRepeats = joined(Uint8Array.of(0x21, 0xff, 11), ascii('NETSCAPE2.0'), Uint8Array.of(3, 1, 0, 0, 0));
const gifSaid = [
  joined(Uint8Array.of(0x21, 0xfe, 6), ascii('CANARY'), Uint8Array.of(0)),
  joined(Uint8Array.of(0x21, 0xff, 11), ascii('XMP DataXMP'), Uint8Array.of(6), ascii('CANARY'), Uint8Array.of(0)),
  joined(Uint8Array.of(0x21, 0xff, 11), ascii('NETSCAPE2.0'), Uint8Array.of(6), ascii('CANARY'), Uint8Array.of(0)),
  joined(Uint8Array.of(0x21, 0x01, 12), new Uint8Array(12), Uint8Array.of(6), ascii('CANARY'), Uint8Array.of(0)),
];
const gifEnd = Uint8Array.of(0x3b);

export const otherPictures: readonly OtherPicture[] = [
  {
    name: 'a PNG with texts, XMP, Exif, a time, a private chunk and a trailer',
    mediaType: 'image/png',
    bytes: joined(signature, header, ...said, picture, ...said, end, ascii('CANARY')),
    picture: joined(signature, header, picture, end),
    isAnimated: false,
  },
  {
    name: 'an animated PNG',
    mediaType: 'image/png',
    bytes: joined(signature, header, animation, ...said, control, picture, end),
    picture: joined(signature, header, animation, control, picture, end),
    isAnimated: true,
  },
  { name: 'a WebP in its simple form with a trailer', mediaType: 'image/webp', bytes: joined(webp(still), ascii('CANARY')), picture: webp(still), isAnimated: false },
  {
    name: 'a WebP with profile, Exif that turns it, XMP and an unknown chunk',
    mediaType: 'image/webp',
    bytes: webp(vp8x(0x2c), riffChunk('ICCP', ascii('CANARY')), still, riffChunk('EXIF', exif(true, 6)), riffChunk('XMP ', ascii('<CANARY/>'), 0x43), riffChunk('PRVT', ascii('CANARY'))),
    picture: webp(vp8x(0x08), still, riffChunk('EXIF', turnedExif)),
    isAnimated: false,
  },
  {
    name: 'an animated WebP with something in its frames',
    mediaType: 'image/webp',
    bytes: webp(vp8x(0x2e), repeats, frame(riffChunk('PRVT', ascii('CANARY')), still), frame(still), riffChunk('EXIF', exif(false, 1))),
    picture: webp(vp8x(0x02), repeats, frame(still), frame(still)),
    isAnimated: true,
  },
  {
    name: 'a GIF with comment, text, XMP and a block that only looks like the one for repeating',
    mediaType: 'image/gif',
    bytes: joined(gifHead, ...gifSaid, gifTiming, gifImage, gifEnd, ascii('CANARY')),
    picture: joined(gifHead, gifTiming, gifImage, gifEnd),
    isAnimated: false,
  },
  {
    name: 'a GIF that moves',
    mediaType: 'image/gif',
    bytes: joined(gifHead, gifRepeats, gifTiming, gifImage, ...gifSaid, gifTiming, gifImage, gifEnd),
    picture: joined(gifHead, gifRepeats, gifTiming, gifImage, gifTiming, gifImage, gifEnd),
    isAnimated: true,
  },
];
