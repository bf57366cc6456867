import type { PlacedCounts } from '#shared/contract/overview-calls.ts';
import { middleOf } from '#shared/gazetteer/middles.ts';
import { countIn, type Layer } from './layers.ts';
import { project, type MapPoint } from './projection.ts';

export interface PlacedSymbol {
  /** The province, and the district where there is one. */
  readonly key: string;
  readonly place: PlacedCounts;
  readonly at: MapPoint;
  /** Whether it is drawn at its district; else in the middle of its province. */
  readonly isAtDistrict: boolean;
  /** Across, in CSS pixels. */
  readonly sizePx: number;
}

/** Large enough to be hit (24 pixels are what WCAG 2.2 asks for), small enough that neighbours are seen. */
export const smallestPx = 28;
export const largestPx = 68;

/** So many at least make the largest symbol: where there is one compound in all, it does not fill the map. */
const largestFrom = 6;

/** The area grows with the number: four times as many are twice as wide. */
export function symbolSizePx(count: number, most: number): number {
  return Math.max(smallestPx, Math.round(largestPx * Math.sqrt(count / Math.max(most, largestFrom))));
}

export const keyOf = ({ province, district }: Pick<PlacedCounts, 'province' | 'district'>): string => `${province} ${district ?? ''}`;

/** A symbol for each place that has any of what the layer shows, most first: so that what is small lies on what is large, and Tab goes from most to least. */
export function placedSymbols(places: readonly PlacedCounts[], layer: Layer): readonly PlacedSymbol[] {
  const shown = places.filter((place) => countIn(place, layer) > 0).sort((one, other) => countIn(other, layer) - countIn(one, layer));
  const most = Math.max(0, ...shown.map((place) => countIn(place, layer)));
  return shown.map((place) => {
    const { at, isDistrict } = middleOf(place.province, place.district);
    return { key: keyOf(place), place, at: project(at), isAtDistrict: isDistrict, sizePx: symbolSizePx(countIn(place, layer), most) };
  });
}
