import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degreesText, distanceKm, isCompoundPoint, isInRegion, pointOf, pointPrecisions, pointUnitsPerDegree } from '#shared/domain/compound-point.ts';

describe('a point of a compound', () => {
  it('keeps no more digits than its precision has', () => {
    expect(pointPrecisions.map((precision) => pointOf(11.556437, 104.928291, precision))).toEqual([
      { latitude: 1_155_644, longitude: 10_492_829, precision: 'exact' },
      { latitude: 1_155_640, longitude: 10_492_830, precision: 'building' },
      { latitude: 1_155_600, longitude: 10_492_800, precision: 'hundred-metres' },
      { latitude: 1_156_000, longitude: 10_493_000, precision: 'kilometre' },
      { latitude: 1_160_000, longitude: 10_490_000, precision: 'district' },
    ]);
  });

  it('is shown with as many decimals as are stated, also where they are nought', () => {
    expect(pointPrecisions.map((precision) => degreesText(pointOf(11, 104, precision).latitude, precision))).toEqual(['11.00000', '11.0000', '11.000', '11.00', '11.0']);
    expect(degreesText(pointOf(-0.26, 0, 'district').latitude, 'district')).toBe('-0.3');
  });

  it('is a point of its own precision and of every coarser one cut again, never -0, and moves by half a step at most', () => {
    fc.assert(
      fc.property(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(...pointPrecisions), (north, east, precision) => {
        const point = pointOf(north, east, precision);
        expect(isCompoundPoint(point)).toBe(true);
        expect(Object.is(point.latitude, -0) || Object.is(point.longitude, -0)).toBe(false);
        const step = 10 ** pointPrecisions.indexOf(precision);
        expect(Math.abs(point.latitude - north * pointUnitsPerDegree)).toBeLessThanOrEqual(step / 2 + 1e-6);
        expect(pointOf(point.latitude / pointUnitsPerDegree, point.longitude / pointUnitsPerDegree, precision)).toEqual(point);
      }),
    );
  });

  it('is none with more digits than stated, off the globe, or in parts of a unit', () => {
    for (const point of [{ latitude: 1_155_644, longitude: 10_492_800, precision: 'building' }, { latitude: 9_000_001, longitude: 0, precision: 'exact' }, { latitude: 0, longitude: 18_000_001, precision: 'exact' }, { latitude: 0.5, longitude: 0, precision: 'exact' }, { latitude: NaN, longitude: 0, precision: 'exact' }] as const) expect(isCompoundPoint(point)).toBe(false);
  });

  it('is in the region or not: the wrong way round it is not', () => {
    expect(isInRegion(pointOf(11.55, 104.92, 'exact'))).toBe(true);
    expect(isInRegion(pointOf(16.8, 96.1, 'exact'))).toBe(true);
    expect(isInRegion(pointOf(48.8, 2.3, 'exact'))).toBe(false);
    expect(isInRegion(pointOf(11.55, -104.92, 'exact'))).toBe(false);
  });

  it('is as far from another as the earth is round', () => {
    expect(distanceKm({ north: 0, east: 0 }, { north: 0, east: 1 })).toBeCloseTo(111.19, 1);
    expect(distanceKm({ north: 11.55, east: 104.92 }, { north: 10.63, east: 103.5 })).toBeCloseTo(186, -1);
    expect(distanceKm({ north: 0, east: 0 }, { north: 0, east: 180 })).toBeCloseTo(Math.PI * 6371, 3);
    expect(distanceKm({ north: 5, east: 5 }, { north: 5, east: 5 })).toBe(0);
  });
});
