import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PaintedPicture, type RawPicture } from '#shared/redaction/painted-picture.ts';
import { encodePng } from '#vault/dossier/png.ts';
import { readPng } from '#vault/dossier/read-png.ts';

const side = fc.integer({ min: 1, max: 40 });
const rectangle = fc.record({ x: fc.integer({ min: 0, max: 120 }), y: fc.integer({ min: 0, max: 120 }), width: fc.integer({ min: 1, max: 60 }), height: fc.integer({ min: 1, max: 60 }) });
const scaled = fc.record({ width: side, height: side, by: fc.integer({ min: 1, max: 4 }), rectangles: fc.array(rectangle, { maxLength: 4 }), spread: fc.constantFrom(0, 20) });
const bytesOf = (width: number, height: number) => fc.uint8Array({ minLength: 4 * width * height, maxLength: 4 * width * height });

describe('what is under a rectangle', () => {
  it('changes no byte of what leaves: two originals that differ only there give the same PNG', () => {
    fc.assert(
      fc.property(
        scaled.chain(({ width, height, ...rest }) => fc.record({ one: bytesOf(width, height), other: bytesOf(width, height), width: fc.constant(width), height: fc.constant(height), rest: fc.constant(rest) })),
        ({ one, other, width, height, rest: { by, rectangles, spread } }) => {
          const mixed = one.slice();
          // Every pixel that a rectangle touches, however little of it, comes from the other picture.
          for (let pixel = 0; pixel < width * height; pixel += 1) {
            const [x, y] = [(pixel % width) * by, Math.floor(pixel / width) * by];
            if (rectangles.some((each) => each.x < x + by && each.x + each.width > x && each.y < y + by && each.y + each.height > y)) mixed.set(other.subarray(4 * pixel, 4 * pixel + 4), 4 * pixel);
          }
          const leaves = (bytes: Uint8Array): Uint8Array => {
            const raw: RawPicture = { width, height, fullWidth: width * by, fullHeight: height * by, bytes };
            return encodePng(PaintedPicture.paint(raw, rectangles, spread));
          };
          expect(Buffer.compare(leaves(one), leaves(mixed))).toBe(0);
        },
      ),
    );
  });

  it('is not lost where there is no rectangle: the PNG gives back every pixel', () => {
    fc.assert(
      fc.property(
        fc.record({ width: side, height: side }).chain(({ width, height }) => fc.record({ width: fc.constant(width), height: fc.constant(height), bytes: bytesOf(width, height) })),
        ({ width, height, bytes }) => {
          const opaque = bytes.map((byte, at) => (at % 4 === 3 ? 255 : byte));
          const picture = PaintedPicture.paint({ width, height, fullWidth: width, fullHeight: height, bytes: opaque }, [], 0);
          const read = readPng(encodePng(picture));
          expect(read).toEqual({ ok: true, value: { width, height, rgb: opaque.filter((_, at) => at % 4 !== 3) } });
        },
      ),
    );
  });
});
