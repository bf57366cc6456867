import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exifOf } from '#shared/viewing/exif.ts';
import { bytesOf, utf8 } from '../../../corpus/hostile/make/bytes.ts';
import { exifSegment, jpeg, jpegSegment, xmpSegment } from '../../../corpus/hostile/make/jpeg.ts';
import { png, pngChunk } from '../../../corpus/hostile/make/png.ts';
import { bytesEntry, directory, exifBlock, fractionEntry, longEntry, seaNearNull, shortEntry, textEntry, tiffStart } from '../../../corpus/hostile/make/tiff.ts';
import { processorMs } from '../../../support/processor-time.ts';
import { extended, lossless, riffChunk, webp } from '../../../corpus/hostile/make/webp.ts';

const value = (bytes: Uint8Array, name: string): string | undefined => exifOf(bytes).find((fact) => fact.name === name)?.value;
const withBlock = (block: Uint8Array): Uint8Array => jpeg(1, 1, exifSegment(block));

describe.each(['little', 'big'] as const)('Exif of a picture in %s-endian order', (order) => {
  const block = exifBlock(
    order,
    [textEntry(0x010f, 'Invented'), textEntry(0x0110, 'Phone 1'), shortEntry(order, 0x0112, 6)],
    [textEntry(0x9003, '2031:02:03 04:05:06'), textEntry(0x9011, '+07:00'), bytesEntry(0x9286, bytesOf('ASCII\0\0\0', 'a note')), bytesEntry(0x927c, new Uint8Array(300)), textEntry(0xa431, 'SN-0001'), fractionEntry(order, 0x829a, [1, 60])],
    seaNearNull(order),
  );

  it.each([
    ['JPEG', jpeg(1, 1, jpegSegment(0xe0, 'JFIF\0'), exifSegment(block))],
    ['PNG', png(1, 1, pngChunk('eXIf', block))],
    ['WebP', webp(extended(0x08, 1, 1), lossless(1, 1), riffChunk('EXIF', block))],
    ['WebP written with the name that JPEG has', webp(extended(0x08, 1, 1), lossless(1, 1), riffChunk('EXIF', 'Exif\0\0', block))],
  ])('tells place, time and device of a %s, place first', (_name, bytes) => {
    expect(exifOf(bytes)).toEqual([
      { name: 'GPSPosition', value: '-0.505000, 1.250000', kind: 'place' },
      { name: 'GPSLatitude', value: '0° 30′ 1800/100″ S', kind: 'place' },
      { name: 'GPSLongitude', value: '1° 15′ 0″ E', kind: 'place' },
      { name: 'GPSAltitude', value: '-12.5 m', kind: 'place' },
      { name: 'GPSDateStamp', value: '2031:02:03', kind: 'time' },
      { name: 'GPSTimeStamp', value: '10:20:30 UTC', kind: 'time' },
      { name: 'DateTimeOriginal', value: '2031:02:03 04:05:06', kind: 'time' },
      { name: 'OffsetTimeOriginal', value: '+07:00', kind: 'time' },
      { name: 'Make', value: 'Invented', kind: 'device' },
      { name: 'Model', value: 'Phone 1', kind: 'device' },
      { name: 'MakerNote', value: '300 bytes', kind: 'device' },
      { name: 'BodySerialNumber', value: 'SN-0001', kind: 'device' },
      { name: 'Orientation', value: '6', kind: 'other' },
      { name: 'UserComment', value: 'a note', kind: 'other' },
      { name: 'ExposureTime', value: '1/60', kind: 'other' },
    ]);
  });

  it('gives no decimal position where a part makes none, and still what was written', () => {
    const places: readonly (readonly (readonly [number, number])[])[] = [[[1, 0], [0, 1], [0, 1]], [[91, 1], [0, 1], [0, 1]], [[10, 1], [60, 1], [0, 1]]];
    for (const latitude of places) {
      const gps = [textEntry(1, 'N'), fractionEntry(order, 2, ...latitude), textEntry(3, 'E'), fractionEntry(order, 4, [1, 1], [0, 1], [0, 1])];
      const bytes = withBlock(exifBlock(order, [], [], gps));
      expect(value(bytes, 'GPSPosition')).toBeUndefined();
      expect(value(bytes, 'GPSLatitude')).toContain('N');
    }
    expect(value(withBlock(exifBlock(order, [], [], [fractionEntry(order, 2, [1, 1]), fractionEntry(order, 4, [1, 1])])), 'GPSPosition')).toBeUndefined();
  });

  it('says that a smaller picture is inside', () => {
    const first = directory(order, 8, [], 14);
    const second = directory(order, 14, [longEntry(order, 0x0201, 8), longEntry(order, 0x0202, 6)]);
    expect(value(withBlock(bytesOf(tiffStart(order), first, second)), 'Thumbnail')).toBe('6 bytes');
  });

  it('ends where directories point at themselves and at each other', () => {
    const self = bytesOf(tiffStart(order), directory(order, 8, [longEntry(order, 0x8769, 8), longEntry(order, 0x8825, 8), shortEntry(order, 0x0112, 1)], 8));
    expect(exifOf(withBlock(self))).toEqual([{ name: 'Orientation', value: '1', kind: 'other' }]);
  });

  it('reads nothing outside its block, whatever counts and places say', () => {
    const entries = [
      { ...textEntry(0x010f, 'x'), count: 0xffff_ffff, at: 0 },
      { ...textEntry(0x0110, 'x'), count: 100, at: 0xffff_fff0 },
      { ...textEntry(0x0131, 'x'), type: 12, count: 0x2000_0001, at: 8 },
      { ...textEntry(0x0132, 'x'), type: 0, count: 5, at: 8 },
    ];
    expect(exifOf(withBlock(bytesOf(tiffStart(order), directory(order, 8, entries))))).toEqual([]);
    expect(exifOf(withBlock(bytesOf(tiffStart(order, 0xffff_fff0))))).toEqual([]);
    expect(exifOf(withBlock(bytesOf(tiffStart(order), [0xff, 0xff])))).toEqual([]);
  });

  it('looks at 512 entries of a directory that claims more', () => {
    const many = Array.from({ length: 600 }, () => shortEntry(order, 0x0112, 1));
    expect(exifOf(withBlock(bytesOf(tiffStart(order), directory(order, 8, many))))).toHaveLength(200);
    const late = [...Array.from({ length: 512 }, () => shortEntry(order, 0xeeee, 1)), textEntry(0x010f, 'too late')];
    expect(exifOf(withBlock(bytesOf(tiffStart(order), directory(order, 8, late))))).toEqual([]);
  });

  it('reads UTF-16 in comments and in the tags of Windows', () => {
    const utf16 = (text: string): Uint8Array => bytesOf(...Array.from({ length: text.length }, (_unit, index) => [text.charCodeAt(index) & 255, text.charCodeAt(index) >> 8]));
    const swapped = order === 'little' ? utf16('ព្រះ') : utf16('ព្រះ').map((_byte, index, all) => all[index ^ 1]!);
    const bytes = withBlock(exifBlock(order, [bytesEntry(0x9c9c, bytesOf(utf16('他们'), [0, 0]), 1)], [bytesEntry(0x9286, bytesOf('UNICODE\0', swapped))]));
    expect(value(bytes, 'XPComment')).toBe('他们');
    expect(value(bytes, 'UserComment')).toBe('ព្រះ');
  });
});

