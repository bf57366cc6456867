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
}
