/** Ages of people; beyond it is no age. */
const oldest = 120;

/** A band for an age in whole years, in words: a band in figures could hold the age itself ("20" in "20 to 29"). undefined for what is no age. */
export function ageBand(years: number): string | undefined {
  if (!Number.isInteger(years) || years < 0 || years > oldest) return undefined;
  if (years < 13) return 'a child';
  if (years < 18) return 'a teenager under age';
  if (years < 30) return 'a young adult';
  if (years < 40) return 'in their thirties';
  if (years < 50) return 'in their forties';
  if (years < 60) return 'in their fifties';
  return 'sixty or older';
}

/** A band that is true of every age from one number of years to another; undefined where none is, as of one that may be a child and may be an adult. */
export function ageBandBetween(from: number, to: number): string | undefined {
  const [lowest, highest] = [ageBand(from), ageBand(to)];
  if (lowest === undefined || highest === undefined || from > to) return undefined;
  if (lowest === highest) return lowest;
  if (to < 18) return 'under age';
  return from < 18 ? undefined : 'an adult';
}

/** The ages of a band, both ends included; undefined for what is no band. */
export function agesOfBand(band: string): { readonly from: number; readonly to: number } | undefined {
  if (band === 'under age') return { from: 0, to: 17 };
  if (band === 'an adult') return { from: 18, to: oldest };
  const ages = Array.from({ length: oldest + 1 }, (_, age) => age).filter((age) => ageBand(age) === band);
  return ages.length === 0 ? undefined : { from: Math.min(...ages), to: Math.max(...ages) };
}
