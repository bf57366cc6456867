import { billionLaughs, bidiNames, isMarkup, scripts } from './payloads.ts';
import { bytesOf, uint16, uint32, utf8 } from './make/bytes.ts';
import { exifSegment, jpeg, jpegSegment, xmpSegment } from './make/jpeg.ts';
import { png, pngChunk } from './make/png.ts';
import { bytesEntry, directory, exifBlock, fractionEntry, longEntry, seaNearNull, shortEntry, textEntry, tiffStart, type Entry, type Order } from './make/tiff.ts';
import { extended, lossless, riffChunk, webp } from './make/webp.ts';
import { hostile, type HostileFile } from './hostile-file.ts';

const inJpeg = (name: string, block: Uint8Array, facts: readonly string[] = []): HostileFile => hostile(`exif ${name}`, jpeg(8, 8, exifSegment(block)), { kind: 'picture', header: 'jpeg 8x8', facts }, 'image/jpeg');

function* malformed(order: Order): Generator<HostileFile> {
  const block = (...entries: readonly Entry[]): Uint8Array => bytesOf(tiffStart(order), directory(order, 8, entries));
  const word = textEntry(0x010f, 'Invented');
  const file = (name: string, bytes: Uint8Array, facts: readonly string[] = []): HostileFile => inJpeg(`${order}: ${name}`, bytes, facts);
  yield file('directory that is its own next', bytesOf(tiffStart(order), directory(order, 8, [word], 8)), ['Make']);
  yield file('directory that is its own Exif and GPS', block(longEntry(order, 0x8769, 8), longEntry(order, 0x8825, 8)));
  yield file('first directory outside', tiffStart(order, 0xffff_fff0));
  yield file('first directory in the header', tiffStart(order, 0));
  yield file('65,535 entries in none', bytesOf(tiffStart(order), uint16(0xffff, order)));
  yield file('counts of 4 billion', block({ ...word, count: 0xffff_ffff, at: 0 }, { ...word, tag: 0x0110, count: 0xffff_ffff, type: 12, at: 8 }));
  yield file('values outside', block({ ...word, at: 0xffff_fff0 }, { ...word, tag: 0x0110, at: 65_000 }));
  yield file('unknown types', block(...[0, 14, 99, 255, 65_535].map((type) => ({ ...word, type, at: 8 }))));
  yield file('types that do not fit', block(...[1, 3, 4, 5, 7, 9, 10, 11, 12].map((type) => ({ ...word, type, count: 1, at: 8 }))));
  yield file('a thousand entries', bytesOf(tiffStart(order), directory(order, 8, Array.from({ length: 1000 }, () => shortEntry(order, 0x0112, 1)))), ['Orientation']);
  yield file('a text of 50,000 letters', block(textEntry(0x010e, 'x'.repeat(50_000))), ['ImageDescription']);
  yield file('a text without an end', block({ ...bytesEntry(0x010f, utf8('Invented'), 2) }), ['Make']);
  yield file('a text that is no text', block(bytesEntry(0x010f, new Uint8Array(100).fill(0xfe), 2)), ['Make']);
  yield file('places over nothing', exifBlock(order, [], [], [textEntry(1, 'N'), fractionEntry(order, 2, [1, 0], [0, 0], [0, 0]), textEntry(3, 'E'), fractionEntry(order, 4, [5, 0], [1, 0], [1, 0])]), ['GPSLatitude', 'GPSLongitude']);
  yield file('places beyond the earth', exifBlock(order, [], [], [textEntry(1, 'N'), fractionEntry(order, 2, [0xffff_ffff, 1]), textEntry(3, 'E'), fractionEntry(order, 4, [181, 1])]), ['GPSLatitude']);
  yield file('times that are none', exifBlock(order, [], [], [fractionEntry(order, 7, [1, 0], [2, 0], [3, 0]), textEntry(29, '99:99:99')]), ['GPSTimeStamp', 'GPSDateStamp']);
  yield file('a thumbnail outside', bytesOf(tiffStart(order), directory(order, 8, [], 14), directory(order, 14, [longEntry(order, 0x0201, 0xffff_0000), longEntry(order, 0x0202, 0xffff)])));
  for (const [index, text] of [...scripts, ...bidiNames].entries()) {
    const made = file(`a text that does something, ${index}`, block(textEntry(0x010e, text)), [...scripts, 'photo', 'x'].some((start) => text.startsWith(start)) ? ['ImageDescription'] : []);
    yield { ...made, expected: { ...made.expected, also: isMarkup(text) ? ['html'] : [] } };
  }
  const whole = exifBlock(order, [word], [textEntry(0x9003, '2031:02:03 04:05:06')], seaNearNull(order));
  for (const length of [0, 1, 3, 7, 9, 20, 40, whole.length - 1]) yield file(`cut after ${length} bytes`, whole.slice(0, length));
  yield hostile(`exif ${order}: in png`, png(8, 8, pngChunk('eXIf', whole)), { kind: 'picture', header: 'png 8x8', facts: ['GPSPosition', 'DateTimeOriginal'] }, 'image/png');
  yield hostile(`exif ${order}: in webp`, webp(extended(8, 1, 1), lossless(), riffChunk('EXIF', whole)), { kind: 'picture', header: 'webp 1x1', facts: ['GPSPosition', 'DateTimeOriginal'] }, 'image/webp');
}

export function* hostileExif(): Generator<HostileFile> {
  yield* malformed('little');
  yield* malformed('big');
  yield inJpeg('of no order', bytesOf('XX', uint32(8, 'big')));
  const xmp = (name: string, packet: string, facts: readonly string[] = []): HostileFile => hostile(`xmp ${name}`, jpeg(8, 8, xmpSegment(utf8(packet))), { kind: 'picture', header: 'jpeg 8x8', facts }, 'image/jpeg');
  yield xmp('of a billion laughs', `${billionLaughs}<xmp:CreateDate>&l9;</xmp:CreateDate>`, ['xmp:CreateDate']);
  yield xmp('of one property ten thousand times', 'xmp:CreateDate="1" '.repeat(3000), ['xmp:CreateDate']);
  yield xmp('of starts without ends', 'exif:GPSLatitude="'.repeat(3000));
  for (const [index, text] of scripts.entries()) yield hostile(`png text that does something, ${index}`, png(8, 8, pngChunk('tEXt', `Comment\0${text}`)), { kind: 'picture', header: 'png 8x8', facts: ['Comment'], also: isMarkup(text) ? ['html'] : [] }, 'image/png');
  for (const [index, text] of scripts.entries()) yield hostile(`jpeg comment that does something, ${index}`, jpeg(8, 8, jpegSegment(0xfe, text)), { kind: 'picture', header: 'jpeg 8x8', facts: ['Comment'], also: isMarkup(text) ? ['html'] : [] }, 'image/jpeg');
}
