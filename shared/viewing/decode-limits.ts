import { voiceSecondsAtMost } from '../domain/voice-limits.ts';

/** What showing a file may cost. The vault keeps to them before it asks and checks what comes back; the decoder's page keeps to them as well. */
export const decodeLimits = {
  /** Of one file that is shown: the largest photographs of phones have 30 MB. */
  fileBytes: 40 * 1024 * 1024,
  /** Of one view: a screen has about as many, and what is not seen then is asked for as a part. */
  viewPixels: 2_000_000,
  /**
   * What the tip form records at most, and what a recorder may take to stop: Chromium was 2 % late. Decoding it takes one second, on a slow and busy laptop four. Chromium holds a sound whole and at
   * its own rate meanwhile.
   */
  soundSeconds: voiceSecondsAtMost + 30,
  /** Enough for speech (wideband, ITU-T G.722), one channel, 16 bits. */
  soundRateHz: 16_000,
  /** Of one message in either direction. */
  pieceBytes: 1024 * 1024,
} as const;

/** Bytes of one pixel: red, green, blue, alpha. */
export const pixelBytes = 4;
/** Bytes of one sample of sound. */
export const sampleBytes = 2;

/** A part of a picture, in its pixels as shown (turned as its orientation says). */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The size at which a picture, or a part of it, is shown: its own where it fits into one view and no side is longer than asked, otherwise smaller in the same shape. Never zero, and never more than one view: a side has at most 32,767 pixels. */
export function viewSize(width: number, height: number, longestSide = Number.POSITIVE_INFINITY): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, longestSide / Math.max(width, height), Math.sqrt(decodeLimits.viewPixels / (width * height)));
  const side = (pixels: number): number => Math.max(1, Math.floor(pixels * scale));
  return { width: side(width), height: side(height) };
}
