/**
 * How many people, as one source says: from `least` to `most`, the same twice for an exact number, or that nobody knows. Not knowing is a case of its own and never a
 * number, so that nothing can add it up as none.
 */
export type Figure = { readonly is: 'unknown' } | { readonly is: 'known'; readonly least: number; readonly most: number };

/** Nobody reports more people than that of one place; a sum over every incident of a register stays a safe number. */
export const figureAtMost = 10_000_000;

/** Whether it is a number of people that a source may give: whole, not below none, from least to most. */
export function isKnownFigure(least: number, most: number): boolean {
  return Number.isSafeInteger(least) && Number.isSafeInteger(most) && least >= 0 && least <= most && most <= figureAtMost;
}

export interface Statement {
  readonly figure: Figure;
  /** A person said that the desk shows this one first. */
  readonly isFirst: boolean;
}

/** What all sources together say of one count of one incident. `differs`: they do not agree, and nobody said which one to show; then it reaches from the lowest to the highest. */
export type Tally = { readonly is: 'unknown' } | { readonly is: 'known'; readonly least: number; readonly most: number; readonly differs: boolean };

/** No statement at all is as unknown as one that says so. Of several no one is chosen and none are added up. */
export function tallyOf(statements: readonly Statement[]): Tally {
  const first = statements.find(({ isFirst }) => isFirst)?.figure;
  if (first !== undefined) return first.is === 'unknown' ? first : { ...first, differs: false };
  const known = statements.flatMap(({ figure }) => (figure.is === 'known' ? [figure] : []));
  const [one] = known;
  if (one === undefined) return { is: 'unknown' };
  const differs = known.some(({ least, most }) => least !== one.least || most !== one.most);
  return { is: 'known', least: Math.min(...known.map(({ least }) => least)), most: Math.max(...known.map(({ most }) => most)), differs };
}

/**
 * One count over several incidents. `unknown`: for how many of the `of` incidents nobody knows; while there is one, nothing is known of the most (`most` is null), and where
 * there is nothing else the sum itself is unknown. `differing`: for how many the sources differ.
 */
export type Sum =
  | { readonly is: 'unknown'; readonly unknown: number; readonly of: number }
  | { readonly is: 'known'; readonly least: number; readonly most: number | null; readonly unknown: number; readonly of: number; readonly differing: number };

export function sumOf(tallies: readonly Tally[]): Sum {
  const known = tallies.flatMap((tally) => (tally.is === 'known' ? [tally] : []));
  const of = tallies.length;
  const unknown = of - known.length;
  if (known.length === 0) return { is: 'unknown', unknown, of };
  const total = (numberOf: (tally: (typeof known)[number]) => number): number => known.reduce((sum, tally) => sum + numberOf(tally), 0);
  return { is: 'known', least: total(({ least }) => least), most: unknown === 0 ? total(({ most }) => most) : null, unknown, of, differing: known.filter(({ differs }) => differs).length };
}
