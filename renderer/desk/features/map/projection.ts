import type { LonLat } from '#shared/gazetteer/middles.ts';

/** A point of the flat map: degrees of longitude to the right, and as long a unit downwards. */
export type MapPoint = readonly [x: number, y: number];

const radians = Math.PI / 180;

/** Mercator's projection (1569; y = ln tan(π/4 + φ/2)), in degrees and with y downwards, as screens have it. Between 85 degrees south and north. */
export function project([longitude, latitude]: LonLat): MapPoint {
  return [longitude, -Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2)) / radians];
}
