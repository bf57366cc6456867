/**
 * The NATO (Admiralty) code: how reliable a source is, and how credible what it says. Two judgements that do not depend on each other. F and 6 say that nobody can
 * judge, which is not a bad grade.
 */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof reliabilities)[number];

export const credibilities = ['1', '2', '3', '4', '5', '6'] as const;
export type Credibility = (typeof credibilities)[number];
