import type { BriefingPeriod } from '#shared/domain/briefing.ts';
import type { PeriodCounts, TableCounts } from '#shared/domain/stated-counts.ts';
import { countsIn } from '../dossier/derived-counts.ts';

/** The name of a count of what came or happened in these months: the same in every briefing. */
export function periodCount(what: string, { from, until }: BriefingPeriod): string {
  return `${what} in ${from} to ${until}`;
}

const ofPeriod = /^(.+) in (\d{4}-\d\d) to (\d{4}-\d\d)$/u;

interface NamedPeriodCount extends BriefingPeriod {
  readonly what: string;
}

/** undefined: a count of something else. */
export function readPeriodCount(name: string): NamedPeriodCount | undefined {
  const [, what, from, until] = ofPeriod.exec(name) ?? [];
  return what === undefined || from === undefined || until === undefined ? undefined : { what, from, until };
}

/** What the rows of its tables show. */
export function periodCountsIn(rows: readonly (readonly string[])[], counted: TableCounts, { from, until }: BriefingPeriod): PeriodCounts {
  const isOfPeriod = (term: string | number): boolean => typeof term === 'number' || readPeriodCount(term) !== undefined;
  return {
    from,
    until,
    counts: [...countsIn(rows, counted)].filter(([name]) => isOfPeriod(name)),
    sums: counted.sums.filter(({ total, parts }) => isOfPeriod(total) && parts.every(isOfPeriod)),
  };
}
