// Makes shared/gazetteer/outlines.ts from the package world-atlas (Natural Earth). `node tests/geography/outlines.mjs` writes it; a test compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { feature, mesh } from 'topojson-client';

const require = createRequire(import.meta.url);
export const outlinesFile = path.resolve(import.meta.dirname, '../../shared/gazetteer/outlines.ts');

/** ISO 3166-1 numeric, as world-atlas names countries. */
const drawn = { KH: '116', TH: '764', LA: '418', VN: '704', MM: '104' };
const neighbours = ['156', '356', '050', '458', '360', '064', '096'];

/** What of the neighbours is kept, in degrees: somewhat more than the page ever shows. */
const frame = { west: 84, south: 0, east: 118, north: 34 };

/** Coordinates are kept in hundredths of a degree, about a kilometre. */
const unitsPerDegree = 100;

/** One ring cut at one side of the frame (Sutherland and Hodgman, 1974); rings are kept open, without their first point at the end. */
function cutAt(ring, isInside, crossing) {
  return ring.flatMap((point, index) => {
    const before = ring.at(index - 1);
    const here = isInside(point) ? [point] : [];
    return isInside(point) === isInside(before) ? here : [crossing(before, point), ...here];
  });
}

function cut(ring) {
  const atLongitude = (limit) => (from, to) => [limit, from[1] + ((to[1] - from[1]) * (limit - from[0])) / (to[0] - from[0])];
  const atLatitude = (limit) => (from, to) => [from[0] + ((to[0] - from[0]) * (limit - from[1])) / (to[1] - from[1]), limit];
  let cutRing = cutAt(ring, ([longitude]) => longitude >= frame.west, atLongitude(frame.west));
  cutRing = cutAt(cutRing, ([longitude]) => longitude <= frame.east, atLongitude(frame.east));
  cutRing = cutAt(cutRing, ([, latitude]) => latitude >= frame.south, atLatitude(frame.south));
  return cutAt(cutRing, ([, latitude]) => latitude <= frame.north, atLatitude(frame.north));
}

/** Whole units, without a point twice in a row. */
const rounded = (points) => points.map(([longitude, latitude]) => [Math.round(longitude * unitsPerDegree), Math.round(latitude * unitsPerDegree)]).filter(([x, y], index, all) => index === 0 || x !== all[index - 1][0] || y !== all[index - 1][1]);

/** Twice the area, in square units; what is smaller than a speck is left out. */
const doubleArea = (ring) => Math.abs(ring.reduce((sum, [x, y], index) => sum + ring.at(index - 1)[0] * y - x * ring.at(index - 1)[1], 0));
const speck = { drawn: 12, neighbour: 2000 };

const spelled = (points) => points.map((point) => point.join(',')).join(' ');

function ringsOf(atlas, isoNumber, smallest) {
  const country = atlas.objects.countries.geometries.find(({ id }) => id === isoNumber);
  const { geometry } = feature(atlas, country);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .flat()
    .map((ring) => rounded(cut(ring.slice(0, -1))))
    .filter((ring) => ring.length > 2 && doubleArea(ring) > smallest)
    .map(spelled);
}

/** The whole text of the file. */
export function outlinesSource() {
  const atlas = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'));
  const isBetween = (one, other) => [one.id, other.id].sort().join() === [drawn.KH, drawn.TH].sort().join();
  const disputed = mesh(atlas, atlas.objects.countries, isBetween).coordinates.map((line) => spelled(rounded(line)));
  const list = (lines, indent) => lines.map((line) => `${indent}'${line}',`).join('\n');
  return `// Written by \`node tests/geography/outlines.mjs\`; do not edit by hand.
/**
 * Outlines of countries: Natural Earth, 1:50 million (public domain), as the package world-atlas 2.0.2 has them (ISC licence). Each line is a ring: longitude and latitude
 * in hundredths of a degree, without its first point at the end; islands of less than some kilometres are left out. They are as exact as a page of an atlas: some kilometres off at every coast and border.
 */
export const outlines = {
${Object.entries(drawn)
  .map(([code, isoNumber]) => `  ${code}: [\n${list(ringsOf(atlas, isoNumber, speck.drawn), '    ')}\n  ],`)
  .join('\n')}
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What lies around them, cut to a frame of ${frame.west} to ${frame.east} degrees east and ${frame.south} to ${frame.north} degrees north. */
export const neighbours: readonly string[] = [
${list(neighbours.flatMap((isoNumber) => ringsOf(atlas, isoNumber, speck.neighbour)), '  ')}
];

/** The line between Cambodia and Thailand, of which both sides dispute parts. Lines, not rings. */
export const disputedBorder: readonly string[] = [
${list(disputed, '  ')}
];
`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(outlinesFile, outlinesSource());
