/** A claim's passage in a text, in UTF-16 units. */
export interface MarkedRange {
  readonly claimId: string;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** A part of a text, and the claims that it is part of: none for what nobody marked. */
export interface ClaimPiece {
  readonly start: number;
  readonly text: string;
  readonly claims: readonly MarkedRange[];
  /** Those of its claims whose passage ends with it. */
  readonly ending: readonly number[];
}

/** The part of a text between two places, cut wherever a claim's passage begins or ends; passages may overlap. Joined the pieces are that part. */
export function claimPieces(text: string, claims: readonly MarkedRange[], from: number, to: number): readonly ClaimPiece[] {
  const cuts = [...new Set([from, to, ...claims.flatMap(({ start, end }) => [start, end]).filter((at) => at > from && at < to)])].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? to;
    const here = claims.filter((claim) => claim.start <= start && claim.end >= end);
    return { start, text: text.slice(start, end), claims: here, ending: here.filter((claim) => claim.end === end).map(({ number }) => number) };
  });
}
