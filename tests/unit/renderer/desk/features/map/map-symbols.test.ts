import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedCounts } from '#shared/contract/overview-calls.ts';
import { stateOrNone } from '#shared/domain/compound.ts';
import { provinces } from '#shared/domain/tip-answers.ts';
import { layers, partsOf, stateGroups } from '../../../../../../renderer/desk/features/map/layers.ts';
import { allOfCambodia, aspect, zoomed } from '../../../../../../renderer/desk/features/map/map-window.ts';
import { largestPx, placedSymbols, smallestPx, symbolSizePx } from '../../../../../../renderer/desk/features/map/placed-symbols.ts';
import { placeFilterOf, placeName } from '../../../../../../renderer/desk/features/map/place-names.ts';
import { shownLabels } from '../../../../../../renderer/desk/features/map/shown-labels.ts';
import { spreadSymbols } from '../../../../../../renderer/desk/features/map/spread-symbols.ts';
import { symbolRing } from '../../../../../../renderer/desk/features/map/symbol-ring.ts';

const count = fc.integer({ min: 0, max: 500 });
const urgencies = fc.record({ U0: count, U1: count, U2: count, U3: count, U4: count });
const states = fc.uniqueArray(fc.record({ state: fc.constantFrom(...stateOrNone), compounds: count }), { selector: ({ state }) => state });
const placed = fc.record({ province: fc.constantFrom(...provinces), states, urgencies }).map(({ province, ...counts }): PlacedCounts => ({ province, district: null, ...counts, compounds: counts.states.reduce((sum, { compounds }) => sum + compounds, 0), tips: Object.values(counts.urgencies).reduce((sum, each) => sum + each, 0) }));
const places = fc.uniqueArray(placed, { selector: ({ province }) => province });
const widthPx = 720;

const counts = (province: PlacedCounts['province'], tips: number, district: string | null = null): PlacedCounts => ({ province, district, compounds: 0, states: [], tips, urgencies: { U0: tips, U1: 0, U2: 0, U3: 0, U4: 0 } });

describe('the parts of a symbol', () => {
  it('have every state in exactly one group', () => {
    expect(Object.values(stateGroups).flat().toSorted()).toEqual([...stateOrNone].toSorted());
  });

  it('come to the number in it, in both layers, and none of them is empty', () => {
    fc.assert(
      fc.property(placed, fc.constantFrom(...layers), (place, layer) => {
        const parts = partsOf(place, layer);
        expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(place[layer]);
        expect(parts.every((part) => part.count > 0)).toBe(true);
        expect(new Set(parts.map(({ tone }) => tone)).size).toBe(parts.length);
      }),
    );
  });

  it('are pieces of a ring, whatever the shares; one alone is the whole ring', () => {
    fc.assert(
      fc.property(placed, (place) => {
        const ring = symbolRing(partsOf(place, 'tips'));
        expect(ring).toHaveLength(partsOf(place, 'tips').length);
        for (const { path } of ring) expect(path).toMatch(/^(M[-\d. ]+A[-\d. ]+L[-\d. ]+A[-\d. ]+Z)+$/);
      }),
    );
    expect(symbolRing([{ tone: 'u1', count: 3 }])[0]?.path.match(/Z/g)).toHaveLength(2);
    expect(symbolRing([{ tone: 'u1', count: 1 }, { tone: 'u2', count: 3 }])[0]?.path).toMatch(/^M0\.0000 -1\.0000A1 1 0 0 1 1\.0000 0\.0000/);
  });
});

