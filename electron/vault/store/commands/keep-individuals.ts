import { individualsOfTipAtMost, mergedIndividualsAtMost } from '#shared/domain/individual.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import type { EventDraft } from '../events/event-types.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { mayMerge } from './may-merge.ts';

/**
 * A tip tells of somebody, in these words: of one who is known, or with null of one nobody told of before. Their id. No event when it says so already. One transaction.
 * `not-found`: the tip or the individual is not there. `too-many-entries`: the tip tells of as many as it can.
 */
export function tellOfIndividual(context: VaultContext, tipId: string, known: string | null, words: string): Result<string, 'not-found' | 'too-many-entries'> {
  const { database } = context;
  if (!isThere(database, 'tip', tipId) || (known !== null && !isThere(database, 'individual', known))) return fail('not-found');
  const tidy = oneLine(words);
  const link = known === null ? undefined : database.get('SELECT words FROM tip_individual WHERE link_id = ?', [`${tipId}${known}`]);
  if (known !== null && link?.['words'] === tidy) return ok(known);
  if (link === undefined && Number(database.get('SELECT count(*) AS told FROM tip_individual WHERE tip_id = ?', [tipId])?.['told']) >= individualsOfTipAtMost) return fail('too-many-entries');
  const individualId = known ?? newId(context.randomBytes);
  database.transaction(() => {
    const at = context.now();
    const recorded: readonly EventDraft[] =
      known === null ? [{ type: 'individual-recorded', payload: { individualId, number: Number(database.get('SELECT coalesce(max(number), 0) + 1 AS next FROM individual')?.['next']), recordedAt: at } }] : [];
    appendEvents(context, [...recorded, { type: 'tip-individual-set', payload: { tipId, individualId, from: link === undefined ? 'none' : 'linked', to: 'linked', words: tidy, toldAt: at } }], newId(context.randomBytes));
  });
  return ok(individualId);
}

/** The tip does not tell of them after all: one event for each of these individuals it was said to tell of, or none. `not-found`: the tip is not there. */
export function untellOfIndividual(context: VaultContext, tipId: string, individualIds: readonly string[]): Result<undefined, 'not-found'> {
  const { database } = context;
  if (!isThere(database, 'tip', tipId)) return fail('not-found');
  const told = individualIds.filter((individualId) => database.get('SELECT 1 AS found FROM tip_individual WHERE link_id = ?', [`${tipId}${individualId}`]) !== undefined);
  const events = told.map((individualId): EventDraft => ({ type: 'tip-individual-set', payload: { tipId, individualId, from: 'linked', to: 'none', words: '', toldAt: context.now() } }));
  if (events.length > 0) database.transaction(() => appendEvents(context, events, newId(context.randomBytes)));
  return ok(undefined);
}

/**
 * Says that somebody is the same person as another, or with null that they are not after all. Nothing is moved, so parting them gives back exactly what there was.
 * `not-found`: one of them is not there, or is itself merged into another, so that a merge never leads in a circle. `too-many-entries`: more would be one person than is shown.
 */
export function mergeIndividual(context: VaultContext, individualId: string, into: string | null): Result<undefined, 'not-found' | 'too-many-entries'> {
  if (!mayMerge(context.database, 'individual', individualId, into)) return fail('not-found');
  if (into !== null && mergedInto(context.database, into) + 1 + mergedInto(context.database, individualId) > mergedIndividualsAtMost) return fail('too-many-entries');
  context.database.transaction(() => appendEvents(context, [{ type: 'individual-merged', payload: { individualId, into } }]));
  return ok(undefined);
}

/** How many are merged into this one, also by way of others. */
function mergedInto(database: Database, individualId: string): number {
  const row = database.get(
    `WITH RECURSIVE below (individual_id) AS (SELECT individual_id FROM individual WHERE merged_into = ? UNION SELECT individual.individual_id FROM individual JOIN below ON individual.merged_into = below.individual_id) SELECT count(*) AS merged FROM below`,
    [individualId],
  );
  return Number(row?.['merged']);
}

function isThere(database: Database, table: 'tip' | 'individual', id: string): boolean {
  return database.get(`SELECT 1 AS found FROM ${table} WHERE ${table}_id = ?`, [id]) !== undefined;
}
