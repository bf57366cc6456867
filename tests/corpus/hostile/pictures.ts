import { bytesOf } from './make/bytes.ts';
import { gif, gifPicture, gifStart } from './make/gif.ts';
import { jpeg, lyingJpeg } from './make/jpeg.ts';
import { lyingPng, png, pngBomb, pngChunk, pngHeader, pngStart } from './make/png.ts';
import { extended, lossless, lossy, webp } from './make/webp.ts';
import { hostile, type HostileFile } from './hostile-file.ts';

const sizes: readonly (readonly [number, number])[] = [[7072, 7072], [50_001, 1000], [1, 32_768], [32_768, 1], [65_535, 65_535], [10_000, 5001], [40_000, 40_000], [16_384, 16_384]];
const giants: readonly (readonly [number, number])[] = [...sizes, [2 ** 31 - 1, 1], [1, 2 ** 31 - 1], [2 ** 31, 2 ** 31], [2 ** 32 - 1, 2 ** 32 - 1], [65_536, 65_536], [100_000, 600]];

/** More pixels than may be decoded, or fewer than there seem. */
function* hugeDimensions(): Generator<HostileFile> {
  for (const [width, height] of giants) yield hostile(`png of ${width} by ${height}`, lyingPng(width, height), { kind: 'picture', header: 'image-too-large' }, 'image/png');
  for (const [width, height] of sizes) {
    yield hostile(`jpeg of ${width} by ${height}`, lyingJpeg(width, height), { kind: 'picture', header: 'image-too-large' }, 'image/jpeg');
    yield hostile(`progressive jpeg of ${width} by ${height}`, lyingJpeg(width, height, 0xc2), { kind: 'picture', header: 'image-too-large' }, 'image/jpeg');
    yield hostile(`animated webp of ${width} by ${height}`, webp(extended(2, width, height)), { kind: 'picture', header: 'image-too-large' }, 'image/webp');
    yield hostile(`gif whose screen is ${width} by ${height}`, bytesOf(gifStart(width % 65_536, height % 65_536), gifPicture(65_535, 65_535, 1, 1), ';'), { kind: 'picture', header: 'image-too-large' }, 'image/gif');
  }
  for (const side of [1000, 5000, 7000]) {
    yield hostile(`png bomb of ${side} by ${side}`, pngBomb(side, side), { kind: 'picture', header: `png ${side}x${side}` }, 'image/png');
    yield hostile(`png of ${side} by ${side} with data for a few`, lyingPng(side, side), { kind: 'picture', header: `png ${side}x${side}` }, 'image/png');
    yield hostile(`jpeg of ${side} by ${side} with data for a few`, lyingJpeg(side, side), { kind: 'picture', header: `jpeg ${side}x${side}` }, 'image/jpeg');
    yield hostile(`gif of ${side} by ${side} with data for a few`, bytesOf(gifStart(side, side), gifPicture(0, 0, side, side, 10), ';'), { kind: 'picture', header: `gif ${side}x${side}` }, 'image/gif');
    yield hostile(`webp of ${side} by ${side} with data for one`, webp(lossless(side, side)), { kind: 'picture', header: `webp ${side}x${side}` }, 'image/webp');
  }
}

/** Headers that break their specification. */
function* brokenHeaders(): Generator<HostileFile> {
  for (const marker of [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf, 0xde]) yield hostile(`jpeg with a frame of kind ${marker.toString(16)}`, lyingJpeg(8, 8, marker), { kind: 'picture' }, 'image/jpeg');
  for (const [width, height] of [[0, 8], [8, 0], [0, 0]] as const) {
    yield hostile(`png of ${width} by ${height}`, lyingPng(width, height), { kind: 'picture' }, 'image/png');
    yield hostile(`jpeg of ${width} by ${height}`, lyingJpeg(width, height), { kind: 'picture' }, 'image/jpeg');
    yield hostile(`gif of ${width} by ${height}`, bytesOf(gifStart(width, height), gifPicture(0, 0, width, height, 0), ';'), { kind: 'picture' }, 'image/gif');
    yield hostile(`webp of ${width} by ${height}`, webp(lossy(width, height)), { kind: 'picture' }, 'image/webp');
  }
  for (const [depth, colour] of [[3, 0], [16, 3], [4, 2], [8, 1], [0, 0], [255, 255]] as const) yield hostile(`png of depth ${depth} and colour ${colour}`, bytesOf(pngStart, pngHeader(8, 8, depth, colour)), { kind: 'picture' }, 'image/png');
  yield hostile('png of two headers', bytesOf(pngStart, pngHeader(8, 8), pngHeader(60_000, 60_000), pngChunk('IEND')), { kind: 'picture', header: 'png 8x8' }, 'image/png');
  yield hostile('png whose chunk is as long as a chunk can say', bytesOf(pngStart, [255, 255, 255, 255], 'IHDR'), { kind: 'picture' }, 'image/png');
  yield hostile('jpeg of fill bytes only', new Uint8Array(100_000).fill(0xff).fill(0xd8, 1, 2), { kind: 'picture' }, 'image/jpeg');
  yield hostile('jpeg of two thousand segments', bytesOf([0xff, 0xd8], ...Array.from({ length: 2000 }, () => [0xff, 0xe5, 0, 2])), { kind: 'picture' }, 'image/jpeg');
  yield hostile('gif with endless blocks', bytesOf(gifStart(8, 8), [0x21, 0xfe], new Uint8Array(60_000).fill(1)), { kind: 'picture' }, 'image/gif');
  yield hostile('webp that says another size inside', webp(extended(0, 8, 8), lossless(4000, 4000)), { kind: 'picture' }, 'image/webp');
  yield hostile('webp of ten thousand empty chunks', webp(extended(0, 8, 8), ...Array.from({ length: 10_000 }, () => 'JUNK\0\0\0\0')), { kind: 'picture' }, 'image/webp');
}

/** Cut after each of these many bytes; a header that is told whole is read. `wholeAt`: bytes by which the size is told. */
function* cut(type: 'png' | 'jpeg' | 'webp' | 'gif', bytes: Uint8Array, size: `${number}x${number}`, wholeAt: number, knownAt: number): Generator<HostileFile> {
  for (const length of [1, 2, 4, 7, 9, 11, 12, 15, wholeAt - 1, wholeAt, wholeAt + 1, bytes.length - 1]) {
    const isKnown = length >= knownAt;
    // Fewer bytes than the signature are text, noise, or the beginning of something else: not declared here.
    if (!isKnown) continue;
    yield hostile(`${type} cut after ${length} bytes`, bytes.slice(0, length), { kind: 'picture', header: length >= wholeAt ? `${type} ${size}` : 'image-unreadable' }, `image/${type}`);
  }
}

export function* hostilePictures(): Generator<HostileFile> {
  yield* hugeDimensions();
  yield* brokenHeaders();
  yield* cut('png', png(8, 6), '8x6', 29, 8);
  // Start, a table of 69 bytes, marker, length and content of the frame.
  yield* cut('jpeg', jpeg(8, 6), '8x6', 2 + 69 + 13, 3);
  yield* cut('gif', gif(8, 6), '8x6', 19 + 9, 6);
  yield* cut('webp', webp(lossy(8, 6)), '8x6', 30, 12);
}
