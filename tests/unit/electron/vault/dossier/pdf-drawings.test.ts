import { describe, expect, it } from 'vitest';
import { placeMap, type DrawnPoint } from '#shared/gazetteer/place-map.ts';
import { checkDrawings } from '#vault/dossier/pdf-drawings.ts';

const place = { province: 'KH-18', district: null } as const;
const { rings, symbol } = placeMap(place);
/** As on a page: smaller, elsewhere, upside down, closed again. */
const onPage = (line: readonly DrawnPoint[], shiftX = 0): readonly DrawnPoint[] => [...line, ...line.slice(0, 1)].map(([x, y]) => [100 + (x + shiftX) * 0.175, 700 - y * 0.175]);
const drawn = [...rings, symbol].map((line) => onPage(line));
const border: readonly DrawnPoint[] = [[0, 0], [10, 0], [10, 1], [0, 1]];

describe('what is drawn in a PDF', () => {
  it('may be the map that the document has, and borders', () => {
    expect(checkDrawings([...drawn, border], [place])).toEqual({ strange: 0, missing: 0 });
    expect(checkDrawings([border], [])).toEqual({ strange: 0, missing: 0 });
  });

  it('may be no other map, and no shape', () => {
    expect(checkDrawings(drawn, [])).toEqual({ strange: 1, missing: 0 });
    expect(checkDrawings(drawn, [{ province: 'KH-1', district: null }])).toEqual({ strange: 0, missing: 1 });
    expect(checkDrawings([...drawn, Array.from({ length: 25 }, (_, at): DrawnPoint => [at, at * at])], [place])).toEqual({ strange: 1, missing: 0 });
  });

  it('lacks nothing of the map, and nothing of it stands elsewhere', () => {
    for (let left = 0; left < drawn.length; left += 1) expect(checkDrawings(drawn.filter((_, at) => at !== left), [place]).missing).toBeGreaterThan(0);
    expect(checkDrawings([...drawn.slice(0, -1), onPage(symbol, 12)], [place])).toEqual({ strange: 0, missing: 1 });
    expect(checkDrawings([], [place])).toEqual({ strange: 0, missing: rings.length + 1 });
  });
});
