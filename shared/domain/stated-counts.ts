import type { BriefingPeriod } from './briefing.ts';

/** A count by its name, or one that stands in a sentence beside the table. */
export type CountTerm = string | number;

/** What whoever reads counts can compute: the parts make the total. */
export interface CountSum {
  readonly total: CountTerm;
  readonly parts: readonly CountTerm[];
}

/** What the cells of a table count, and which of them add up. A count that stands in several places of a document has one name in all of them. */
export interface TableCounts {
  /** For each row and each cell of it the name of its count; undefined for words. */
  readonly names: readonly (readonly (string | undefined)[])[];
  readonly sums: readonly CountSum[];
  /** Counts that a cell shows otherwise than as one number, as the ends of a range; null: not shown. */
  readonly also?: readonly (readonly [name: string, count: number | null])[];
}

/** What a briefing that left shows of what came and happened in its months, by the names of the counts; null: it stands there and is not shown. What it counts as of one day is not among them. */
export interface PeriodCounts extends BriefingPeriod {
  readonly counts: readonly (readonly [name: string, count: number | null])[];
  readonly sums: readonly CountSum[];
}
