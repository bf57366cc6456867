import { fail } from '#shared/result.ts';
import type { AskHelperThread } from '../platform/helper-thread.ts';
import { readTable } from './read-table.ts';
import type { ReadingChoice, TableOutcome } from './table.ts';

/** Reads a table apart from the vault's thread. */
export type ReadTable = (bytes: Uint8Array, choice: ReadingChoice) => Promise<TableOutcome>;

export interface TableQuestion {
  readonly bytes: Uint8Array;
  readonly choice: ReadingChoice;
}

/**
 * In a thread of its own for each table: a workbook of sixty megabytes keeps a thread busy for seconds, in which the vault must lock and answer. `ask` starts table-thread.ts. Whatever ends the thread,
 * memory above all, costs that table and nothing else: `table-failed`.
 */
export function tableInThread(ask: AskHelperThread): ReadTable {
  return async (bytes, choice) => {
    try {
      // The answer comes from table-thread.ts in this same process.
      return (await ask({ bytes, choice } satisfies TableQuestion)) as TableOutcome;
    } catch {
      return fail('table-failed');
    }
  };
}

/** In this very thread: for tests. */
export const tableHere: ReadTable = (bytes, choice) => Promise.resolve(readTable(bytes, choice));
