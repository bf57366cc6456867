import { tierOf, type Candidate, type CandidateKind, type ReasonCode, type Tier } from './candidate.ts';
import type { Range } from '../occurrences.ts';
import { firstBehind, joinedRanges } from './ordered-ranges.ts';

/** One passage that waits for a decision, with everything it may be, the most probable first. UTF-16 units, whole grapheme clusters. */
export interface Find extends Range {
  readonly kinds: readonly { readonly kind: CandidateKind; readonly tier: Tier; readonly reasons: readonly ReasonCode[] }[];
}

/** The best tier of anything it may be. */
export function tierOfFind(find: Find): Tier {
  return find.kinds.some(({ tier }) => tier === 'likely') ? 'likely' : 'possible';
}

const meaning = /[\p{L}\p{M}\p{N}]/u;

/** Whether every letter and number of the range lies in one of the ranges: what is left besides is signs. */
function isSettled(text: string, { start, end }: Range, decided: readonly Range[]): boolean {
  let at = start;
  for (let index = firstBehind(decided, start); at < end; index += 1) {
    const next = decided[index];
    const gapEnd = Math.min(end, next?.start ?? end);
    if (gapEnd > at && meaning.test(text.slice(at, gapEnd))) return false;
    if (next === undefined) return true;
    at = next.end;
  }
  return true;
}

/** What was decided in one text: `decided` is hidden or kept for a reason; `letStand` was merely looked at, which settles what is possible and not what is likely. */
export interface Decided {
  readonly decided: readonly Range[];
  readonly letStand: readonly Range[];
}

/**
 * What still waits for a decision in one text: candidates of which some letter or number is not settled. Candidates of the same range are one find. One that lies
 * inside another of the same tier or a better one is not asked about by itself: whoever decides about the longer passage decides about it too; when that is taken back, it is there again.
 * In the order of the text.
 */
export function openFinds(text: string, candidates: readonly Candidate[], { decided, letStand }: Decided): readonly Find[] {
  const settled = { likely: joinedRanges(decided), possible: joinedRanges([...decided, ...letStand]) };
  const finds = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (isSettled(text, candidate, settled[tierOf(candidate)])) continue;
    const key = `${candidate.start} ${candidate.end}`;
    finds.set(key, [...(finds.get(key) ?? []), candidate]);
  }
  const all = [...finds.values()].flatMap((same): readonly Find[] => {
    const [first] = same;
    if (first === undefined) return [];
    const kinds = same.toSorted((a, b) => b.score - a.score).map((candidate) => ({ kind: candidate.kind, tier: tierOf(candidate), reasons: candidate.reasons }));
    return [{ start: first.start, end: first.end, kinds }];
  });
  return withoutInner(all.toSorted((a, b) => a.start - b.start || b.end - a.end));
}

/** `finds` in order, the longer first where two begin together. */
function withoutInner(finds: readonly Find[]): readonly Find[] {
  let likelyUpTo = 0;
  let anyUpTo = 0;
  return finds.filter((find) => {
    const isLikely = tierOfFind(find) === 'likely';
    const isInside = find.end <= (isLikely ? likelyUpTo : anyUpTo);
    anyUpTo = Math.max(anyUpTo, find.end);
    if (isLikely) likelyUpTo = Math.max(likelyUpTo, find.end);
    return !isInside;
  });
}
