import { printable } from './printable.ts';
import type { Range } from './occurrences.ts';
import { otherWordAt, type OtherWord } from './other-words.ts';
import { clampToClusters, mergeSpans, type Span } from './spans.ts';
import type { Placeholder } from './placeholders.ts';
import type { PassagePart } from './redacted-dossier.ts';

/** Stands in a template where other text stands in the dossier. */
export const foreign = '\ufffc';

/** A text with the spans cut out of it, and what of that is fixed words of the dossier; U+FFFC where other text stands. */
export interface CutText {
  readonly parts: readonly PassagePart[];
  readonly template: string;
  /** Places that stand because they are another word than what is hidden. */
  readonly otherWords: readonly OtherWord[];
}

/** Cuts the spans out of a text, or out of a part of it, and puts placeholders in; the length of a placeholder depends on nothing hidden. What is hidden at the edge of a part is decided by the whole text. */
export function cut(text: string, spans: readonly Span[], placeholderOf: (span: Span) => Placeholder, within: Range = { start: 0, end: text.length }): CutText {
  const parts: PassagePart[] = [];
  let template = '';
  let length = 0;
  const places: { readonly start: number; readonly end: number }[] = [];
  const others = spans.flatMap((span) => (span.isOtherWord === true ? (clampToClusters(text, span.start, span.end) ?? []) : []));
  const keep = (from: number, to: number): void => {
    const kept = printable(text.slice(from, to));
    if (kept === '') return;
    for (const { start, end } of others) {
      if (start >= from && end <= to) places.push({ start: length + printable(text.slice(from, start)).length, end: length + printable(text.slice(from, end)).length });
    }
    length += kept.length;
    parts.push({ kind: 'kept', text: kept });
    template += foreign;
  };
  let position = within.start;
  for (const span of mergeSpans(text, spans)) {
    if (span.action === 'keep' || span.end <= within.start || span.start >= within.end) continue;
    keep(position, span.start);
    const { text: placed, isFixed } = placeholderOf(span);
    parts.push({ kind: 'placeholder', text: placed });
    length += placed.length;
    template += isFixed ? placed : foreign;
    position = span.end;
  }
  keep(position, within.end);
  const whole = joined(parts);
  return { parts, template, otherWords: places.flatMap(({ start, end }) => otherWordAt(whole, start, end) ?? []) };
}

export const joined = (parts: readonly PassagePart[]): string => parts.map((part) => part.text).join('');
