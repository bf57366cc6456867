import { insteadUnits, proposalsAtMost } from '#shared/contract/dossier-calls.ts';
import type { CandidateKind } from '#shared/redaction/detect/candidate.ts';
import { propose, yearContext } from '#shared/redaction/generalise/propose.ts';
import { dayNumberOf, writtenDays } from '#shared/redaction/generalise/written-day.ts';
import type { Range } from '#shared/redaction/occurrences.ts';
import { ok, type Result } from '#shared/result.ts';
import type { LookedThrough } from './found-details.ts';
import { placesOf } from './hide-passage.ts';
import type { LoadedDossier } from './load-dossier.ts';

/** What may stand instead of a passage of the dossier, for a person to choose from. */
export function proposalsFor(loaded: LoadedDossier, looked: ReadonlyMap<string, LookedThrough>, asked: Range & { readonly textId: string }): Result<readonly string[], 'not-found' | 'bad-request'> {
  const places = placesOf(loaded, { ...asked, everyOccurrence: false });
  if (!places.ok) return places;
  const { passage, wanted } = places.value;
  const [place] = wanted;
  const text = loaded.texts.find(({ textId }) => textId === asked.textId);
  if (place === undefined || text === undefined) throw new Error('a passage that was found is in no text');
  const proposals = propose(passage, {
    kinds: kindsAt(looked.get(asked.textId), place),
    placesGiven: loaded.texts.filter(({ tipId, textId, field }) => tipId === text.tipId && textId !== text.textId && field === 'place').map((other) => other.text),
    beside: { before: text.text.slice(0, place.start), after: text.text.slice(place.end) },
    receivedAt: text.receivedAt,
    firstDay: firstDayOf(loaded, looked),
  });
  return ok(proposals.filter((each) => each.length <= insteadUnits).slice(0, proposalsAtMost));
}

function kindsAt(looked: LookedThrough | undefined, { start, end }: Range): readonly CandidateKind[] {
  const touching = (looked?.candidates ?? []).filter((candidate) => candidate.start < end && candidate.end > start);
  /** How many units one of the two has and the other not: what was found as exactly this says most of it. */
  const apart = (candidate: Range): number => Math.abs(candidate.start - start) + Math.abs(candidate.end - end);
  return touching.toSorted((a, b) => apart(a) - apart(b) || b.score - a.score).map(({ kind }) => kind);
}

/** The earliest day that is written in full anywhere in the dossier and is no birth; the others are counted from it. Days since 1970. */
function firstDayOf(loaded: LoadedDossier, looked: ReadonlyMap<string, LookedThrough>): number | undefined {
  const days = loaded.texts.flatMap(({ textId, text, receivedAt }) =>
    (looked.get(textId)?.candidates ?? []).flatMap(({ kind, start, end }) => {
      if (kind !== 'date') return [];
      const [written] = writtenDays(text.slice(start, end), yearContext(text.slice(start, end), { before: text.slice(0, start), after: text.slice(end) }, receivedAt, false));
      const day = written === undefined ? undefined : dayNumberOf(written);
      return day === undefined ? [] : [day];
    }),
  );
  return days.reduce<number | undefined>((first, day) => (first === undefined || day < first ? day : first), undefined);
}
