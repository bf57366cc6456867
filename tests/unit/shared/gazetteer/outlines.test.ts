import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { provinces } from '#shared/domain/tip-answers.ts';
import { districts } from '#shared/gazetteer/districts.ts';
import { middleOf, type LonLat } from '#shared/gazetteer/middles.ts';
import { disputedBorder, neighbours, outlines } from '#shared/gazetteer/outlines.ts';
import { outlinesFile, outlinesSource } from '../../../geography/outlines.mjs';

const ring = (line: string): readonly LonLat[] => line.split(' ').map((pair) => pair.split(',').map((part) => Number(part) / 100) as [number, number]);

/** Whether a line to the east crosses the ring an odd number of times. */
const isInside = ([x, y]: LonLat, points: readonly LonLat[]): boolean =>
  points.filter(([toX, toY], index) => {
    const [fromX, fromY] = points.at(index - 1)!;
    return fromY > y !== toY > y && x < fromX + ((toX - fromX) * (y - fromY)) / (toY - fromY);
  }).length % 2 === 1;

const kilometres = ([x, y]: LonLat, [otherX, otherY]: LonLat): number => Math.hypot((x - otherX) * 108.5, (y - otherY) * 110.6);
const cambodia = outlines.KH.map(ring);

describe('the outlines', () => {
  it('are what the script makes of world-atlas', () => {
    expect(readFileSync(outlinesFile, 'utf8'), 'run: node tests/geography/outlines.mjs').toBe(outlinesSource());
  });

  it('are rings of at least three points within the frame', () => {
    for (const line of [...Object.values(outlines).flat(), ...neighbours]) {
      const points = ring(line);
      expect(points.length).toBeGreaterThan(2);
      for (const [x, y] of points) expect(x >= 84 && x <= 118 && y >= 0 && y <= 34).toBe(true);
    }
  });

  it('have Phnom Penh in Cambodia and Bangkok, Vientiane, Hanoi and Naypyidaw not', () => {
    expect(cambodia.some((points) => isInside([104.92, 11.56], points))).toBe(true);
    for (const [country, town] of [['TH', [100.52, 13.75]], ['LA', [102.63, 18.0]], ['VN', [105.83, 21.03]], ['MM', [96.1, 19.75]]] as const) {
      expect(cambodia.some((points) => isInside(town, points))).toBe(false);
      expect(outlines[country].map(ring).some((points) => isInside(town, points))).toBe(true);
    }
  });

  it('have the disputed border on the outline of Cambodia', () => {
    const known = new Set(outlines.KH.flatMap((line) => line.split(' ')));
    const points = disputedBorder.flatMap((line) => line.split(' '));
    expect(points.length).toBeGreaterThan(30);
    expect(points.filter((point) => !known.has(point))).toEqual([]);
  });
});

describe('the middles', () => {
  it('lie in Cambodia or, where an island or the coast is drawn roughly, within twenty kilometres of it', () => {
    for (const { province, code } of districts) {
      const { at } = middleOf(province, code);
      const isNear = cambodia.some((points) => isInside(at, points) || points.some((point) => kilometres(at, point) < 20));
      expect(isNear, code).toBe(true);
    }
  });

  it('are those of the districts, near that of their province; fourteen are newer than the boundaries and stand with their province', () => {
    const found = districts.map(({ code, province }) => ({ code, province, middle: middleOf(province, code) }));
    expect(found.filter(({ middle }) => !middle.isDistrict).map(({ code }) => code)).toEqual(['0509', '0510', '0609', '0709', '0812', '0813', '1007', '1213', '1214', '1507', '1715', '1805', '1806', '1906']);
    for (const { province, code, middle } of found) {
      expect(kilometres(middle.at, middleOf(province, null).at), code).toBeLessThan(130);
      if (!middle.isDistrict) expect(middle.at).toEqual(middleOf(province, null).at);
    }
  });

  it('are of the province where a code is none of its districts', () => {
    for (const code of ['9999', '0101', '1801']) expect(middleOf('KH-7', code)).toEqual({ at: middleOf('KH-7', null).at, isDistrict: false });
    expect(new Set(provinces.map((province) => middleOf(province, null).at.join())).size).toBe(25);
  });
});
