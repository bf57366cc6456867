/** What a claim may say to another one, or to what else is said of a compound. */
export const claimStances = ['supports', 'contradicts'] as const;
export type ClaimStance = (typeof claimStances)[number];

/** What two claims say to each other, as a person decided; `none` takes that back. It holds both ways. */
export const claimRelations = [...claimStances, 'none'] as const;
export type ClaimRelation = (typeof claimRelations)[number];

/** How what a claim says stands beside what others say. Whether it is true is said by none of them. */
export const claimEchoes = ['contradicted', 'several', 'once'] as const;
export type ClaimEcho = (typeof claimEchoes)[number];

/**
 * `sources`: independent sources that say so, the claim's own among them. `against`: claims that contradict it. What speaks against the whole compound is in dispute
 * with it.
 */
export function echoOf({ sources, against, stance }: { readonly sources: number; readonly against: number; readonly stance: ClaimStance }): ClaimEcho {
  if (against > 0 || stance === 'contradicts') return 'contradicted';
  return sources > 1 ? 'several' : 'once';
}
