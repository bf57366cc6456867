import { project, type MapPoint } from './projection.ts';

/** The part of the flat map that is shown: its middle, and how wide it is in degrees. */
export interface MapWindow {
  readonly middle: MapPoint;
  readonly width: number;
}

/** Width to height. */
export const aspect = 3 / 2;
const narrowest = 0.8;
const perStep = 1.6;
/** An arrow moves by this part of what is shown. */
const movedPart = 0.25;

/** The outlines end at this frame (tests/geography/outlines.mjs), so nothing beyond it is shown. */
const [west, south] = project([84, 0]);
const [east, north] = project([118, 34]);
const widest = Math.min(east - west, (south - north) * aspect);

export const allOfCambodia: MapWindow = { middle: project([104.95, 12.5]), width: 8.4 };

const between = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), most);

function inFrame({ middle: [x, y], width: wanted }: MapWindow): MapWindow {
  const width = between(narrowest, wanted, widest);
  const height = width / aspect;
  return { middle: [between(west + width / 2, x, east - width / 2), between(north + height / 2, y, south - height / 2)], width };
}

/** Positive steps come nearer. `fixed` keeps its place in the window; without it the middle does. */
export function zoomed({ middle, width }: MapWindow, steps: number, fixed: MapPoint = middle): MapWindow {
  const chosen = between(narrowest, width / perStep ** steps, widest);
  const part = chosen / width;
  return inFrame({ middle: [fixed[0] + (middle[0] - fixed[0]) * part, fixed[1] + (middle[1] - fixed[1]) * part], width: chosen });
}

/** By parts of an arrow key: one to the right and down are positive. */
export function moved({ middle: [x, y], width }: MapWindow, right: number, down: number): MapWindow {
  return inFrame({ middle: [x + right * movedPart * width, y + (down * movedPart * width) / aspect], width });
}

/** Where a point is within the window, from 0 (left, top) to 1; outside of that it is not in it. */
export function within({ middle, width }: MapWindow, [x, y]: MapPoint): MapPoint {
  return [(x - middle[0]) / width + 0.5, ((y - middle[1]) * aspect) / width + 0.5];
}

export function isWithin(window: MapWindow, point: MapPoint): boolean {
  return within(window, point).every((part) => part >= 0 && part <= 1);
}

/** The same, or moved so that the point is in its middle when it was not in sight. */
export function showing(window: MapWindow, point: MapPoint): MapWindow {
  return isWithin(window, point) ? window : inFrame({ ...window, middle: point });
}

/** What SVG calls a viewBox. */
export function viewBox({ middle: [x, y], width }: MapWindow): string {
  return [x - width / 2, y - width / aspect / 2, width, width / aspect].map((each) => each.toFixed(4)).join(' ');
}
