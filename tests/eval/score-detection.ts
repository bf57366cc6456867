import type { Candidate, CandidateKind } from '#shared/redaction/detect/candidate.ts';
import { tierOf } from '#shared/redaction/detect/candidate.ts';
import { kindsFor } from './entity-kinds.ts';
import type { LabelledText } from './read-labelled.ts';
import { scriptOf } from './script-of.ts';

/** Marked passages of one type or script, and how many of them were found. "Likely" looks at the candidates of the upper tier alone. */
export interface Recall {
  gold: number;
  /** A candidate of any kind overlaps it. */
  found: number;
  foundLikely: number;
  /** Candidates of matching kinds. Passages of types without a matching kind are not counted in `matchable`. */
  matchable: number;
  matched: number;
  matchedLikely: number;
  /** Candidates of matching kinds together hold every unit of it. */
  covered: number;
}

/** Candidates of one kind, and how many of them overlap a marked passage of a type that the kind is an answer to. */
export interface Precision {
  candidates: number;
  right: number;
  likely: number;
  rightLikely: number;
}

export interface Scores {
  readonly texts: number;
  readonly byType: ReadonlyMap<string, Recall>;
  readonly byScript: ReadonlyMap<string, Recall>;
  readonly byTypeAndScript: ReadonlyMap<string, ReadonlyMap<string, Recall>>;
  readonly byKind: ReadonlyMap<CandidateKind, Precision>;
  readonly total: Recall;
  readonly totalPrecision: Precision;
}

const noRecall = (): Recall => ({ gold: 0, found: 0, foundLikely: 0, matchable: 0, matched: 0, matchedLikely: 0, covered: 0 });
const noPrecision = (): Precision => ({ candidates: 0, right: 0, likely: 0, rightLikely: 0 });

interface Range {
  readonly start: number;
  readonly end: number;
}

const overlap = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end;

function isCovered({ start, end }: Range, ranges: readonly Range[]): boolean {
  let reached = start;
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) if (range.start <= reached) reached = Math.max(reached, range.end);
  return reached >= end;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** Scores what `detect` finds in each text against what people marked. Overlapping by one unit counts as found; `covered` says what was found in whole. */
export function scoreDetection(texts: Iterable<LabelledText>, detect: (text: string) => readonly Candidate[]): Scores {
  const byType = new Map<string, Recall>();
  const byScript = new Map<string, Recall>();
  const byTypeAndScript = new Map<string, Map<string, Recall>>();
  const byKind = new Map<CandidateKind, Precision>();
  const [total, totalPrecision] = [noRecall(), noPrecision()];
  let count = 0;
  for (const { text, spans } of texts) {
    count += 1;
    const candidates = detect(text);
    for (const span of spans) {
      const script = scriptOf(text, span);
      const kinds = kindsFor(span.type);
      const any = candidates.filter((candidate) => overlap(candidate, span));
      const matching = any.filter(({ kind }) => kinds?.includes(kind) === true);
      const isLikely = (candidate: Candidate): boolean => tierOf(candidate) === 'likely';
      const sums = [total, entry(byType, span.type, noRecall), entry(byScript, script, noRecall), entry(entry(byTypeAndScript, span.type, () => new Map<string, Recall>()), script, noRecall)];
      for (const sum of sums) {
        sum.gold += 1;
        sum.found += any.length > 0 ? 1 : 0;
        sum.foundLikely += any.some(isLikely) ? 1 : 0;
        if (kinds === undefined) continue;
        sum.matchable += 1;
        sum.matched += matching.length > 0 ? 1 : 0;
        sum.matchedLikely += matching.some(isLikely) ? 1 : 0;
        sum.covered += isCovered(span, matching) ? 1 : 0;
      }
    }
    for (const candidate of candidates) {
      const isRight = spans.some((span) => kindsFor(span.type)?.includes(candidate.kind) === true && overlap(candidate, span));
      const likely = tierOf(candidate) === 'likely';
      for (const sum of [totalPrecision, entry(byKind, candidate.kind, noPrecision)]) {
        sum.candidates += 1;
        sum.right += isRight ? 1 : 0;
        sum.likely += likely ? 1 : 0;
        sum.rightLikely += isRight && likely ? 1 : 0;
      }
    }
  }
  return { texts: count, byType, byScript, byTypeAndScript, byKind, total, totalPrecision };
}
