import { indicatorAnswers, type Indicator, type IndicatorAnswer } from '#shared/domain/indicators.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import type { Payload } from '../events/event-types.ts';
import type { VaultContext } from '../events/vault-context.ts';

/** What is recorded of a screening. `screenedOn`: a partial date. */
export type RecordedScreening = Omit<Payload<'screening-recorded'>, 'tipId' | 'recordedAt'>;

/** What staff found of one indicator, and the claim of the same tip that shows it: one event, or none when it is so already. `not-found` also for a claim that is withdrawn or another tip's. */
export function setIndicator(context: VaultContext, tipId: string, { indicator, answer, claimId }: { readonly indicator: Indicator; readonly answer: IndicatorAnswer; readonly claimId: string | null }): Result<undefined, 'not-found'> {
  const { database } = context;
  if (!isTip(database, tipId)) return fail('not-found');
  const row = database.get('SELECT answer, claim_id FROM tip_indicator WHERE finding_id = ?', [`${tipId}${indicator}`]);
  const from = indicatorAnswers.find((each) => each === row?.['answer']) ?? 'unknown';
  if (from === answer && (row?.['claim_id'] ?? null) === claimId) return ok(undefined);
  // One that was given before may have been withdrawn since; it stays until somebody names another.
  if (claimId !== null && claimId !== row?.['claim_id'] && database.get('SELECT 1 AS found FROM claim WHERE claim_id = ? AND tip_id = ? AND withdrawn_at IS NULL', [claimId, tipId]) === undefined) return fail('not-found');
  database.transaction(() => appendEvents(context, [{ type: 'indicator-set', payload: { tipId, indicator, from, to: answer, claimId } }]));
  return ok(undefined);
}

/** A further version of the record, in one transaction; the draft goes. No event when all of it is so already. */
export function recordScreening(context: VaultContext, tipId: string, record: RecordedScreening): Result<undefined, 'not-found'> {
  const { database } = context;
  if (!isTip(database, tipId)) return fail('not-found');
  const next: RecordedScreening = { ...record, screenerRole: oneLine(record.screenerRole), language: oneLine(record.language) };
  const row = database.get('SELECT * FROM screening WHERE tip_id = ?', [tipId]);
  const isSame =
    row !== undefined &&
    row['screened_on'] === next.screenedOn &&
    row['place'] === next.place &&
    row['screener_role'] === next.screenerRole &&
    row['language'] === next.language &&
    row['interpreter'] === next.interpreter &&
    row['consent'] === next.consent &&
    row['alleged_acts'] === next.allegedActs.join(',') &&
    row['causal_link'] === next.causalLink &&
    row['result'] === next.result &&
    row['deciding_body'] === next.decidingBody &&
    row['later_treatment'] === next.laterTreatment.join(',');
  database.transaction(() => {
    if (!isSame) appendEvents(context, [{ type: 'screening-recorded', payload: { tipId, ...next, recordedAt: context.now() } }]);
    database.run('DELETE FROM screening_draft WHERE tip_id = ?', [tipId]);
  });
  return ok(undefined);
}

/** Keeps what is being written, as JSON; null forgets it. Not in the log. */
export function keepScreeningDraft({ database }: VaultContext, tipId: string, body: string | null): Result<undefined, 'not-found'> {
  if (!isTip(database, tipId)) return fail('not-found');
  database.transaction(() => {
    database.run('DELETE FROM screening_draft WHERE tip_id = ?', [tipId]);
    if (body !== null) database.run('INSERT INTO screening_draft (tip_id, body) VALUES (?, ?)', [tipId, body]);
  });
  return ok(undefined);
}

const isTip = (database: Database, tipId: string): boolean => database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) !== undefined;
