import type { MapPlace } from '../domain/map-place.ts';
import { middleOf, type LonLat } from './middles.ts';
import { outlines } from './outlines.ts';

export type DrawnPoint = readonly [x: number, y: number];

/** A map as lines: the outline of the country and a symbol in the middle of a district or province. Nothing else is on it, so that nothing else can be. */
export interface PlaceMap {
  readonly width: number;
  readonly height: number;
  /** Closed lines, each without its first point at the end. */
  readonly rings: readonly (readonly DrawnPoint[])[];
  readonly symbol: readonly DrawnPoint[];
}

/** Our lines have hundredths of a degree. */
const unitsPerDegree = 100;
const width = 1000;
/** Half of a symbol, in the same units: about a district. */
const symbolSize = 16;
const radians = Math.PI / 180;

/** Mercator's projection, in degrees and with y downwards. */
const project = ([longitude, latitude]: LonLat): DrawnPoint => [longitude, -Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2)) / radians];

const flat = outlines.KH.map((ring) =>
  ring.split(' ').map((pair) => {
    const [longitude = 0, latitude = 0] = pair.split(',').map(Number);
    return project([longitude / unitsPerDegree, latitude / unitsPerDegree]);
  }),
);
const [left, top, right, bottom] = [Math.min(...flat.flat().map(([x]) => x)), Math.min(...flat.flat().map(([, y]) => y)), Math.max(...flat.flat().map(([x]) => x)), Math.max(...flat.flat().map(([, y]) => y))];
const scale = width / (right - left);
const drawn = ([x, y]: DrawnPoint): DrawnPoint => [Math.round((x - left) * scale), Math.round((y - top) * scale)];
/** Where two points fall together one of them is drawn: what prints leaves out the other, too. */
const rings = flat.map((ring) => ring.map(drawn).filter(([x, y], at, all) => x !== all.at(at - 1)?.[0] || y !== all.at(at - 1)?.[1]));

/** The map of a place, the same for the same place. Points are whole numbers from 0 to `width` and `height`. */
export function placeMap({ province, district }: MapPlace): PlaceMap {
  const [x, y] = drawn(project(middleOf(province, district).at));
  return { width, height: Math.round((bottom - top) * scale), rings, symbol: [[x, y - symbolSize], [x + symbolSize, y], [x, y + symbolSize], [x - symbolSize, y]] };
}

/** A closed line as SVG writes it. */
export const pathOf = (line: readonly DrawnPoint[]): string => `M${line.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
