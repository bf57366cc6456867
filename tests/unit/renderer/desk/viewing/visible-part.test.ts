import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingScale, visiblePart, wouldBeSharper } from '../../../../../renderer/desk/viewing/visible-part.ts';

describe('the part of a picture that is seen', () => {
  it('is all of it when it fits, and a small picture is not made larger for that', () => {
    expect(fittingScale({ width: 4000, height: 3000 }, { width: 800, height: 500 })).toBeCloseTo(1 / 6);
    expect(fittingScale({ width: 40, height: 30 }, { width: 800, height: 500 })).toBe(1);
    expect(visiblePart({ width: 4000, height: 3000 }, 0.125, { width: 800, height: 500, left: 0, top: 0 })).toEqual({ x: 0, y: 0, width: 4000, height: 3000 });
  });

  it('moves with the scroll bars', () => {
    expect(visiblePart({ width: 4000, height: 3000 }, 2, { width: 800, height: 500, left: 1000, top: 600 })).toEqual({ x: 500, y: 300, width: 400, height: 250 });
  });

  it('is never empty and never outside, whatever the window does', () => {
    const side = fc.integer({ min: 1, max: 32_767 });
    const stage = fc.record({ width: fc.integer({ min: 0, max: 5000 }), height: fc.integer({ min: 0, max: 5000 }), left: fc.integer({ min: -50, max: 600_000 }), top: fc.integer({ min: -50, max: 600_000 }) });
    fc.assert(
      fc.property(side, side, fc.double({ min: 0.01, max: 20, noNaN: true }), stage, (width, height, scale, box) => {
        const part = visiblePart({ width, height }, scale, box);
        expect(Math.min(part.x, part.y)).toBeGreaterThanOrEqual(0);
        expect(Math.min(part.width, part.height)).toBeGreaterThan(0);
        expect(part.x + part.width).toBeLessThanOrEqual(width);
        expect(part.y + part.height).toBeLessThanOrEqual(height);
      }),
    );
  });

  it('is decoded again only when that shows more', () => {
    const whole = { width: 6000, height: 4000 };
    expect(wouldBeSharper(whole, 1732, { x: 0, y: 0, width: 1000, height: 800 })).toBe(true);
    expect(wouldBeSharper(whole, 1732, { x: 0, y: 0, ...whole })).toBe(false);
    expect(wouldBeSharper({ width: 600, height: 400 }, 600, { x: 0, y: 0, width: 100, height: 100 })).toBe(false);
  });
});
