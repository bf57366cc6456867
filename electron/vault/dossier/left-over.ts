import { leftOverAtMost, leftOverUnits, type LeftOverPlace } from '#shared/contract/left-over-calls.ts';
import { effectiveAction } from '#shared/redaction/effective-action.ts';
import { needleKey, needleOf, type Needle } from '#shared/redaction/needle.ts';
import { indexSteps, occurrencesOf, type Range } from '#shared/redaction/occurrences.ts';
import { passageVariants } from '#shared/redaction/passage-variants.ts';
import type { DossierView } from '#shared/redaction/redacted-dossier.ts';
import { clampToClusters } from '#shared/redaction/spans.ts';
import type { Steps } from '#shared/steps.ts';
import { toldTexts, type LoadedDossier } from './load-dossier.ts';
import { NeedleSearch } from './needle-search.ts';

/** Units of the original that are shown on either side. */
const besideUnits = 40;
/** A cluster that is longer on either side is not shown whole, and then not at all. */
const sliceUnits = 4 * besideUnits;
const needlesAtOnce = 20;

interface Hiding {
  readonly needle: Needle;
  readonly passage: string;
  readonly tipNumber: number;
}

/**
 * Where something that is hidden stands open in a text, or in a passage of one, that readers under a view get, in the order of the dossier, with the tip in which it was hidden. It is told from the decisions, not from a file: what the leak
 * gate finds in the bytes of one may be more. In steps, with turns for others between.
 */
export function* leftOverSteps(loaded: LoadedDossier, view: DossierView): Steps<{ readonly places: readonly LeftOverPlace[]; readonly total: number }> {
  const hidings = hidingsIn(loaded, view);
  const search = new NeedleSearch(hidings.map(({ needle }) => needle));
  const places: LeftOverPlace[] = [];
  let total = 0;
  for (const { textId, tipNumber, text, spans, told } of toldTexts(loaded, view)) {
    const hidden = spans.filter((span) => effectiveAction(span, view.mildest) !== 'keep');
    const others = spans.filter(({ isOtherWord }) => isOtherWord === true);
    const isDecided = (range: Range): boolean => hidden.some(({ start, end }) => start < range.end && range.start < end) || others.some(({ start, end }) => start === range.start && end === range.end);
    const index = yield* indexSteps(text);
    const open: { readonly range: Range; readonly hiding: Hiding }[] = [];
    for (const [searched, id] of search.couldOccur(index).entries()) {
      const hiding = hidings[id];
      if (hiding !== undefined) for (const range of occurrencesOf(hiding.needle, index)) if (told.some(({ start, end }) => start <= range.start && range.end <= end) && !isDecided(range)) open.push({ range, hiding });
      if (searched % needlesAtOnce === needlesAtOnce - 1) yield undefined;
    }
    open.sort((one, other) => one.range.start - other.range.start || one.range.end - other.range.end);
    total += open.length;
    for (const { range, hiding } of open.slice(0, leftOverAtMost - places.length)) {
      places.push({ passage: cut(hiding.passage), hiddenIn: hiding.tipNumber, standsIn: tipNumber, textId, start: range.start, end: range.end, ...around(text, range) });
      yield undefined;
    }
    yield undefined;
  }
  return { places, total };
}

/** Everything that is hidden and the other orders of a name, each once however it is spelt, by the first tip in which it is. */
function hidingsIn({ texts }: LoadedDossier, view: DossierView): readonly Hiding[] {
  const decided = texts.flatMap(({ text, tipNumber, spans }) => spans.flatMap((span) => (effectiveAction(span, view.mildest) === 'keep' ? [] : [{ passage: text.slice(span.start, span.end), tipNumber }])));
  const found = new Map<string, Hiding>();
  const add = (hiding: Omit<Hiding, 'needle'>, spelt: string): void => {
    const needle = needleOf(spelt);
    if (needle !== undefined && !found.has(needleKey(needle))) found.set(needleKey(needle), { ...hiding, needle });
  };
  for (const hiding of decided) add(hiding, hiding.passage);
  for (const hiding of decided) for (const variant of passageVariants(hiding.passage)) add(hiding, variant);
  return [...found.values()];
}

function around(text: string, { start, end }: Range): Pick<LeftOverPlace, 'before' | 'within' | 'after'> {
  // Segmenting takes as long as what is segmented: a piece is enough, and where it is cut nothing is shown.
  const from = Math.max(0, start - sliceUnits);
  const piece = text.slice(from, Math.min(text.length, end + sliceUnits));
  const shown = clampToClusters(piece, start - from - besideUnits, end - from + besideUnits) ?? { start: start - from, end: end - from };
  const [before, after] = [piece.slice(shown.start, start - from), piece.slice(end - from, shown.end)];
  return {
    before: before.length >= sliceUnits ? '…' : (from + shown.start > 0 ? '…' : '') + before,
    within: cut(text.slice(start, end)),
    after: after.length >= sliceUnits ? '…' : after + (from + shown.end < text.length ? '…' : ''),
  };
}

/** Whole clusters from the start. One cluster alone can be longer than all that is shown, and is not cut. */
function cut(text: string): string {
  if (text.length <= leftOverUnits) return text;
  const end = clampToClusters(text, 0, leftOverUnits - besideUnits)?.end ?? 0;
  return end < leftOverUnits ? `${text.slice(0, end)}…` : '…';
}
