import { geoMercator } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOfCambodia, aspect, isWithin, moved, showing, viewBox, within, zoomed, type MapWindow } from '../../../../../../renderer/desk/features/map/map-window.ts';
import { outlinePaths } from '../../../../../../renderer/desk/features/map/outline-paths.ts';
import { project } from '../../../../../../renderer/desk/features/map/projection.ts';
import { districts } from '#shared/gazetteer/districts.ts';
import { middleOf } from '#shared/gazetteer/middles.ts';

// Not on the very edge of the frame: there rounding decides.
const place = fc.tuple(fc.double({ min: 84.01, max: 117.99, noNaN: true }), fc.double({ min: 0.01, max: 33.99, noNaN: true }));
const step = fc.oneof(
  fc.integer({ min: -3, max: 3 }).map((steps) => (window: MapWindow) => zoomed(window, steps)),
  fc.tuple(fc.constantFrom(-1, 0, 1), fc.constantFrom(-1, 0, 1)).map(([right, down]) => (window: MapWindow) => moved(window, right, down)),
  place.map((at) => (window: MapWindow) => showing(window, project(at))),
);

describe('the projection', () => {
  it('is Mercator’s, as d3-geo has it', () => {
    // d3 counts in radians by the scale; ours in degrees.
    const other = geoMercator().scale(180 / Math.PI).translate([0, 0]);
    fc.assert(
      fc.property(fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -84, max: 84, noNaN: true })), ([longitude, latitude]) => {
        const [x, y] = project([longitude, latitude]);
        const [wantedX, wantedY] = other([longitude, latitude]) ?? [NaN, NaN];
        expect(x).toBeCloseTo(wantedX, 6);
        expect(y).toBeCloseTo(wantedY, 6);
      }),
    );
  });

  it('gives paths without a number that is none', () => {
    for (const path of Object.values(outlinePaths)) {
      expect(path.length).toBeGreaterThan(100);
      expect(path).toMatch(/^[-MLZ\d. ]+$/);
    }
  });
});

describe('the window of the map', () => {
  it('shows all of Cambodia at first', () => {
    for (const { province, code } of districts) expect(isWithin(allOfCambodia, project(middleOf(province, code).at)), code).toBe(true);
  });

  it('never leaves the frame that is drawn and keeps its shape, whatever is pressed', () => {
    const [west, north] = project([84, 34]);
    const [east, south] = project([118, 0]);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const window = steps.reduce((now, change) => change(now), allOfCambodia);
        const [x, y, width, height] = viewBox(window).split(' ').map(Number) as [number, number, number, number];
        const slack = 0.001;
        expect(x >= west - slack && x + width <= east + slack && y >= north - slack && y + height <= south + slack).toBe(true);
        expect(width / height).toBeCloseTo(aspect, 2);
        expect(width >= 0.8 - slack && width <= 34 + slack).toBe(true);
      }),
    );
  });

  it('has a place in sight once it was gone to, and does not move for what is in sight', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), place, (steps, at) => {
        const window = steps.reduce((now, change) => change(now), allOfCambodia);
        expect(isWithin(showing(window, project(at)), project(at))).toBe(true);
        if (isWithin(window, project(at))) expect(showing(window, project(at))).toBe(window);
      }),
    );
  });

  it('keeps the place that is looked at where it is while it comes nearer', () => {
    const at = project([103.8, 10.87]);
    const before = within(allOfCambodia, at);
    const after = within(zoomed(allOfCambodia, 2, at), at);
    expect(after[0]).toBeCloseTo(before[0], 6);
    expect(after[1]).toBeCloseTo(before[1], 6);
  });

  it('comes back from a step nearer by a step away, and moves against the arrow and back', () => {
    const nearer = zoomed(allOfCambodia, 1);
    expect(nearer.width).toBeLessThan(allOfCambodia.width);
    expect(zoomed(nearer, -1).width).toBeCloseTo(allOfCambodia.width, 6);
    expect(moved(allOfCambodia, 1, 0).middle[0]).toBeGreaterThan(allOfCambodia.middle[0]);
    expect(moved(allOfCambodia, 0, 1).middle[1]).toBeGreaterThan(allOfCambodia.middle[1]);
  });
});