describe('XMP of a picture', () => {
  it('is told where it is written simply, with a position in decimal degrees', () => {
    const packet = utf8(`<x:xmpmeta><rdf:Description exif:GPSLatitude="0,30.3S" exif:GPSLongitude='1,15,0E' xmp:CreateDate="2031-02-03T04:05:06+07:00"><xmp:CreatorTool>Tool &amp; Co</xmp:CreatorTool></rdf:Description></x:xmpmeta>`);
    for (const bytes of [jpeg(1, 1, xmpSegment(packet)), png(1, 1, pngChunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', packet)), webp(extended(0x04, 1, 1), lossless(1, 1), riffChunk('XMP ', packet))]) {
      expect(exifOf(bytes)).toEqual([
        { name: 'xmp:GPSPosition', value: '-0.505000, 1.250000', kind: 'place' },
        { name: 'exif:GPSLatitude', value: '0,30.3S', kind: 'place' },
        { name: 'exif:GPSLongitude', value: '1,15,0E', kind: 'place' },
        { name: 'xmp:CreateDate', value: '2031-02-03T04:05:06+07:00', kind: 'time' },
        { name: 'xmp:CreatorTool', value: 'Tool & Co', kind: 'device' },
      ]);
    }
  });

  it('lets no entity grow', () => {
    const laughs = Array.from({ length: 9 }, (_line, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('');
    const packet = utf8(`<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><xmp:CreateDate>&l9;</xmp:CreateDate>`);
    expect(exifOf(jpeg(1, 1, xmpSegment(packet)))).toEqual([{ name: 'xmp:CreateDate', value: '&l9;', kind: 'time' }]);
  });
});

describe('texts of a picture', () => {
  it('are told: PNG text, PNG time, JPEG comment', () => {
    const bytes = png(1, 1, pngChunk('tEXt', 'Software\0Invented 1'), pngChunk('iTXt', 'Comment\0\0\0en\0Comment\0', utf8('ค่ำ')), pngChunk('tIME', [7, 239, 2, 3, 4, 5, 6]), pngChunk('zTXt', 'Comment\0\0xxxx'));
    expect(exifOf(bytes)).toEqual([
      { name: 'tIME', value: '2031-02-03 04:05:06 UTC', kind: 'time' },
      { name: 'Software', value: 'Invented 1', kind: 'device' },
      { name: 'Comment', value: 'ค่ำ', kind: 'other' },
    ]);
    expect(exifOf(jpeg(1, 1, jpegSegment(0xfe, utf8('made\0by\u0085hand'))))).toEqual([{ name: 'Comment', value: 'made by hand', kind: 'other' }]);
  });

  it('are cleaned of what cannot be seen and cut, never through a character', () => {
    const hostile = `a\u202eb\u0000c\u{e0041}d${'😀'.repeat(400)}`;
    const told = value(withBlock(exifBlock('little', [textEntry(0x010e, hostile)])), 'ImageDescription') ?? '';
    expect(told).toMatch(/^a b c d😀/u);
    expect(told.length).toBeLessThanOrEqual(500);
    expect(told.endsWith('…')).toBe(true);
    expect(told.isWellFormed()).toBe(true);
  });
});

describe('a file that is no picture', () => {
  it('has no facts, and no bytes make a throw, a long value or many facts', () => {
    expect(exifOf(new Uint8Array())).toEqual([]);
    expect(exifOf(bytesOf('hello'))).toEqual([]);
    const base = jpeg(1, 1, exifSegment(exifBlock('big', [textEntry(0x010f, 'Invented')], [textEntry(0x9003, '2031')], seaNearNull('big'))));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(base.length - 1), fc.nat(255)), { maxLength: 20 }), fc.nat(base.length), (changes, length) => {
        const bytes = base.slice(0, Math.max(length, 20));
        for (const [at, byte] of changes) bytes[at] = byte;
        return exifOf(bytes).every((fact) => fact.value.length <= 500 && fact.value.isWellFormed());
      }),
      { numRuns: 2000 },
    );
  });

  it('is read in a blink even when it is large and says the worst', async () => {
    const segments = jpeg(1, 1, ...Array.from({ length: 900 }, () => xmpSegment(utf8('exif:GPSLatitude='.repeat(3000)))));
    const packet = png(1, 1, pngChunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', utf8(`xmp:CreateDate${' '.repeat(1000)}`.repeat(20_000))));
    const directories = withBlock(bytesOf(tiffStart('big'), directory('big', 8, Array.from({ length: 512 }, () => ({ ...textEntry(0x010e, 'x'), count: 60_000, at: 0 }))), new Uint8Array(55_000).fill(0x2e)));
    for (const bytes of [segments, packet, directories]) expect(await processorMs(() => exifOf(bytes))).toBeLessThan(500);
  });
});
