import { describe, expect, it } from 'vitest';
import { pathOf, placeMap } from '#shared/gazetteer/place-map.ts';

const coast = placeMap({ province: 'KH-18', district: null });

describe('the map of a place', () => {
  it('is the same for the same place, and has whole numbers within its frame', () => {
    expect(placeMap({ province: 'KH-18', district: null })).toEqual(coast);
    for (const [x, y] of [...coast.rings.flat(), ...coast.symbol]) {
      expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
      expect(x >= -16 && x <= coast.width + 16 && y >= -16 && y <= coast.height + 16).toBe(true);
    }
  });

  it('has its symbol in the middle of the district or of the province: in the south for the coast, in the north-west for Poipet', () => {
    const [north, , south] = coast.symbol;
    expect((north?.[1] ?? 0) > coast.height / 2 && (south?.[1] ?? 0) > coast.height / 2).toBe(true);
    const poipet = placeMap({ province: 'KH-1', district: '0110' });
    expect(poipet.symbol).not.toEqual(placeMap({ province: 'KH-1', district: null }).symbol);
    expect((poipet.symbol[0]?.[0] ?? Infinity) < coast.width / 2 && (poipet.symbol[0]?.[1] ?? Infinity) < coast.height / 2).toBe(true);
  });

  it('is written as a closed line', () => {
    expect(pathOf([[1, 2], [3, 4]])).toBe('M1 2L3 4Z');
  });
});
