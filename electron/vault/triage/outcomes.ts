import type { OutcomeRow } from '#shared/contract/outcome-calls.ts';
import { startingOutcomeOf, type Outcome, type StartingOutcome } from '#shared/domain/outcome.ts';
import type { Database } from '#vault/store/database.ts';
import { notAside } from './not-aside.ts';
import { textIn } from './tip-row.ts';

/** Every outcome of the vault in the order in which it is offered: those it began with first, in their own order, then those that were added, by name. */
export function listOutcomes(database: Database): readonly OutcomeRow[] {
  return database
    .all(
      `SELECT outcome_id, name, retired_at, (SELECT count(*) FROM tip INDEXED BY tip_by_outcome WHERE tip.outcome_id = outcome.outcome_id AND tip.outcome_id IS NOT NULL AND tip.${notAside}) AS tips
       FROM outcome ORDER BY CASE WHEN outcome_id LIKE '000000000000000000000000000000__' THEN outcome_id ELSE 'g' END, name, outcome_id`,
    )
    .map((row) => {
      const outcome = { outcomeId: textIn(row, 'outcome_id'), name: textIn(row, 'name') };
      const starting = startingOutcomeOf(outcome);
      return { ...outcome, ...(starting === undefined ? {} : { starting }), isRetired: row['retired_at'] !== null, tips: Number(row['tips']) };
    });
}

/** One outcome as it is called now. */
export function outcomeOf(database: Database, outcomeId: string): (Outcome & { readonly isRetired: boolean }) | undefined {
  const row = database.get('SELECT name, retired_at FROM outcome WHERE outcome_id = ?', [outcomeId]);
  return row === undefined ? undefined : { outcomeId, name: textIn(row, 'name'), isRetired: row['retired_at'] !== null };
}

/** What outcomes are called now, by their ids. */
export function outcomeNames(database: Database): ReadonlyMap<string, string> {
  return new Map(database.all('SELECT outcome_id, name FROM outcome').map((row) => [textIn(row, 'outcome_id'), textIn(row, 'name')]));
}

/** What came of a tip, for its row and its page. `name`: what the outcome is called now; undefined: it has none, or one that is not there. */
export function outcomeFields(outcomeId: string, name: string | undefined): { readonly outcome: string | null; readonly startingOutcome?: StartingOutcome } {
  if (name === undefined) return { outcome: null };
  const startingOutcome = startingOutcomeOf({ outcomeId, name });
  return { outcome: name, ...(startingOutcome === undefined ? {} : { startingOutcome }) };
}
