import { leftOverAtMost, leftOverUnits, type LeftOverPlace } from '#shared/contract/left-over-calls.ts';
import { effectiveAction } from '#shared/redaction/effective-action.ts';
import { KnownTexts } from '#shared/redaction/known-texts.ts';
import { needleOf, type Needle } from '#shared/redaction/needle.ts';
import { indexSteps, indexText, occurrencesOf, type Range } from '#shared/redaction/occurrences.ts';
import { type DossierView } from '#shared/redaction/redacted-dossier.ts';
import { clampToClusters } from '#shared/redaction/spans.ts';
import type { Steps } from '#shared/steps.ts';
import { templateSteps } from './leak-gate.ts';
import { redactSteps, tipsOf, type LoadedDossier, type LoadedSpan, type LoadedText } from './load-dossier.ts';
import { locatedTexts } from './located-texts.ts';
import { NeedleSearch } from './needle-search.ts';

/** Units of the file's text that are shown on either side. */
const besideUnits = 40;

interface Hiding {
  readonly passage: string;
  readonly text: LoadedText;
  readonly span: LoadedSpan;
}

/** Where something hidden still stands in the dossier as it would leave, in its order, with the decision that hides it. In steps, with turns for others between. */
export function* leftOverSteps(loaded: LoadedDossier, view: DossierView): Steps<{ readonly places: readonly LeftOverPlace[]; readonly total: number }> {
  const { dossier, hidden } = yield* redactSteps(loaded, view);
  const known = new KnownTexts();
  const hidings = hidingsIn(loaded, view).flatMap((hiding) => {
    const needle = needleOf(hiding.passage);
    return needle === undefined ? [] : [{ ...hiding, needle }];
  });
  const search = new NeedleSearch(hidings.map(({ needle }) => needle));
  // What is also one of the dossier's own words stands in it by design.
  const byDesign = yield* templateSteps(search, hidden.template, known);
  const tips = tipsOf(loaded);
  const places: LeftOverPlace[] = [];
  let total = 0;
  for (const { location, text } of locatedTexts(dossier)) {
    const index = yield* indexSteps(text);
    for (const id of search.couldOccur(index)) {
      const hiding = hidings[id];
      if (hiding === undefined || (byDesign[id] ?? 0) > 0) continue;
      const found = occurrencesOf(hiding.needle, index);
      total += found.length;
      for (const range of found.slice(0, leftOverAtMost - places.length)) {
        const report = /^report (\d+)$/u.exec(location)?.[1];
        const standsAt = report === undefined ? null : originalPlace(loaded, view, tips[Number(report) - 1], hiding.needle);
        places.push({ passage: cut(hiding.passage), redactionId: hiding.span.redactionId, tipNumber: hiding.text.tipNumber, location, ...around(text, range), standsAt });
      }
    }
    yield undefined;
  }
  return { places, total };
}

/** Every hidden passage once, by the first decision that hides it. */
function hidingsIn(loaded: LoadedDossier, view: DossierView): readonly Hiding[] {
  const found = new Map<string, Hiding>();
  for (const text of loaded.texts) {
    for (const span of text.spans) {
      const passage = text.text.slice(span.start, span.end);
      if (effectiveAction(span, view.mildest) !== 'keep' && !found.has(passage)) found.set(passage, { passage, text, span });
    }
  }
  return [...found.values()];
}

/** Where it stands in an original of the tip, and no decision hides it. */
function originalPlace({ texts }: LoadedDossier, view: DossierView, tipId: string | undefined, needle: Needle): LeftOverPlace['standsAt'] {
  for (const { textId, tipId: of, text, spans } of texts) {
    if (of !== tipId) continue;
    const open = occurrencesOf(needle, indexText(text)).find(({ start, end }) => !spans.some((span) => effectiveAction(span, view.mildest) !== 'keep' && span.start <= start && span.end >= end));
    if (open !== undefined) return { textId, start: open.start, end: open.end };
  }
  return null;
}

function around(text: string, { start, end }: Range): Pick<LeftOverPlace, 'before' | 'within' | 'after'> {
  const shown = clampToClusters(text, start - besideUnits, end + besideUnits) ?? { start, end };
  const [before, after] = [text.slice(shown.start, start), text.slice(end, shown.end)];
  return {
    before: before.length >= leftOverUnits ? '…' : (shown.start > 0 ? '…' : '') + before,
    within: cut(text.slice(start, end)),
    after: after.length >= leftOverUnits ? '…' : after + (shown.end < text.length ? '…' : ''),
  };
}

/** Whole clusters from the start. One cluster alone can be longer than all that is shown, and is not cut. */
function cut(text: string): string {
  if (text.length <= leftOverUnits) return text;
  const end = clampToClusters(text, 0, leftOverUnits - besideUnits)?.end ?? 0;
  return end < leftOverUnits ? `${text.slice(0, end)}…` : '…';
}