describe('symbols', () => {
  it('stand for every place that has any of what is shown, most first', () => {
    fc.assert(
      fc.property(places, fc.constantFrom(...layers), (all, layer) => {
        const shown = placedSymbols(all, layer).map(({ place }) => place);
        expect(shown.reduce((sum, place) => sum + place[layer], 0)).toBe(all.reduce((sum, place) => sum + place[layer], 0));
        expect(shown.every((place, index) => index === 0 || place[layer] <= shown[index - 1]![layer])).toBe(true);
      }),
    );
  });

  it('have an area that grows with the number, and can always be hit', () => {
    expect(symbolSizePx(100, 100)).toBe(largestPx);
    expect(symbolSizePx(50, 100) ** 2 / largestPx ** 2).toBeCloseTo(0.5, 1);
    expect(symbolSizePx(1, 5000)).toBe(smallestPx);
    expect(symbolSizePx(1, 1)).toBe(smallestPx);
    expect(smallestPx).toBeGreaterThanOrEqual(24);
  });

  it('never hide one another on the whole of Cambodia, even with one in every province; the largest stands where it belongs', () => {
    fc.assert(
      fc.property(places, (all) => {
        const symbols = placedSymbols(all, 'tips');
        const spread = spreadSymbols(allOfCambodia, symbols, widthPx);
        expect(spread.map(({ symbol }) => symbol)).toEqual(symbols);
        const hidden = spread.filter((one, index) => spread.some((other, otherIndex) => otherIndex < index && Math.hypot(one.x - other.x, one.y - other.y) < one.symbol.sizePx / 2));
        expect(hidden.length).toBe(0);
        const [first] = spread;
        if (first !== undefined) expect(spreadSymbols(allOfCambodia, [first.symbol], widthPx)[0]).toEqual(first);
      }),
    );
  });

  it('at one point stand beside each other: a district newer than the boundaries and the rest of its province', () => {
    const [one, two, three] = spreadSymbols(zoomed(allOfCambodia, 5), placedSymbols([counts('KH-18', 5), counts('KH-18', 4, '1805'), counts('KH-18', 3, '1806')], 'tips'), widthPx);
    expect(one!.symbol.at).toEqual(two!.symbol.at);
    expect(two!.symbol.isAtDistrict).toBe(false);
    for (const [left, right] of [[one, two], [two, three], [one, three]] as const) expect(Math.hypot(left!.x - right!.x, left!.y - right!.y)).toBeGreaterThan(smallestPx * 0.8);
  });
});

describe('names below symbols', () => {
  it('are whole inside the map and never lie on one another', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 200, max: 1400 }), (all, width) => {
        const spread = spreadSymbols(allOfCambodia, placedSymbols(all, 'tips'), width);
        const shown = shownLabels(spread, () => 'An invented name', width);
        const boxes = spread.filter(({ symbol }) => shown.has(symbol.key)).map(({ symbol, x, y }) => ({ x, y: y + symbol.sizePx / 2 }));
        for (const [index, box] of boxes.entries()) {
          expect(box.y + 16 <= width / aspect).toBe(true);
          for (const other of boxes.slice(0, index)) expect(Math.abs(box.x - other.x) >= 16 * 6.5 - 0.01 || Math.abs(box.y - other.y) >= 16 - 0.01).toBe(true);
        }
      }),
    );
  });

  it('are left out where there is no room for them', () => {
    const spread = spreadSymbols(allOfCambodia, placedSymbols([counts('KH-12', 5), counts('KH-8', 1)], 'tips'), widthPx);
    expect([...shownLabels(spread, () => 'An invented name', widthPx)]).toHaveLength(1);
    expect([...shownLabels(spread, () => 'x'.repeat(300), widthPx)]).toEqual([]);
  });
});

describe('what a place is called', () => {
  const words = { inDistrict: ({ district, province }: { district: string; province: string }) => `${district}, ${province}`, districtUnknown: ({ province }: { province: string }) => `${province}, ?` };

  it('is its province, its district, or that no district is known', () => {
    expect(placeName({ province: 'KH-18', district: null }, 'province', 'en-GB', words)).toBe('Preah Sihanouk');
    expect(placeName({ province: 'KH-18', district: '1802' }, 'district', 'en-GB', words)).toBe('Prey Nob, Preah Sihanouk');
    expect(placeName({ province: 'KH-18', district: null }, 'district', 'km', words)).toBe('ព្រះសីហនុ, ?');
  });

  it('leads to the list of just what counts there', () => {
    expect(placeFilterOf({ province: 'KH-18', district: null }, 'province')).toEqual({ province: 'KH-18' });
    expect(placeFilterOf({ province: 'KH-18', district: null }, 'district')).toEqual({ province: 'KH-18', district: null });
  });
});
