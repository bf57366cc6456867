import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageHeader, imageSideAtMost } from '#shared/viewing/image-header.ts';
import { bytesOf } from '../../../corpus/hostile/make/bytes.ts';
import { gif, gifPicture, gifStart, gifSubBlocks } from '../../../corpus/hostile/make/gif.ts';
import { jpeg, jpegSegment, lyingJpeg } from '../../../corpus/hostile/make/jpeg.ts';
import { lyingPng, png, pngChunk, pngHeader, pngStart } from '../../../corpus/hostile/make/png.ts';
import { extended, lossless, lossy, webp } from '../../../corpus/hostile/make/webp.ts';

const size = (type: string, width: number, height: number) => ({ ok: true, value: { type, width, height } });
const unreadable = { ok: false, code: 'image-unreadable' };
const tooLarge = { ok: false, code: 'image-too-large' };

describe('the header of a picture', () => {
  it.each([
    ['PNG', png(3, 2), 'png', 3, 2],
    ['JPEG', jpeg(20, 9), 'jpeg', 20, 9],
    ['JPEG, progressive, with segments and fill bytes before the frame', lyingJpeg(7, 5, 0xc2, jpegSegment(0xe0, 'JFIF\0'), [0xff, 0xff, 0xff]), 'jpeg', 7, 5],
    ['GIF', gif(4, 6), 'gif', 4, 6],
    ['GIF with a comment before its picture', gif(4, 6, [0x21, 0xfe], gifSubBlocks(new Uint8Array(700))), 'gif', 4, 6],
    ['GIF whose first picture is larger than its screen', bytesOf(gifStart(1, 1), gifPicture(5, 0, 10, 12, 1)), 'gif', 15, 12],
    ['WebP, lossless', webp(lossless(300, 200)), 'webp', 300, 200],
    ['WebP, lossy', webp(lossy(300, 200)), 'webp', 300, 200],
    ['WebP, lossy, with a scale in the highest bits', webp(lossy(300 | 0x4000, 200 | 0x8000)), 'webp', 300, 200],
    ['WebP, extended', webp(extended(0x10, 300, 200), lossless(300, 200)), 'webp', 300, 200],
    ['WebP, animated', webp(extended(0x02, 300, 200)), 'webp', 300, 200],
  ])('says kind and size: %s', (_name, bytes, type, width, height) => {
    expect(imageHeader(bytes)).toEqual(size(type, width, height));
  });

  it('lets 50 megapixels pass and not one row more, and no side that a canvas does not take', () => {
    expect(imageHeader(lyingPng(10_000, 5_000))).toEqual(size('png', 10_000, 5_000));
    expect(imageHeader(lyingPng(10_000, 5_001))).toEqual(tooLarge);
    expect(imageHeader(lyingPng(imageSideAtMost, 1))).toEqual(size('png', imageSideAtMost, 1));
    expect(imageHeader(lyingPng(1, imageSideAtMost + 1))).toEqual(tooLarge);
    expect(imageHeader(lyingPng(0xffff_ffff, 0xffff_ffff))).toEqual(tooLarge);
    expect(imageHeader(lyingJpeg(65_535, 65_535))).toEqual(tooLarge);
    expect(imageHeader(webp(extended(0x02, 2 ** 24, 2 ** 24)))).toEqual(tooLarge);
    expect(imageHeader(bytesOf(gifStart(1, 1), gifPicture(65_535, 65_535, 1, 1)))).toEqual(tooLarge);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', bytesOf('hello')],
    ['a PNG without a side', lyingPng(0, 5)],
    ['a PNG that begins with another chunk', bytesOf(pngStart, pngChunk('tEXt', 'a\0b'), pngHeader(1, 1))],
    ['a PNG of a depth that its colours do not have', bytesOf(pngStart, pngHeader(1, 1, 4, 2))],
    ['a JPEG that begins its scan without a frame', bytesOf([0xff, 0xd8], jpegSegment(0xda, [1]))],
    ['a JPEG that leaves its height open', lyingJpeg(5, 0)],
    ['a lossless JPEG', lyingJpeg(5, 5, 0xc3)],
    ['a JPEG with arithmetic coding', lyingJpeg(5, 5, 0xc9)],
    ['a JPEG whose segment has no length', bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 1])],
    ['a JPEG of nothing but fill bytes', new Uint8Array(100_000).fill(0xff).fill(0xd8, 1, 2)],
    ['a GIF without a picture', bytesOf(gifStart(5, 5), ';')],
    ['a GIF whose picture has no side', bytesOf(gifStart(5, 5), gifPicture(0, 0, 0, 5))],
    ['a GIF whose comment does not end', bytesOf(gifStart(5, 5), [0x21, 0xfe], [200])],
    ['a WebP of another picture than it says', webp(extended(0, 300, 200), lossless(301, 200))],
    ['a WebP that holds no picture', webp(extended(0, 300, 200))],
    ['a WebP that begins in the middle', webp(new Uint8Array([0x56, 0x50, 0x38, 0x20, 10, 0, 0, 0, 1, 0, 0, 0x9d, 1, 0x2a, 5, 0, 5, 0]))],
    ['sound in the same container', bytesOf('RIFF\x10\0\0\0WAVEfmt ')],
  ])('is refused: %s', (_name, bytes) => {
    expect(imageHeader(bytes)).toEqual(unreadable);
  });

  it('is refused wherever the file is cut before its size is told', () => {
    for (const whole of [png(3, 2), jpeg(20, 9), gif(4, 6), webp(lossy(30, 20)), webp(extended(0, 30, 20), lossless(30, 20))]) {
      const header = imageHeader(whole);
      for (let length = 0; length < whole.length; length++) {
        const cut = imageHeader(whole.slice(0, length));
        expect(cut.ok ? cut : header).toEqual(header);
        if (length < 20) expect(cut).toEqual(unreadable);
      }
    }
  });

  it('is read from any bytes without a throw, and from a view into a larger buffer', () => {
    const starts = [pngStart, '\xff\xd8\xff', 'GIF89a', 'RIFF....WEBPVP8X', 'RIFF....WEBPVP8 '];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        const header = imageHeader(bytesOf(start, rest));
        return header.ok ? header.value.width * header.value.height <= 50_000_000 && header.value.width > 0 : header.code.startsWith('image-');
      }),
    );
    const inside = bytesOf('before', png(3, 2), 'after');
    expect(imageHeader(inside.subarray(6, inside.length - 5))).toEqual(size('png', 3, 2));
  });
});
