import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnBy, turnedBack, turnedPixels, turnedRegion, turnedSize, type Quarters } from '../../../../../renderer/desk/viewing/turned.ts';

const quarters = fc.constantFrom<Quarters>(0, 1, 2, 3);
const size = fc.record({ width: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 12 }) });
const pixelsOf = ({ width, height }: { readonly width: number; readonly height: number }): Uint8Array => Uint8Array.from({ length: 4 * width * height }, (_none, at) => at % 251);

describe('turning a picture', () => {
  it('to the right brings its left edge to the top', () => {
    // Two pixels side by side: the left one comes to lie above.
    const turned = turnedPixels(new Uint8Array([1, 1, 1, 1, 2, 2, 2, 2]), { width: 2, height: 1 }, 1);
    expect([...turned]).toEqual([1, 1, 1, 1, 2, 2, 2, 2]);
    const upright = turnedPixels(new Uint8Array([1, 1, 1, 1, 2, 2, 2, 2]), { width: 1, height: 2 }, 1);
    expect([...upright]).toEqual([2, 2, 2, 2, 1, 1, 1, 1]);
  });

  it('four times to the right, or once there and once back, is nothing', () => {
    fc.assert(
      fc.property(size, quarters, (whole, by) => {
        const bytes = pixelsOf(whole);
        const there = turnedPixels(bytes, whole, by);
        const back = turnedPixels(new Uint8Array(there), turnedSize(whole, by), ((4 - by) % 4) as Quarters);
        expect([...back]).toEqual([...bytes]);
        expect(turnBy(turnBy(by, 1), -1)).toBe(by);
      }),
    );
  });

  it('shows of a part the very pixels that the turned whole has in its place', () => {
    const region = size.chain((whole) =>
      fc.record({ x: fc.nat(whole.width - 1), y: fc.nat(whole.height - 1) }).chain(({ x, y }) => fc.record({ x: fc.constant(x), y: fc.constant(y), width: fc.integer({ min: 1, max: whole.width - x }), height: fc.integer({ min: 1, max: whole.height - y }) }).map((part) => ({ whole, part }))),
    );
    const cut = (bytes: ArrayLike<number>, across: number, part: { x: number; y: number; width: number; height: number }): number[] =>
      Array.from({ length: part.height }, (_none, row) => Array.from({ length: part.width * 4 }, (_nothing, at) => bytes[4 * ((part.y + row) * across + part.x) + at] ?? -1)).flat();
    fc.assert(
      fc.property(region, quarters, ({ whole, part }, by) => {
        const bytes = pixelsOf(whole);
        const place = turnedRegion(part, whole, by);
        const ofWhole = cut(turnedPixels(bytes, whole, by), turnedSize(whole, by).width, place);
        const ofPart = turnedPixels(Uint8Array.from(cut(bytes, whole.width, part)), part, by);
        expect([...ofPart]).toEqual(ofWhole);
        expect(turnedBack(place, whole, by)).toEqual(part);
      }),
    );
  });
});
