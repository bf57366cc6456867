import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orientationIn } from '../../../../../renderer/form/photo/exif-orientation.ts';
import { canStrip, stripPicture } from '../../../../../renderer/form/photo/strip-picture.ts';
import { png, pngChunk } from '../../../../corpus/hostile/make/png.ts';
import { cameraPhotos, canariesIn, plainJpeg } from '../../../../support/photos/camera-photos.ts';
import { segment } from '../../../../support/photos/flat-jpeg.ts';
import { otherPictures } from '../../../../support/photos/other-pictures.ts';

const pictures = [...cameraPhotos.map(({ name, jpeg, picture }) => ({ name, mediaType: 'image/jpeg', bytes: jpeg, picture, isAnimated: false })), ...otherPictures];

function stripped(bytes: Uint8Array, mediaType: string): Uint8Array | undefined {
  const parts = stripPicture(bytes, mediaType)?.parts;
  return parts && new Uint8Array(Buffer.concat(parts));
}

describe('stripping a picture', () => {
  it.each(pictures)('leaves of $name exactly its picture', ({ mediaType, bytes, picture, isAnimated }) => {
    expect(canariesIn(bytes)).not.toEqual([]);
    const clean = stripped(bytes, mediaType);
    expect(clean && Buffer.compare(clean, picture)).toBe(0);
    expect(canariesIn(clean ?? bytes)).toEqual([]);
    expect(stripPicture(bytes, mediaType)?.isAnimated).toBe(isAnimated);
  });

  it.each(pictures)('changes nothing in $name once it is clean', ({ mediaType, picture }) => {
    expect(stripped(picture, mediaType)).toEqual(picture);
  });

  it.each(pictures)('refuses $name cut off anywhere before its end', ({ mediaType, picture }) => {
    for (let length = 0; length < picture.length; length += 1) expect(stripPicture(picture.subarray(0, length), mediaType), `${length}`).toBeUndefined();
  });

  it.each([1, 3, 6, 8])('keeps of a PNG’s Exif only which way up it is (%i)', (orientation) => {
    const exif = Uint8Array.of(0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0, 0x0f, 0x01, 2, 0, 8, 0, 0, 0, 38, 0, 0, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0, ...Buffer.from('INVENTED'));
    const whole = png(4, 2, pngChunk('eXIf', exif));
    const clean = stripped(whole, 'image/png') ?? whole;
    expect(Buffer.from(clean).includes('INVENTED')).toBe(false);
    const at = Buffer.from(clean).indexOf('eXIf');
    expect(at >= 0).toBe(orientation !== 1);
    if (at >= 0) {
      const chunk = Buffer.from(clean).subarray(at, at + 4 + 26);
      expect(orientationIn(new Uint8Array(chunk.subarray(4)))).toBe(orientation);
      expect(Buffer.from(clean).readUInt32BE(at + 30)).toBe(crc32(chunk));
      expect(Buffer.from(clean).readUInt32BE(at - 4)).toBe(26);
    }
    expect(stripped(clean, 'image/png')).toEqual(clean);
  });

  it('never throws, and never gives out more than it was given but for a few bytes of its own', () => {
    const damaged = fc.constantFrom(...pictures).chain(({ mediaType, bytes }) =>
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }).map((changes) => {
        const changed = bytes.slice();
        for (const [at, value] of changes) changed[at] = value;
        return { mediaType, bytes: changed };
      }),
    );
    const anything = fc.record({ mediaType: fc.constantFrom('image/jpeg', 'image/png', 'image/webp', 'image/gif'), bytes: fc.uint8Array({ maxLength: 400 }) });
    fc.assert(
      fc.property(fc.oneof(damaged, anything), ({ mediaType, bytes }) => {
        const clean = stripped(bytes, mediaType);
        if (clean) expect(clean.length).toBeLessThanOrEqual(bytes.length + 80);
      }),
      { numRuns: 3000 },
    );
  });

  it('knows no other pictures', () => {
    expect(canStrip('image/heic')).toBe(false);
    expect(stripPicture(plainJpeg(), 'image/heic')).toBeUndefined();
  });
});

describe('a JPEG', () => {
  const jpeg = plainJpeg();
  const replaced = (marker: number, content: Uint8Array): Uint8Array => {
    const at = jpeg.findIndex((byte, index) => byte === 0xff && jpeg[index + 1] === marker);
    const end = at + 2 + (jpeg[at + 2] ?? 0) * 256 + (jpeg[at + 3] ?? 0);
    return new Uint8Array(Buffer.concat([jpeg.subarray(0, at), segment(marker, content), jpeg.subarray(end)]));
  };

  it.each([
    ['a table of quantisation with something after it', 0xdb, [0, ...Array.from({ length: 64 }, () => 1), 67, 65]],
    ['a table of codes with something after it', 0xc4, [0, ...Array.from({ length: 16 }, (_, index) => (index === 3 ? 12 : 0)), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 67]],
    ['a frame with something after it', 0xc0, [8, 0, 32, 0, 48, 3, 1, 17, 0, 2, 17, 0, 3, 17, 0, 67, 65, 78]],
    ['a scan with something after it', 0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0, 67, 65]],
  ])('with %s is not taken for clean', (_, marker, content) => {
    expect(stripPicture(replaced(marker, Uint8Array.from(content)), 'image/jpeg')).toBeUndefined();
  });

  it('may have filling before its marks, which goes', () => {
    const at = jpeg.findIndex((byte, index) => byte === 0xff && jpeg[index + 1] === 0xdb);
    const filled = new Uint8Array(Buffer.concat([jpeg.subarray(0, at), Buffer.from([0xff, 0xff]), jpeg.subarray(at)]));
    expect(stripped(filled, 'image/jpeg')).toEqual(jpeg);
  });

  it('takes the way up from the first Exif, and none from one that does not hold together', () => {
    const broken = cameraPhotos[1]?.jpeg.slice() ?? jpeg;
    // The order of bytes, first thing in the Exif.
    broken[12] = 0x58;
    expect(stripped(broken, 'image/jpeg')).toEqual(jpeg);
  });
});
