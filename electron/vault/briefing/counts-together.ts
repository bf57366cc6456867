import { monthAfter, monthBefore, type BriefingPeriod } from '#shared/domain/briefing.ts';
import { groupedBy } from '#shared/domain/grouped-by.ts';
import type { CountSum, PeriodCounts } from '#shared/domain/stated-counts.ts';
import { derivedCounts, type KnownCounts } from '../dossier/derived-counts.ts';
import { periodCount, readPeriodCount } from './period-counts.ts';

/** A place that no row of a list has has nothing. */
const inList = /^tips place /u;

/** So many small counts of these months follow. */
export interface ToldTogether extends BriefingPeriod {
  readonly smallCounts: number;
}

/**
 * Which small counts follow from a briefing laid beside those that left before, that do not follow from those alone: "30 from January to March" and "33 from January to April" tell 3 of April. Each
 * count of a period is the sum of the counts of its parts, cut wherever a period of any of them begins or ends. Where two briefings show the same count otherwise, since staff changed something
 * meanwhile, the two are taken for different counts.
 */
export function smallCountsTogether(now: PeriodCounts, earlier: readonly PeriodCounts[], leastShown: number): readonly ToldTogether[] {
  const before = new Set(derivedCounts(laidTogether(earlier), leastShown));
  const told = derivedCounts(laidTogether([now, ...earlier]), leastShown).filter((name) => !before.has(name)).map(readPeriodCount).filter((period) => period !== undefined);
  return [...groupedBy(told, ({ from, until }) => `${from} ${until}`).values()].flatMap((counts) => counts.slice(0, 1).map(({ from, until }) => ({ from, until, smallCounts: counts.length }))).toSorted((one, other) => one.from.localeCompare(other.from) || one.until.localeCompare(other.until));
}

function laidTogether(documents: readonly PeriodCounts[]): KnownCounts {
  const counts = new Map<string, number | null>();
  const sums: CountSum[] = [];
  const places = new Set(documents.flatMap((document) => document.counts.flatMap(([name]) => readPeriodCount(name)?.what ?? [])).filter((what) => inList.test(what)));
  documents.forEach((document, index) => {
    const own = new Map(document.counts);
    for (const what of places) {
      const name = periodCount(what, document);
      if (!own.has(name)) own.set(name, 0);
    }
    const renamed = new Map<string, string>();
    for (const [name, count] of own) {
      const known = counts.get(name);
      const isOther = known !== undefined && known !== null && count !== null && known !== count;
      const called = isOther ? `${name}, otherwise in ${index}` : name;
      if (isOther) renamed.set(name, called);
      counts.set(called, count ?? counts.get(called) ?? null);
    }
    const called = (term: string | number): string | number => (typeof term === 'number' ? term : (renamed.get(term) ?? term));
    sums.push(...document.sums.map(({ total, parts }) => ({ total: called(total), parts: parts.map(called) })));
  });
  return { counts, sums: [...sums, ...sumsOfPeriods([...counts.keys()])] };
}

/** Of everything that is counted: each period as the sum of its parts. */
function sumsOfPeriods(names: readonly string[]): readonly CountSum[] {
  const byWhat = groupedBy(
    names.map(readPeriodCount).filter((period) => period !== undefined),
    ({ what }) => what,
  );
  return [...byWhat].flatMap(([what, periods]) => {
    const cuts = [...new Set(periods.flatMap(({ from, until }) => [from, monthAfter(until)]))].sort();
    return periods.flatMap(({ from, until }): readonly CountSum[] => {
      const within = cuts.filter((month) => month >= from && month <= until);
      const parts = within.map((first, at) => periodCount(what, { from: first, until: monthBefore(within[at + 1] ?? monthAfter(until)) }));
      return parts.length < 2 ? [] : [{ total: periodCount(what, { from, until }), parts }];
    });
  });
}
