import { atOnce, type Steps } from '#shared/steps.ts';
import { effectiveSpans } from './effective-action.ts';
import { clusterEnds } from './grapheme-clusters.ts';
import { needleOf, type Needle } from './needle.ts';
import { indexText, occurrencesOf } from './occurrences.ts';
import { passageVariants } from './passage-variants.ts';
import { clampBy, isStricter, type Span } from './spans.ts';
import type { DossierSource, DossierView } from './redacted-dossier.ts';

/** The source with each decision as it counts under the view. */
export function decidedFor(source: DossierSource, view: Pick<DossierView, 'mildest'> | undefined): DossierSource {
  return { ...source, tips: source.tips.map((tip) => ({ ...tip, texts: tip.texts.map((text) => ({ ...text, spans: effectiveSpans(text.spans, view?.mildest) })) })) };
}

export interface HiddenPassage {
  readonly passage: string;
  readonly span: Span;
}

/** The passages of a decided source that do not stand in the dossier, cut at whole grapheme clusters, without duplicates. */
export function hiddenPassages(source: Pick<DossierSource, 'tips'>): readonly HiddenPassage[] {
  return atOnce(hiddenPassageSteps(source));
}

/** The same with a turn for others after each tip. */
export function* hiddenPassageSteps(source: Pick<DossierSource, 'tips'>): Steps<readonly HiddenPassage[]> {
  const found = new Map<string, HiddenPassage>();
  for (const { texts } of source.tips) {
    for (const { text, spans } of texts) {
      const ends = spans.length === 0 ? [] : clusterEnds(text);
      for (const span of spans) {
        const range = span.action === 'keep' ? undefined : clampBy(ends, span.start, span.end);
        if (range === undefined) continue;
        const passage = text.slice(range.start, range.end);
        const known = found.get(passage);
        if (known === undefined || isStricter(span.action, known.span.action)) found.set(passage, { passage, span });
      }
    }
    yield undefined;
  }
  return [...found.values()];
}

/** With the other orders in which a hidden name may be written: what the gate looks for, and what is hidden in texts that nobody marks. */
export function withVariants(hidden: readonly HiddenPassage[]): readonly HiddenPassage[] {
  const known = new Set(hidden.map(({ passage }) => passage));
  const others = hidden.flatMap(({ passage, span }) => passageVariants(passage).flatMap((variant) => (known.has(variant) ? [] : [{ passage: variant, span }])));
  return [...hidden, ...new Map(others.map((other) => [other.passage, other])).values()];
}

export interface HiddenNeedle {
  readonly needle: Needle;
  readonly span: Span;
}

export function hiddenNeedles(hidden: readonly HiddenPassage[]): readonly HiddenNeedle[] {
  return hidden.flatMap(({ passage, span }) => {
    const needle = needleOf(passage);
    return needle === undefined ? [] : [{ needle, span }];
  });
}

/** Spans for every occurrence of everything hidden anywhere: for the title and the introduction, which nobody marks by hand. */
export function everywhere(text: string, needles: readonly HiddenNeedle[]): readonly Span[] {
  const index = indexText(text);
  return needles.flatMap(({ needle, span }) => occurrencesOf(needle, index).map((range) => ({ ...span, ...range })));
}

/** Whether a text holds any of what is hidden. */
export function holdsHidden(text: string, needles: readonly HiddenNeedle[]): boolean {
  const index = indexText(text);
  return needles.some(({ needle }) => occurrencesOf(needle, index).length > 0);
}
