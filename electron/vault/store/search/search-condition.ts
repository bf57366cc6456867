import type { SqlValue } from '../database.ts';

/** A condition on `tip` for a WHERE clause, with its parameters. */
export interface SearchCondition {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** Tips that meet one condition or the other. */
export function either(left: SearchCondition, right: SearchCondition): SearchCondition {
  return { sql: `(${left.sql} OR ${right.sql})`, parameters: [...left.parameters, ...right.parameters] };
}
