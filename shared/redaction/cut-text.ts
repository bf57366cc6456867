import { printable } from './printable.ts';
import { mergeSpans, type Span } from './spans.ts';
import type { Placeholder } from './placeholders.ts';
import type { PassagePart } from './redacted-dossier.ts';

/** Stands in a template where other text stands in the dossier. */
export const foreign = '\ufffc';

/** A text with the spans cut out of it, and what of that is fixed words of the dossier; U+FFFC where other text stands. */
export interface CutText {
  readonly parts: readonly PassagePart[];
  readonly template: string;
}

/** Cuts the spans out of a text and puts placeholders in; the length of a placeholder depends on nothing hidden. */
export function cut(text: string, spans: readonly Span[], placeholderOf: (span: Span) => Placeholder): CutText {
  const parts: PassagePart[] = [];
  let template = '';
  const keep = (from: number, to: number): void => {
    const kept = printable(text.slice(from, to));
    if (kept === '') return;
    parts.push({ kind: 'kept', text: kept });
    template += foreign;
  };
  let position = 0;
  for (const span of mergeSpans(text, spans)) {
    if (span.action === 'keep') continue;
    keep(position, span.start);
    const { text: placed, isFixed } = placeholderOf(span);
    parts.push({ kind: 'placeholder', text: placed });
    template += isFixed ? placed : foreign;
    position = span.end;
  }
  keep(position, text.length);
  return { parts, template };
}

export const joined = (parts: readonly PassagePart[]): string => parts.map((part) => part.text).join('');
