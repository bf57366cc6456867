import { fail, ok, type Result } from '../result.ts';
import { ByteReader } from './byte-reader.ts';
import { gifSize } from './gif-size.ts';
import type { ImageSize } from './image-size.ts';
import { jpegSize } from './jpeg-size.ts';
import { pngSignature } from './png-chunks.ts';
import { pngSize } from './png-size.ts';
import { webpSize } from './webp-size.ts';

export interface ImageHeader {
  readonly type: 'png' | 'jpeg' | 'webp' | 'gif';
  /** Pixels, as stored: turning by EXIF orientation comes later. Of an animation, those of the canvas its first picture is drawn on. */
  readonly width: number;
  readonly height: number;
}

/** Pixels of one picture: 200 MB when decoded. Phones of 2026 take pictures of 12 to 50 megapixels. */
export const imagePixelsAtMost = 50_000_000;
/** Pixels of one side: the longest that Chromium's drawing library takes. */
export const imageSideAtMost = 32_767;

const sizes: Readonly<Record<ImageHeader['type'], (reader: ByteReader) => ImageSize | undefined>> = { png: pngSize, jpeg: jpegSize, webp: webpSize, gif: gifSize };

function typeOf(reader: ByteReader): ImageHeader['type'] | undefined {
  if (reader.says(0, pngSignature)) return 'png';
  if (reader.says(0, '\xff\xd8\xff')) return 'jpeg';
  if (reader.says(0, 'RIFF') && reader.says(8, 'WEBP')) return 'webp';
  return reader.says(0, 'GIF8') ? 'gif' : undefined;
}

/**
 * What a picture says of itself before anything is decoded: kind by content, and size. `image-unreadable`: no picture of these kinds, or one
 * whose header is cut short or breaks its specification; `image-too-large`: more pixels than may be decoded. Reads the header only.
 */
export function imageHeader(bytes: Uint8Array): Result<ImageHeader, 'image-unreadable' | 'image-too-large'> {
  const reader = new ByteReader(bytes);
  const type = typeOf(reader);
  const size = type && sizes[type](reader);
  if (type === undefined || !size || size.width === 0 || size.height === 0) return fail('image-unreadable');
  if (size.width > imageSideAtMost || size.height > imageSideAtMost || size.width * size.height > imagePixelsAtMost) return fail('image-too-large');
  return ok({ type, ...size });
}
