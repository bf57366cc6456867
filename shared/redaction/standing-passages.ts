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

/** Letters with their marks, and digits. */
const said = /[\p{L}\p{M}\p{N}]/u;
/** What two passages that follow each other may have between them. */
const pause = /^[\s\p{P}]{0,16}$/u;

/** Ranges in the order of the text, as one where they overlap or where nothing but a space or a sign of a sentence is between them: no word stands twice, and none that nobody chose. Two that follow each other are words of one breath, read and looked for as such. */
export function unionOf(text: string, ranges: readonly Range[]): readonly Range[] {
  const united: Range[] = [];
  for (const range of [...ranges].sort((one, other) => one.start - other.start || one.end - other.end)) {
    const last = united.at(-1);
    if (range.start >= range.end) continue;
    if (last !== undefined && pause.test(text.slice(last.end, range.start))) united[united.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else united.push({ start: range.start, end: range.end });
  }
  return united;
}

/** The standing passages, each redacted as the whole text is: a decision that reaches beyond one is cut to it. One of which nothing is left is left out. */
export function standingPassages({ text, spans, standing = [] }: PassageSource, placeholderOf: (span: Span) => Placeholder): readonly CutText[] {
  return unionOf(text, standing)
    .map((range) => cut(text, spans, placeholderOf, range))
    .filter(({ parts }) => parts.some((part) => part.kind === 'kept' && said.test(part.text)));
}
