import type { SqlValue } from '../database.ts';

/** A condition on `tip` for a WHERE clause, with its parameters. */
export interface SearchCondition {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}
