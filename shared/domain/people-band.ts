/** Bands in which numbers of people are told where no number may stand; the last has no upper bound. The first ends below the smallest count that everybody may read (eleven). */
export const peopleBands = ['1-10', '11-50', '51-200', '201-1000', '1001'] as const;
export type PeopleBand = (typeof peopleBands)[number];

const upTo = [10, 50, 200, 1000] as const;

/** The band of a number of people; undefined for none. */
export function peopleBandOf(people: number): PeopleBand | undefined {
  if (people < 1) return undefined;
  const index = upTo.findIndex((most) => people <= most);
  return peopleBands[index === -1 ? upTo.length : index];
}
