/**
 * The NATO (Admiralty) code: how reliable a source is, and how credible what it says. Two judgements that do not depend on each other. F and 6 say that nobody can
 * judge, which is not a bad grade.
 */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof reliabilities)[number];

export const credibilities = ['1', '2', '3', '4', '5', '6'] as const;
export type Credibility = (typeof credibilities)[number];

/** What nobody has judged yet, an anonymous tip to begin with: F6. */
export const notJudged = { reliability: 'F', credibility: '6' } as const satisfies { readonly reliability: Reliability; readonly credibility: Credibility };

/** Credibility 1 says "confirmed by other sources", so it takes another one. */
export const confirmedByOthers: Credibility = '1';
