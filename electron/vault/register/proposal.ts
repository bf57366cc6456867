import type { RowProblem } from '#shared/domain/register-table.ts';
import type { CompoundFacts, CompoundName, CompoundStatus } from '#vault/store/commands/keep-compounds.ts';
import type { TableSite } from './own-site.ts';

/** An entry of the history as a table has it: where it went is still the number that the table gives it. */
export interface ProposedStatus extends Omit<CompoundStatus, 'relocatedTo'> {
  readonly relocatedTo: string | null;
}

/** What a row, or in a table of our own the rows of one compound, would become. */
export interface Proposal {
  /** The first row, as a spreadsheet numbers it. */
  readonly row: number;
  /** What the file calls this compound; null where it has no numbers. */
  readonly number: string | null;
  readonly facts: CompoundFacts;
  /** Facts as lines, for a compound that has its own already. */
  readonly factLines: readonly string[];
  /** The first is what it is called. Empty: the row cannot be taken. */
  readonly names: readonly CompoundName[];
  readonly statuses: readonly ProposedStatus[];
  /** The number of the one that it is the same as. */
  readonly sameAs: string | null;
  /** What no field holds, a line each. */
  readonly notes: readonly string[];
  readonly site: TableSite;
  readonly problems: readonly { readonly problem: RowProblem; /** What stands there. */ readonly text: string }[];
  /** All cells, in order: the same rows have the same, in whatever file. */
  readonly content: string;
}
