import { monthAfter, monthBefore, type BriefingPeriod } from '#shared/domain/briefing.ts';
import { groupedBy } from '#shared/domain/grouped-by.ts';
import type { CountSum, PeriodCounts } from '#shared/domain/stated-counts.ts';
import type { Steps } from '#shared/steps.ts';
import { derivedSteps, type KnownCounts } from '../dossier/derived-counts.ts';
import { periodCount, readPeriodCount } from './period-counts.ts';

/** A place that no row of a list has has nothing. */
const inList = /^tips place /u;
/** A raid of which only the year is known lies in the year and in none of its months. */
const notInParts = /^raids\b/u;

/** So many small counts of these months follow. */
export interface ToldTogether extends BriefingPeriod {
  readonly smallCounts: number;
}

/**
 * Which small counts follow from a briefing laid beside those that left before, that do not follow from those alone: "30 from January to March" and "33 from January to April" tell 3 of April. Each
 * count of a period is the sum of the counts of its parts, cut wherever a period of any of them begins or ends. Where two briefings show the same count otherwise, since staff changed something
 * meanwhile, the two are taken for different counts, and so is what stands in a sum with them and is not shown.
 */
export function* togetherSteps(now: PeriodCounts, earlier: readonly PeriodCounts[], leastShown: number): Steps<readonly ToldTogether[]> {
  if (earlier.length === 0) return [];
  const before = new Set(yield* derivedSteps(laidTogether(earlier), leastShown));
  yield undefined;
  const names = yield* derivedSteps(laidTogether([...earlier, now]), leastShown);
  const told = names.filter((name) => !before.has(name)).map(readPeriodCount).filter((period) => period !== undefined);
  return [...groupedBy(told, ({ from, until }) => `${from} ${until}`).values()].flatMap((counts) => counts.slice(0, 1).map(({ from, until }) => ({ from, until, smallCounts: counts.length }))).toSorted((one, other) => one.from.localeCompare(other.from) || one.until.localeCompare(other.until));
}

function laidTogether(documents: readonly PeriodCounts[]): KnownCounts {
  const counts = new Map<string, number | null>();
  const sums = new Map<string, CountSum>();
  const places = new Set(documents.flatMap((document) => document.counts.flatMap(([name]) => readPeriodCount(name)?.what ?? [])).filter((what) => inList.test(what)));
  documents.forEach((document, index) => {
    const own = new Map(document.counts);
    for (const what of places) {
      const name = periodCount(what, document);
      if (!own.has(name)) own.set(name, 0);
    }
    const others = otherCounts(document, own, counts);
    const called = (term: string | number): string | number => (typeof term === 'string' && others.has(term) ? `${term}, otherwise in ${index}` : term);
    for (const [name, count] of own) counts.set(String(called(name)), count ?? counts.get(String(called(name))) ?? null);
    for (const { total, parts } of document.sums) {
      const sum = { total: called(total), parts: parts.map(called) };
      sums.set(JSON.stringify(sum), sum);
    }
  });
  const { ofParts, ofPeriods } = sumsOfPeriods([...counts.keys()]);
  return { counts, sums: [...sums.values(), ...ofParts], followingSums: ofPeriods };
}

/** Counts of a document that are not those of the ones before it: what it shows otherwise, and what stands in a sum with that and is not shown. */
function otherCounts(document: PeriodCounts, own: ReadonlyMap<string, number | null>, known: ReadonlyMap<string, number | null>): ReadonlySet<string> {
  const isChanged = (name: string): boolean => {
    const [now, then] = [own.get(name) ?? null, known.get(name) ?? null];
    return now !== null && then !== null && now !== then;
  };
  const others = new Set([...own.keys()].filter(isChanged));
  for (const { total, parts } of document.sums) {
    const terms = [total, ...parts].filter((term) => typeof term === 'string');
    if (terms.some(isChanged)) for (const term of terms) if ((own.get(term) ?? null) === null) others.add(term);
  }
  return others;
}

/** Of everything that is counted: each period as the sum of its parts, and as one of the periods within it and the parts beside that. */
function sumsOfPeriods(names: readonly string[]): { readonly ofParts: readonly CountSum[]; readonly ofPeriods: readonly CountSum[] } {
  const byWhat = groupedBy(
    names.map(readPeriodCount).filter((period) => period !== undefined),
    ({ what }) => what,
  );
  const ofParts: CountSum[] = [];
  const ofPeriods: CountSum[] = [];
  for (const [what, periods] of byWhat) {
    const cuts = [...new Set(periods.flatMap(({ from, until }) => [from, monthAfter(until)]))].sort();
    const partsOf = ({ from, until }: BriefingPeriod): readonly BriefingPeriod[] => {
      const within = cuts.filter((month) => month >= from && month <= until);
      return within.map((first, at) => ({ from: first, until: monthBefore(within[at + 1] ?? monthAfter(until)) }));
    };
    for (const period of periods) {
      const parts = partsOf(period);
      if (parts.length < 2) continue;
      const total = periodCount(what, period);
      const beside = notInParts.test(what) ? [`${total}, in none of its months`] : [];
      const named = (each: BriefingPeriod): string => periodCount(what, each);
      ofParts.push({ total, parts: [...parts.map(named), ...beside] });
      for (const inner of largestWithin(period, periods)) {
        if (beside.length > 0 || partsOf(inner).length < 2) continue;
        ofPeriods.push({ total, parts: [named(inner), ...parts.filter(({ from, until }) => until < inner.from || from > inner.until).map(named)] });
      }
    }
  }
  return { ofParts, ofPeriods };
}

/** Periods that lie within another one and within no third one there. */
function largestWithin(outer: BriefingPeriod, periods: readonly BriefingPeriod[]): readonly BriefingPeriod[] {
  const isWithin = (inner: BriefingPeriod, other: BriefingPeriod): boolean => inner.from >= other.from && inner.until <= other.until && (inner.from !== other.from || inner.until !== other.until);
  const inside = periods.filter((period) => isWithin(period, outer));
  return inside.filter((period) => !inside.some((other) => isWithin(period, other)));
}
