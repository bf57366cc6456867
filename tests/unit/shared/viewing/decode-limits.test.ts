import fc from 'fast-check';
import { expect, it } from 'vitest';
import { voiceSecondsAtMost } from '#shared/domain/voice-limits.ts';
import { decodeLimits, viewSize } from '#shared/viewing/decode-limits.ts';
import { pieces } from '#shared/viewing/decoder-messages.ts';

it('a view has at least one pixel and never more than its limit, and keeps the shape as far as whole pixels can', () => {
  const side = fc.integer({ min: 1, max: 32_767 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const view = viewSize(width, height);
      expect(Math.min(view.width, view.height)).toBeGreaterThan(0);
      expect(view.width * view.height).toBeLessThanOrEqual(decodeLimits.viewPixels);
      if (width * height <= decodeLimits.viewPixels) expect(view).toEqual({ width, height });
      else expect(Math.abs(view.width / width - view.height / height)).toBeLessThan(1 / Math.min(width, height) + 1 / Math.max(width, height));
    }),
  );
});

it('pieces are the bytes, none of them larger than asked and none of them empty', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), fc.integer({ min: 1, max: 200 }), (bytes, size) => {
      const cut = [...pieces(bytes, size)];
      expect(Buffer.concat(cut).equals(bytes)).toBe(true);
      expect(cut.every((piece) => piece.length > 0 && piece.length <= size)).toBe(true);
    }),
  );
});

it('what the tip form records is what the desk plays: no longer, and in whole minutes, which the form says', () => {
  expect(voiceSecondsAtMost).toBeLessThan(decodeLimits.soundSeconds);
  expect(voiceSecondsAtMost % 60).toBe(0);
  // Chromium holds 32 bits a sample at 48 kHz, two channels at most, beside the 140 MB of an empty page; main ends the window at 512 MB.
  expect(decodeLimits.soundSeconds * 48_000 * 2 * 4).toBeLessThan(300 * 1024 * 1024);
});
