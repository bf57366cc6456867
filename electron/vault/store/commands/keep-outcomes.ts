import { outcomesAtMost } from '#shared/domain/list-limits.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import { startingOutcomeOf } from '#shared/domain/outcome.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { foldedName } from '../search/folded-name.ts';

/** What the desk calls the outcomes that every vault begins with, by their ids, in each of its languages. */
export type StartingWords = ReadonlyMap<string, readonly string[]>;

/** A further outcome. `outcome-exists`: one is called so already, whatever its case, retired or not, or is shown so in a language of the desk. */
export function addOutcome(context: VaultContext, name: string, words: StartingWords = new Map()): Result<undefined, 'outcome-exists' | 'too-many-outcomes'> {
  const { database, randomBytes } = context;
  const line = oneLine(name);
  if (isTaken(database, line, undefined, words)) return fail('outcome-exists');
  if (Number(database.get('SELECT count(*) AS outcomes FROM outcome')?.['outcomes']) >= outcomesAtMost) return fail('too-many-outcomes');
  database.transaction(() => appendEvents(context, [{ type: 'outcome-added', payload: { outcomeId: newId(randomBytes), name: line } }]));
  return ok(undefined);
}

/** Calls an outcome something else, on all tips that have it; one event, or none when it is so already. */
export function renameOutcome(context: VaultContext, outcomeId: string, name: string, words: StartingWords = new Map()): Result<undefined, 'not-found' | 'outcome-exists'> {
  const { database } = context;
  const to = oneLine(name);
  const from = database.get('SELECT name FROM outcome WHERE outcome_id = ?', [outcomeId])?.['name'];
  if (typeof from !== 'string') return fail('not-found');
  if (isTaken(database, to, outcomeId, words)) return fail('outcome-exists');
  if (from !== to) database.transaction(() => appendEvents(context, [{ type: 'outcome-renamed', payload: { outcomeId, from, to } }]));
  return ok(undefined);
}

/** Offers an outcome no longer, or again; tips that have it keep it. `last-outcome`: none would be left to close a tip with. */
export function retireOutcome(context: VaultContext, outcomeId: string, isRetired: boolean): Result<undefined, 'not-found' | 'last-outcome'> {
  const { database } = context;
  const row = database.get('SELECT retired_at FROM outcome WHERE outcome_id = ?', [outcomeId]);
  if (row === undefined) return fail('not-found');
  if ((row['retired_at'] !== null) === isRetired) return ok(undefined);
  if (isRetired && Number(database.get('SELECT count(*) AS outcomes FROM outcome WHERE retired_at IS NULL')?.['outcomes']) === 1) return fail('last-outcome');
  database.transaction(() => appendEvents(context, [{ type: 'outcome-retired', payload: { outcomeId, retiredAt: isRetired ? context.now() : null } }]));
  return ok(undefined);
}

function isTaken(database: Database, name: string, except: string | undefined, words: StartingWords): boolean {
  const wanted = foldedName(name);
  return database.all('SELECT outcome_id, name FROM outcome').some((row) => {
    const outcome = { outcomeId: String(row['outcome_id']), name: String(row['name']) };
    const shown = startingOutcomeOf(outcome) === undefined ? [] : (words.get(outcome.outcomeId) ?? []);
    return outcome.outcomeId !== except && [outcome.name, ...shown].some((each) => foldedName(each) === wanted);
  });
}
