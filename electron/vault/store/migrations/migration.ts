import type { Database } from '../database.ts';

/** One step of the schema. Once released it never changes: later wishes are a further step, and steps only add. */
export interface Migration {
  /** `PRAGMA user_version` after this step: 1, 2, 3, without a gap. */
  readonly number: number;
  /** Runs inside a transaction of the runner's. */
  readonly up: (database: Database) => void;
}
