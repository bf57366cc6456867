/** How exactly a point is known, as whoever gave it says. Not a property of the digits: six decimals that somebody guessed are a district. */
export const pointPrecisions = ['exact', 'building', 'hundred-metres', 'kilometre', 'district'] as const;
export type PointPrecision = (typeof pointPrecisions)[number];

/** Ten-thousandths and so on of a degree are kept as whole numbers of this many to a degree, so that a point has one spelling. */
export const pointUnitsPerDegree = 100_000;

/** WGS 84, whole hundred-thousandths of a degree (about a metre), rising to the north and to the east. */
export interface CompoundPoint {
  readonly latitude: number;
  readonly longitude: number;
  readonly precision: PointPrecision;
}

/** So many decimals of a degree are kept and shown: the last of them is about as large as the precision. A hundred-thousandth is 1.1 m, a tenth 11 km. */
const decimals: Readonly<Record<PointPrecision, number>> = { exact: 5, building: 4, 'hundred-metres': 3, kilometre: 2, district: 1 };

export const pointDecimals = (precision: PointPrecision): number => decimals[precision];

/** A point no more exact than it is said to be. What is cut off is kept nowhere. */
export function pointOf(latitudeDegrees: number, longitudeDegrees: number, precision: PointPrecision): CompoundPoint {
  return { latitude: cut(latitudeDegrees * pointUnitsPerDegree, precision), longitude: cut(longitudeDegrees * pointUnitsPerDegree, precision), precision };
}

function cut(units: number, precision: PointPrecision): number {
  const step = 10 ** (5 - pointDecimals(precision));
  // Never -0, which is no number of a payload.
  return Math.round(units / step) * step + 0;
}

/** Whether it is on the globe and has no more digits than its precision has. */
export function isCompoundPoint({ latitude, longitude, precision }: CompoundPoint): boolean {
  return [latitude, longitude].every((units) => Number.isSafeInteger(units) && cut(units, precision) === units) && Math.abs(latitude) <= 90 * pointUnitsPerDegree && Math.abs(longitude) <= 180 * pointUnitsPerDegree;
}

/** As it is shown and written to tables: `11.556`, with a point and as many decimals as are stated, whatever the language. */
export function degreesText(units: number, precision: PointPrecision): string {
  return (units / pointUnitsPerDegree).toFixed(pointDecimals(precision));
}

/** Cambodia and the countries around it, with some room: southern edges of Thailand and Viet Nam to the north of Myanmar. */
const region = { south: 4, north: 29, west: 91, east: 110 } as const;

/** Whether it lies where the desk's tips are from. Elsewhere it is often latitude and longitude the wrong way round. */
export function isInRegion({ latitude, longitude }: Pick<CompoundPoint, 'latitude' | 'longitude'>): boolean {
  const [north, east] = [latitude / pointUnitsPerDegree, longitude / pointUnitsPerDegree];
  return north >= region.south && north <= region.north && east >= region.west && east <= region.east;
}

/** The mean radius of the earth, kilometres (IUGG). */
const earthRadiusKm = 6371;

/** Along the earth, kilometres; the haversine formula, good to half a percent. `north` and `east` in degrees. */
export function distanceKm(one: { readonly north: number; readonly east: number }, other: { readonly north: number; readonly east: number }): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2;
  const square = half(one.north, other.north) + Math.cos(radians(one.north)) * Math.cos(radians(other.north)) * half(one.east, other.east);
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(square)));
}
