import { clusterEnds } from './grapheme-clusters.ts';
import type { SpanRole } from './roles.ts';

/**
 * What is done with a passage, strictest last. `keep`: it stands as it is. `generalise`: something wider stands there, which says part of it. `pseudonym`: nothing of it
 * stands there but that it is the same one again. `remove`: not even that.
 */
export const redactionActions = ['keep', 'generalise', 'pseudonym', 'remove'] as const;
export type RedactionAction = (typeof redactionActions)[number];

/** Whether one action shows less than another. */
export function isStricter(action: RedactionAction, other: RedactionAction): boolean {
  return redactionActions.indexOf(action) > redactionActions.indexOf(other);
}

/** One decision about a range of UTF-16 units of one text. `entity` names who or what it is about; its occurrences share it. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly action: RedactionAction;
  readonly entity: string;
  readonly role: SpanRole;
  /** What stands there when the passage is generalised, also for readers who may see less than was decided; absent or empty: nothing was given. */
  readonly instead?: string;
  /** It is kept because it is another word here than what is hidden elsewhere. */
  readonly isOtherWord?: boolean;
}

/**
 * The range widened so that it cuts no grapheme cluster, and kept inside the text: half a Khmer syllable or half an emoji
 * would show as something else, or as part of what was hidden. undefined when nothing is left.
 */
export function clampToClusters(text: string, start: number, end: number): { readonly start: number; readonly end: number } | undefined {
  return clampBy(clusterEnds(text), start, end);
}

/** `clampToClusters` for many ranges of one text, whose cluster ends are given. */
export function clampBy(ends: readonly number[], start: number, end: number): { readonly start: number; readonly end: number } | undefined {
  const from = Math.max(0, Math.min(start, end));
  const to = Math.min(ends.at(-1) ?? 0, Math.max(start, end));
  if (!(from < to)) return undefined;
  const first = lowest(ends, from + 1);
  const last = lowest(ends, to);
  return { start: first === 0 ? 0 : (ends[first - 1] ?? 0), end: ends[last] ?? to };
}

/** Index of the first end that is at least `wanted`. */
function lowest(ends: readonly number[], wanted: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Overlapping decisions as one: the union of their ranges, the strictest of their actions. Among equal actions the one with
 * the longest range names the union, the earlier one when they are equal. Ranges that only touch stay apart. What is kept counts
 * like the rest: where part of it is hidden, the whole is.
 * The result is in order, whole clusters, without overlaps.
 */
export function mergeSpans(text: string, spans: readonly Span[]): readonly Span[] {
  const ends = spans.length === 0 ? [] : clusterEnds(text);
  const clamped = spans.flatMap((span) => {
    const range = clampBy(ends, span.start, span.end);
    return range === undefined ? [] : [{ ...span, ...range }];
  });
  clamped.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: { span: Span; longest: number }[] = [];
  for (const span of clamped) {
    const last = merged.at(-1);
    const length = span.end - span.start;
    if (last === undefined || span.start >= last.span.end) {
      merged.push({ span, longest: length });
      continue;
    }
    const stricter = isStricter(span.action, last.span.action);
    const longer = span.action === last.span.action && length > last.longest;
    const names = stricter || longer ? span : last.span;
    last.longest = stricter || longer ? length : last.longest;
    last.span = { ...names, start: last.span.start, end: Math.max(last.span.end, span.end) };
  }
  return merged.map(({ span }) => span);
}
