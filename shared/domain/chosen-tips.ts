/** Most tips that are chosen at once: as many as every action takes that is there for chosen tips, a dossier and a deletion too. */
export const chosenAtMost = 500;

export interface ChosenTip {
  readonly tipId: string;
  readonly number: number;
}

/** What is chosen with these as well, in the order in which it was, and how many of them found no room. */
export function alsoChosen(chosen: readonly ChosenTip[], more: readonly ChosenTip[]): { readonly chosen: readonly ChosenTip[]; readonly left: number } {
  const known = new Set(chosen.map(({ tipId }) => tipId));
  const wanted = more.filter(({ tipId }) => !known.has(tipId));
  const taken = wanted.slice(0, Math.max(0, chosenAtMost - chosen.length));
  return { chosen: [...chosen, ...taken], left: wanted.length - taken.length };
}
