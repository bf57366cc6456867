import { cut, type CutText } from './cut-text.ts';
import type { Range } from './occurrences.ts';
import type { Placeholder } from './placeholders.ts';
import type { Span } from './spans.ts';

/** A text with what is decided about it, and the passages of it that stand in the reporter's own words where the whole does not. */
export interface PassageSource {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly standing?: readonly Range[];
}

/** Ranges in the order of the text, those that overlap as one: no word stands twice, and none that nobody chose. */
export function unionOf(ranges: readonly Range[]): readonly Range[] {
  const united: Range[] = [];
  for (const range of [...ranges].sort((one, other) => one.start - other.start || one.end - other.end)) {
    const last = united.at(-1);
    if (last !== undefined && range.start < last.end) united[united.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else if (range.start < range.end) united.push({ start: range.start, end: range.end });
  }
  return united;
}

/** The standing passages, each redacted as the whole text is: a decision that reaches beyond one is cut to it. One of white space alone is left out. */
export function standingPassages({ text, spans, standing = [] }: PassageSource, placeholderOf: (span: Span) => Placeholder): readonly CutText[] {
  return unionOf(standing).flatMap((range) => (text.slice(range.start, range.end).trim() === '' ? [] : [cut(text, spans, placeholderOf, range)]));
}
