import type { MapPlace } from '#shared/domain/map-place.ts';
import { placeMap, type DrawnPoint } from '#shared/gazetteer/place-map.ts';

/** Lines of no more points than these are borders, bars and placeholders, whose round corners are printed as 21 points; more make a shape that says something. */
const plainPoints = 24;
/** Of the width of a map: what printing rounds. */
const tolerance = 0.004;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxOf(line: readonly DrawnPoint[]): Box {
  const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The line without a last point that is its first again. */
function open(line: readonly DrawnPoint[]): readonly DrawnPoint[] {
  const [first, last] = [line[0], line.at(-1)];
  return first !== undefined && last !== undefined && line.length > 1 && Math.hypot(first[0] - last[0], first[1] - last[1]) < 1e-3 ? line.slice(0, -1) : line;
}

const longest = (lines: readonly (readonly DrawnPoint[])[]): readonly DrawnPoint[] => lines.reduce((most, line) => (line.length > most.length ? line : most), []);

/**
 * What is drawn in a finished PDF beside its text. `strange`: shapes that are of no map that the document has; `missing`: lines of a map that are not there, or elsewhere, its symbol among them. A map is told by its
 * largest line, wherever and however large it is drawn; every other line has to stand to that one as on the map. `lines`: in the coordinates of their page, y upwards.
 */
export function checkDrawings(lines: readonly (readonly DrawnPoint[])[], places: readonly MapPlace[]): { readonly strange: number; readonly missing: number } {
  const read = lines.map(open);
  const shapes = new Set(read.filter((line) => line.length > plainPoints));
  let missing = 0;
  for (const place of places) {
    const map = placeMap(place);
    const wanted = longest(map.rings);
    const found = [...shapes].find((line) => line.length === wanted.length);
    if (found === undefined) {
      missing += map.rings.length + 1;
      continue;
    }
    const [from, to] = [boxOf(wanted), boxOf(found)];
    const scale = to.width / from.width;
    const placed = (line: readonly DrawnPoint[]): readonly DrawnPoint[] => line.map(([x, y]) => [to.x + (x - from.x) * scale, to.y + to.height - (y - from.y) * scale]);
    const near = tolerance * map.width * scale;
    for (const line of [...map.rings, map.symbol]) {
      const there = placed(line);
      const same = read.find((each) => each.length === there.length && each.every(([x, y], at) => Math.hypot(x - (there[at]?.[0] ?? Infinity), y - (there[at]?.[1] ?? Infinity)) <= near));
      if (same === undefined) missing += 1;
      else shapes.delete(same);
    }
  }
  return { strange: shapes.size, missing };
}
